#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/language.h"
#include "core/text/stemmer.h"

namespace chancery::index {

/// The acronyms of the known organisations (`names::known_organisations`).
class KnownAcronyms {
 public:
  KnownAcronyms();

  /// Whether an organisation has the acronym (a key).
  bool has(std::string_view acronym) const { return names_.contains(std::string(acronym)); }
  /// Whether one that has it is called so; `stems`: as `stems_of_name` gives them in this language.
  bool is_name_of(std::string_view acronym, std::string_view stems, text::Language language);

 private:
  std::map<std::string, std::vector<std::string>> names_;  // keys parted by spaces, by acronym
  text::Stemmers stemmers_;
};

}  // namespace chancery::index
