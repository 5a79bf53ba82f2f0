#include "searchd/cursor.h"

#include <charconv>

namespace chancery::searchd {

std::string identify_generation(std::string_view name, std::int64_t built_at) {
  return std::string(name) + "." + std::to_string(built_at);
}

std::string write_cursor(const Cursor& cursor) {
  return "g" + cursor.generation + "-" + std::to_string(cursor.offset);
}

std::optional<Cursor> read_cursor(std::string_view text) {
  const std::size_t dash = text.rfind('-');
  if (text.size() < 4 || text.front() != 'g' || dash == std::string_view::npos || dash < 2)
    return std::nullopt;
  Cursor cursor{std::string(text.substr(1, dash - 1)), 0};
  const std::string_view digits = text.substr(dash + 1);
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), cursor.offset);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return cursor;
}

}  // namespace chancery::searchd
