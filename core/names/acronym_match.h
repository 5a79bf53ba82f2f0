#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace chancery::names {

/// One word before (or after) an acronym.
struct CandidateWord {
  std::string_view form;  ///< Case-folded.
  bool is_small = false;  ///< A stop word of the text's language, such as "of": it may be passed over, and
                          ///< begins no name.
};

/// Where in `words` the name begins that `acronym` (folded, two letters or more) stands for: a name that ends
/// with the last word. Each letter is the first of a word or stands within a word whose first letter was
/// used, in order; few words of weight are passed over, and the name begins with the acronym's first letter.
/// nullopt where there is none.
std::optional<std::size_t> find_expansion(std::string_view acronym, std::span<const CandidateWord> words);

/// Whether `acronym` (folded) has three letters or more and they are the initials of `words`, in order: each
/// word of weight gives one, a small one may.
bool are_initials(std::string_view acronym, std::span<const CandidateWord> words);

/// The same for a script without word spaces: `acronym`'s characters occur in `name`'s in order, its first at
/// the beginning. REQUIRES: each element is one character.
std::optional<std::size_t> find_expansion(std::span<const std::string_view> acronym,
                                          std::span<const std::string_view> characters);

}  // namespace chancery::names
