#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace chancery::names {

/// Chinese persons' names between characters and pinyin: a surname of one character and a given name of one
/// or two, printed as "Lin Haiyun".

/// The pinyin of a simplified character without tones ("lin"); empty of what is not in `pinyin_readings`.
std::string pinyin_of(std::string_view character);

/// Whether a character is one of the frequent surnames.
bool is_surname(std::string_view character);

/// The surnames that are read so; none where it is no surname's pinyin.
const std::vector<std::string>& surnames_read_as(std::string_view pinyin);

/// The characters, of those that a name may have, that are read so.
const std::vector<std::string>& characters_read_as(std::string_view pinyin);

/// The ways to part a word into one or two syllables of pinyin.
std::vector<std::vector<std::string>> syllables_of(std::string_view word);

}  // namespace chancery::names
