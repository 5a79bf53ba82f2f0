#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "core/index/generation.h"
#include "core/query/request.h"
#include "tests/bench/dice.h"

namespace chancery::bench {

class CostlyQueries;

/// A kind of query that is legal and meant to take long.
struct CostlyKind {
  const char* name;
  query::Request (*make)(CostlyQueries& queries);
};

/// Makes queries of the most frequent words of a generation, as near to the limits of a query as they go. The
/// same generation and seed give the same ones.
class CostlyQueries {
 public:
  CostlyQueries(const std::shared_ptr<const index::Generation>& generation, std::uint64_t seed);

  static const std::vector<CostlyKind>& kinds();

  Dice& dice() { return dice_; }
  /// One of the `most` most frequent words.
  const std::string& frequent(std::size_t most);
  /// A word of one of the longest releases.
  const std::string& of_long_release() { return dice_.pick(long_words_); }
  /// The first three letters of a frequent word.
  std::string prefix();
  /// A frequent word of seven letters or more with two of them changed.
  std::string misspelt();
  const std::string& country();
  /// `piece()` again and again, `count` times if a query has so much room.
  template <class Piece>
  std::string repeat(std::size_t count, const Piece& piece, const std::string& between = " ") {
    std::string q;
    for (std::size_t i = 0; i < count; ++i) {
      const std::string next = piece();
      if (q.size() + between.size() + next.size() > kRoom) break;
      q += (q.empty() ? "" : between) + next;
    }
    return q;
  }

  static constexpr std::size_t kRoom = 950;  // bytes

 private:
  std::vector<std::string> frequent_;  // most frequent first
  std::vector<std::string> long_words_;
  std::vector<std::string> long_frequent_;
  Dice dice_;
};

}  // namespace chancery::bench
