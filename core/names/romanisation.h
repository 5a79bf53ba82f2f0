#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/text/language.h"

namespace chancery::names {

/// One way to read a printed name aloud: two names with a common reading are spellings of one name. Letters
/// stand for sounds: S sh, C ch, Z zh, T ts, Q shch, j as in Jeyhun; others as in Latin; doubled letters are
/// one.
struct Reading {
  std::string sounds;
  /// It is how the letters are read in one language (`Lawrow`), not how everybody reads them.
  bool is_of_language = false;
};

/// The readings of a case-folded form (marks kept), none where it is shorter than four letters or in a script
/// whose letters do not give its vowels. `languages`: those that it occurs in; Turkish and Azerbaijani are
/// always read, since names keep their spelling abroad.
std::vector<Reading> readings_of(std::string_view form, const std::vector<text::Language>& languages);

}  // namespace chancery::names
