#pragma once

#include <bitset>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/index/generation.h"
#include "core/query/deadline.h"
#include "core/query/near.h"
#include "core/query/not_beside.h"
#include "core/query/phrase.h"
#include "core/query/window_bits.h"
#include "core/query/word_search.h"

namespace chancery::query {

/// What a release's token stream must hold, beyond what posting lists can say.
struct StreamTest {
  std::vector<std::vector<std::uint32_t>> classes;  ///< By position: the ids that may stand there, ascending.
  std::optional<std::uint32_t> distance;  ///< In any order, with at most so many others; else side by side.
  NotBeside not_beside;                   ///< Of what stands side by side.
  bool in_title = false;                  ///< Only what stands in the title counts.
  std::bitset<256> languages;  ///< Those in which each of its words occurs; no other release has it.
};

/// A test made ready.
class StreamMatcher {
 public:
  explicit StreamMatcher(const StreamTest& test);
  bool matches(std::string_view stream) const;

  /// Keeps those of `candidates`, numbers in the window, whose streams match. False where the deadline came
  /// first.
  bool keep(const index::Generation& generation, const Window& window, WindowBits& candidates,
            const Deadline& deadline) const;

 private:
  bool in_title_;
  std::bitset<256> languages_;
  std::optional<PhraseSearch> phrase_;
  std::optional<NearSearch> near_;
  std::optional<WordSearch> word_;
};

/// The tokens of the title.
std::string_view title_of(std::string_view stream);

}  // namespace chancery::query
