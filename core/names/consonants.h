#pragma once

#include <string>
#include <string_view>

namespace chancery::names {

/// Names in Arabic letters, which leave most vowels out, against how other scripts are read.

/// The consonants of a sound string (see `Reading`), sounds that are written alike as one, weak ones left
/// out: names that a consonant script writes alike have one skeleton.
std::string skeleton_of(std::string_view sounds);

/// In how many places the vowels of two sound strings differ, a vowel that one of them has not among them;
/// far too many where their consonants differ.
std::size_t count_vowel_changes(std::string_view a, std::string_view b);

/// The skeleton of a word in Arabic letters (mark-folded; its article, and what is written before that, left
/// out). Empty where a letter is no Arabic one, and of plurals.
std::string skeleton_of_letters(std::string_view word);

/// Whether `word` can be read as `sounds`: every letter is heard, in order, a vowel is written (alef, waw or
/// ya) and at most one is not; none is added at the end. False of fewer than five letters, which can be read
/// as too many names.
bool can_be_read_as(std::string_view word, std::string_view sounds);

}  // namespace chancery::names
