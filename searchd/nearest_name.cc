#include <algorithm>

#include "core/query/edit_distance.h"
#include "core/text/utf8.h"
#include "searchd/parameter_table.h"

namespace chancery::searchd {
namespace {

constexpr std::size_t kFarthest = 3;

std::size_t distance(std::string_view name, std::string_view known) {
  if (std::is_permutation(name.begin(), name.end(), known.begin(), known.end())) return 0;
  const bool is_beginning = name.size() > 1 && (known.starts_with(name) || name.starts_with(known));
  return is_beginning ? 1 : query::edit_distance(text::decode_all(name), text::decode_all(known), kFarthest);
}

}  // namespace

std::string_view nearest_name(std::string_view name, std::span<const std::string_view> known) {
  std::string_view nearest;
  std::size_t best = kFarthest + 1;
  for (const std::string_view candidate : known) {
    const std::size_t away = distance(name.substr(0, query::kMaxComparedLetters), candidate);
    if (away < best && away < candidate.size() && candidate.size() > 2) {
      best = away;
      nearest = candidate;
    }
  }
  return nearest;
}

}  // namespace chancery::searchd
