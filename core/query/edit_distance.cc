#include "core/query/edit_distance.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace chancery::query {
namespace {

constexpr double kTransposed = 0.9;
constexpr double kNeighbour = 0.85;
constexpr double kDoubled = 0.7;
constexpr double kFirstLetter = 0.5;  // in addition

constexpr std::array<std::u32string_view, 6> kKeyboardRows{U"qwertyuiop",   U"asdfghjkl",   U"zxcvbnm",
                                                           U"йцукенгшщзхъ", U"фывапролджэ", U"ячсмитьбю"};

bool are_neighbours(char32_t a, char32_t b) {
  for (const std::u32string_view row : kKeyboardRows) {
    const std::size_t at = row.find(a);
    if (at == std::u32string_view::npos) continue;
    return (at > 0 && row[at - 1] == b) || (at + 1 < row.size() && row[at + 1] == b);
  }
  return false;
}

/// What one letter more in `text` costs: the one at `at`.
double letter_cost(std::u32string_view text, std::size_t at) {
  return at > 0 && text[at] == text[at - 1] ? kDoubled : 1;
}

}  // namespace

std::size_t edit_distance(std::u32string_view a, std::u32string_view b, std::size_t limit) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > limit) return limit + 1;
  std::array<std::array<std::size_t, kMaxComparedLetters + 1>, 3> rows;
  std::size_t* before = rows[0].data();
  std::size_t* last = rows[1].data();
  std::size_t* row = rows[2].data();
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    // Beyond `limit` of the diagonal nothing is within it.
    const std::size_t begin = i > limit ? i - limit : 1;
    const std::size_t end = std::min(b.size(), i + limit);
    row[begin - 1] = begin == 1 ? i : limit + 1;
    if (i + limit <= b.size()) last[end] = limit + 1;
    std::size_t least = row[begin - 1];
    for (std::size_t j = begin; j <= end; ++j) {
      std::size_t best =
          std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        best = std::min(best, before[j - 2] + 1);
      }
      row[j] = best;
      least = std::min(least, best);
    }
    if (least > limit) return limit + 1;
    std::swap(before, last);
    std::swap(last, row);
  }
  return std::min(last[b.size()], limit + 1);
}

double edit_cost(std::u32string_view typed, std::u32string_view meant) {
  std::array<std::array<double, kMaxComparedLetters + 1>, kMaxComparedLetters + 1> cost;
  cost[0][0] = 0;
  for (std::size_t j = 1; j <= meant.size(); ++j) cost[0][j] = cost[0][j - 1] + 1;
  for (std::size_t i = 1; i <= typed.size(); ++i) {
    cost[i][0] = cost[i - 1][0] + 1;
    for (std::size_t j = 1; j <= meant.size(); ++j) {
      const char32_t a = typed[i - 1];
      const char32_t b = meant[j - 1];
      const double exchange = a == b ? 0 : are_neighbours(a, b) ? kNeighbour : 1;
      cost[i][j] = std::min({cost[i - 1][j] + letter_cost(typed, i - 1),
                             cost[i][j - 1] + letter_cost(meant, j - 1), cost[i - 1][j - 1] + exchange});
      if (i > 1 && j > 1 && a == meant[j - 2] && typed[i - 2] == b) {
        cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + kTransposed);
      }
    }
  }
  const bool first_agrees = typed.empty() || meant.empty() || typed.front() == meant.front();
  return cost[typed.size()][meant.size()] + (first_agrees ? 0 : kFirstLetter);
}

}  // namespace chancery::query
