#include "core/index/known_acronyms.h"

#include <algorithm>

#include "core/index/explained_names.h"
#include "core/index/written_name.h"
#include "core/names/places.h"

namespace chancery::index {

KnownAcronyms::KnownAcronyms() {
  for (std::string_view row : names::known_organisations()) {
    std::vector<std::string> acronyms;
    std::vector<std::string> names;
    for (std::size_t begin = 0; begin <= row.size();) {
      const std::size_t end = std::min(row.find('|', begin), row.size());
      const WrittenName name = read_name(row.substr(begin, end - begin));
      // An acronym with marks is another one than that of the plain letters.
      if (name.printed.empty()) (name.in_capitals ? acronyms : names).push_back(name.text);
      begin = end + 1;
    }
    for (const std::string& acronym : acronyms) {
      names_[acronym].insert(names_[acronym].end(), names.begin(), names.end());
    }
  }
}

bool KnownAcronyms::is_name_of(std::string_view acronym, std::string_view stems,
                               text::Language language) const {
  const auto found = names_.find(std::string(acronym));
  if (found == names_.end()) return false;
  return std::any_of(found->second.begin(), found->second.end(),
                     [&](const std::string& name) { return stems_of_name(name, language) == stems; });
}

}  // namespace chancery::index
