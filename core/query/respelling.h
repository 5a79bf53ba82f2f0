#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace chancery::query {

/// Other text for some bytes of a query.
struct Respelling {
  std::size_t begin = 0;  ///< First byte; as is `end`.
  std::size_t end = 0;
  std::string text;
  double worth = 0;  ///< The more, the likelier it was meant.
};

/// What was found for the words of a query.
struct Respellings {
  std::vector<Respelling> best;    ///< Of each word the best, in the order of the query.
  std::vector<Respelling> others;  ///< The others, which may take several words.
};

/// The queries that they make of `q`, best first, at most `limit`, none twice and none like `q`: that of all
/// the best, and those with one of the others in place of what it overlaps. The worth of a query is the mean
/// of its respellings'; one that is far behind the first is left out.
std::vector<std::string> respell(const std::string& q, const Respellings& found, std::size_t limit);

}  // namespace chancery::query
