#include "core/index/known_acronyms.h"

#include <algorithm>

#include "core/index/explained_names.h"
#include "core/index/written_name.h"
#include "core/names/name_row.h"
#include "core/names/places.h"

namespace chancery::index {

KnownAcronyms::KnownAcronyms() {
  for (std::string_view row : names::known_organisations()) {
    std::vector<std::string> acronyms;
    std::vector<std::string> long_names;
    names::for_each_part(row, [&](std::string_view printed) {
      const WrittenName name = read_name(printed);
      // An acronym with marks is another one than that of the plain letters.
      if (name.printed.empty()) (name.in_capitals ? acronyms : long_names).push_back(name.text);
    });
    for (const std::string& acronym : acronyms) {
      names_[acronym].insert(names_[acronym].end(), long_names.begin(), long_names.end());
    }
  }
}

bool KnownAcronyms::is_name_of(std::string_view acronym, std::string_view stems, text::Language language) {
  const auto found = names_.find(std::string(acronym));
  if (found == names_.end()) return false;
  return std::any_of(found->second.begin(), found->second.end(), [&](const std::string& name) {
    return stems_of_name(name, language, stemmers_) == stems;
  });
}

}  // namespace chancery::index
