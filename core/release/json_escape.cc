#include "core/release/json_escape.h"

#include <charconv>

namespace chancery::release {
namespace {

constexpr std::size_t kEscapeLength = 6;

// The code unit of the \uXXXX at `position`; -1 where there is none.
int unit_at(std::string_view json, std::size_t position) {
  if (json.size() < position + kEscapeLength || json[position] != '\\' || json[position + 1] != 'u')
    return -1;
  int unit = -1;
  const char* begin = json.data() + position + 2;
  const auto [end, error] = std::from_chars(begin, begin + 4, unit, 16);
  return error == std::errc() && end == begin + 4 ? unit : -1;
}

bool is_high(int unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool is_low(int unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

}  // namespace

std::optional<std::string> mend_surrogates(std::string_view json) {
  std::string mended(json);
  bool has_changed = false;
  std::size_t position = mended.find('\\');
  while (position != std::string::npos) {
    const int unit = unit_at(mended, position);
    std::size_t length = unit < 0 ? 2 : kEscapeLength;
    if (is_high(unit) && is_low(unit_at(mended, position + kEscapeLength))) {
      length = 2 * kEscapeLength;
    } else if (is_high(unit) || is_low(unit)) {
      mended.replace(position, kEscapeLength, "\\uFFFD");
      has_changed = true;
    }
    position = mended.find('\\', position + length);
  }
  if (!has_changed) return std::nullopt;
  return mended;
}

}  // namespace chancery::release
