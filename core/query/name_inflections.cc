#include "core/query/name_inflections.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/query/form_set.h"
#include "core/text/character_table.h"
#include "core/text/utf8.h"

namespace chancery::query {
namespace {

constexpr std::size_t kMostForms = 1000;   // looked at
constexpr std::size_t kLeastLetters = 4;   // of a name without its last vowel
constexpr std::size_t kLeastOfArabic = 5;  // of a name that may stand behind an article
constexpr std::uint8_t kMoreFrequent = 2;  // as a power of two, than the name

bool is_vowel(char32_t c) {
  static constexpr std::u32string_view kVowels = U"aeiouyаеёиіїоуыэюяйьہةه";
  return kVowels.find(c) != std::u32string_view::npos ||
         (text::character_table().class_of(c) & text::kMark) != 0;
}

/// What all inflections of a name begin with.
std::string beginning_of(std::string_view name) {
  const std::size_t letters = text::count_code_points(name);
  std::size_t last = 0;
  for (std::size_t at = 0; at < name.size();) {
    last = at;
    text::decode(name, at);
  }
  std::size_t at = last;
  const bool is_cut = letters > kLeastLetters && is_vowel(text::decode(name, at));
  return std::string(is_cut ? name.substr(0, last) : name);
}

/// Whether `form` has, in the language in which it is most frequent, a stem of the name, and is not much more
/// frequent than it.
bool is_inflection(const index::FormEntry& form, const std::vector<index::FormEntry>& names) {
  std::uint8_t most = 0;
  for (const index::FormUse& use : form.uses) most = std::max(most, use.magnitude);
  for (const index::FormUse& use : form.uses) {
    if (use.magnitude + 1 < most) continue;  // French has a few of the English island too
    for (const index::FormEntry& name : names) {
      const bool is_alike = std::any_of(name.uses.begin(), name.uses.end(), [&](const index::FormUse& other) {
        return other.language == use.language && other.stem == use.stem && !use.stem.empty() &&
               use.magnitude <= other.magnitude + kMoreFrequent;
      });
      if (is_alike) return true;
    }
  }
  return false;
}

}  // namespace

bool add_inflections(std::string_view name, const index::Vocabulary& vocabulary, Expansion& expansion) {
  if (expansion.forms.empty()) return true;
  const std::vector<index::FormEntry> names = expansion.forms;
  for (index::FormEntry& form : vocabulary.find_prefix(beginning_of(name), kMostForms)) {
    const bool is_known = std::any_of(names.begin(), names.end(),
                                      [&](const index::FormEntry& known) { return known.id == form.id; });
    if (!is_known && is_inflection(form, names)) expansion.forms.push_back(std::move(form));
  }
  const std::vector<std::uint32_t> ids = ids_of(expansion.forms);
  bool is_whole = true;
  for (const std::string& stem : expansion.stems) {
    const std::vector<std::uint32_t> all = vocabulary.find_stem(stem);
    is_whole = is_whole && std::includes(ids.begin(), ids.end(), all.begin(), all.end());
  }
  return is_whole;
}

}  // namespace chancery::query
