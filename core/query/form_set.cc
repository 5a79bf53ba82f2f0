#include "core/query/form_set.h"

#include <algorithm>
#include <iterator>

namespace chancery::query {

std::vector<std::uint32_t> ids_of(const Forms& forms) {
  std::vector<std::uint32_t> ids;
  ids.reserve(forms.size());
  for (const index::FormEntry& entry : forms) ids.push_back(entry.id);
  std::sort(ids.begin(), ids.end());
  return ids;
}

std::bitset<256> languages_of(const Forms& forms) {
  std::bitset<256> languages;
  for (const index::FormEntry& form : forms) {
    for (const index::FormUse& use : form.uses) languages.set(static_cast<std::uint8_t>(use.language));
  }
  return languages;
}

Forms select(const Forms& forms, const std::string& typed, bool as_typed) {
  Forms selected;
  std::copy_if(forms.begin(), forms.end(), std::back_inserter(selected),
               [&](const index::FormEntry& entry) { return (entry.form == typed) == as_typed; });
  return selected;
}

}  // namespace chancery::query
