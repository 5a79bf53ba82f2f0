#include <algorithm>
#include <numeric>
#include <utility>

#include "searchd/parameter_table.h"

namespace chancery::searchd {
namespace {

constexpr std::size_t kFarthest = 3;
constexpr std::size_t kLongestName = 64;

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, changed}));
    }
  }
  return row[b.size()];
}

std::size_t distance(std::string_view name, std::string_view known) {
  if (std::is_permutation(name.begin(), name.end(), known.begin(), known.end())) return 0;
  const bool is_beginning = name.size() > 1 && (known.starts_with(name) || name.starts_with(known));
  return is_beginning ? 1 : edit_distance(name, known);
}

}  // namespace

std::string_view nearest_name(std::string_view name, std::span<const std::string_view> known) {
  std::string_view nearest;
  std::size_t best = kFarthest + 1;
  for (const std::string_view candidate : known) {
    const std::size_t away = distance(name.substr(0, kLongestName), candidate);
    if (away < best && away < candidate.size() && candidate.size() > 2) {
      best = away;
      nearest = candidate;
    }
  }
  return nearest;
}

}  // namespace chancery::searchd
