#pragma once

#include <string>

namespace chancery::query {

/// A typed word as names know it.
struct NameKey {
  std::string key;   ///< Mark-folded.
  std::string form;  ///< As it is typed; an acronym keeps its capitals and all keep their marks.
  /// Whether it may stand for an acronym: typed in capitals, or small where the corpus has it in capitals
  /// only.
  bool may_be_acronym = false;
  bool is_common = false;  ///< In small letters a stop word of some language, and by itself no country (us).
  bool is_hyphened = false;  ///< A hyphen joins it to the word before it.
};

}  // namespace chancery::query
