#pragma once

#include "core/text/tokenizer.h"

namespace chancery::text {

/// What terms a sequence of tokens gives; the one rule that releases and queries share.
///
/// A word gives its stem. Characters of a script without word spaces give the overlapping pairs of a run
/// (A B C gives AB, BC), and a run of one gives that character. Feed it each token in order and `finish` at
/// the end.
class CharacterRun {
 public:
  /// `pair_with_previous` is set where (previous, token) is a term; `previous_alone` where the previous
  /// token was a run of one.
  struct Step {
    bool pair_with_previous = false;
    bool previous_alone = false;
  };

  Step feed(const Token& token) {
    const bool is_character = token.kind == TokenKind::kCharacter;
    const bool joins = is_character && length_ > 0 && token.adjacent && token.line == line_;
    const Step step{joins, length_ == 1 && !joins};
    length_ = is_character ? (joins ? length_ + 1 : 1) : 0;
    line_ = token.line;
    return step;
  }

  /// Whether the last token was a run of one.
  bool finish() {
    const bool alone = length_ == 1;
    length_ = 0;
    return alone;
  }

 private:
  std::uint32_t length_ = 0;
  std::uint32_t line_ = 0;
};

}  // namespace chancery::text
