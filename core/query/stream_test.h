#pragma once

#include <bitset>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/query/near.h"
#include "core/query/phrase.h"

namespace chancery::query {

/// What a release's token stream must hold, beyond what posting lists can say.
struct StreamTest {
  std::vector<std::vector<std::uint32_t>> classes;  ///< By position: the ids that may stand there, ascending.
  std::optional<std::uint32_t> distance;  ///< In any order, with at most so many others; else side by side.
  bool in_title = false;                  ///< Only what stands in the title counts.
  std::bitset<256> languages;  ///< Those in which each of its words occurs; no other release has it.
};

/// A test made ready.
class StreamMatcher {
 public:
  explicit StreamMatcher(const StreamTest& test);
  bool matches(std::string_view stream) const;

 private:
  bool in_title_;
  std::optional<PhraseSearch> phrase_;
  std::optional<NearSearch> near_;
};

/// The tokens of the title.
std::string_view title_of(std::string_view stream);

}  // namespace chancery::query
