#include "core/index/explained_names.h"

#include <algorithm>

#include "core/index/segment_explanations.h"
#include "core/names/acronym_match.h"
#include "core/text/stemmer.h"
#include "core/text/tokenizer.h"

namespace chancery::index {
namespace {

const text::Language kEnglish = *text::find_language("en");

/// British spellings as American ones: a name is the same name in both.
std::string plain_spelling(std::string_view key) {
  struct Spelling {
    std::string_view british;
    std::string_view american;
  };
  constexpr Spelling kSpellings[] = {{"isation", "ization"},
                                     {"centre", "center"},
                                     {"programme", "program"},
                                     {"defence", "defense"},
                                     {"labour", "labor"}};
  std::string plain(key);
  for (const Spelling& spelling : kSpellings) {
    const std::size_t at = plain.find(spelling.british);
    if (at != std::string::npos) plain.replace(at, spelling.british.size(), spelling.american);
  }
  return plain;
}

struct FoldedName {
  std::string keys;   // parted by spaces
  std::string stems;  // of what is no stop word
  bool has_initials = false;
};

/// `forms` are parted by spaces.
FoldedName fold_name(std::string_view forms, std::string_view acronym, text::Language language,
                     text::Stemmers& stemmers) {
  FoldedName name;
  std::vector<names::CandidateWord> words;
  std::vector<std::string> keys;
  for (std::size_t begin = 0; begin <= forms.size();) {
    const std::size_t end = std::min(forms.find(' ', begin), forms.size());
    const std::string_view form = forms.substr(begin, end - begin);
    keys.push_back(text::fold_marks(form));
    const bool is_small = form.size() == 1 || text::is_stop_word(language, form);
    words.push_back({{}, is_small});
    name.keys.append(begin > 0 ? " " : "").append(keys.back());
    const std::string plain = language == kEnglish ? plain_spelling(form) : std::string(form);
    if (!is_small) name.stems.append(text::fold_marks(stemmers.stem(language, plain))).append(" ");
    begin = end + 1;
  }
  for (std::size_t i = 0; i < words.size(); ++i) words[i].form = keys[i];
  name.has_initials = names::are_initials(acronym, words);
  return name;
}

std::vector<std::string_view> split(std::string_view stems) {
  std::vector<std::string_view> words;
  for (std::size_t begin = 0; begin < stems.size();) {
    const std::size_t end = std::min(stems.find(' ', begin), stems.size());
    words.push_back(stems.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

/// Whether names differ in one word, which begins alike: "Israel Defense Forces", "Israeli Defense Forces",
/// slips of the pen.
bool are_near(std::string_view a, std::string_view b) {
  constexpr std::size_t kAlike = 4;  // bytes
  const std::vector<std::string_view> first = split(a);
  const std::vector<std::string_view> second = split(b);
  if (first.size() != second.size() || first.size() < 3) return false;
  std::size_t differences = 0;
  for (std::size_t i = 0; i < first.size(); ++i) {
    if (first[i] == second[i]) continue;
    ++differences;
    if (first[i].size() < kAlike || !second[i].starts_with(first[i].substr(0, kAlike))) return false;
  }
  return differences == 1;
}

}  // namespace

std::vector<std::string> ExplainedName::ordered_forms() const {
  std::vector<std::pair<std::size_t, std::string>> order;
  for (const auto& [form, count] : forms) order.emplace_back(count, form);
  std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  std::vector<std::string> ordered;
  for (auto& [count, form] : order) ordered.push_back(std::move(form));
  return ordered;
}

Acronyms read_explanations(std::span<const std::string_view> explanations) {
  Acronyms acronyms;
  text::Stemmers stemmers;
  for (const std::string_view bytes : explanations) {
    for (ExplanationReader reader(bytes); reader.next();) {
      auto& names = acronyms[{std::string(reader.acronym()), reader.is_in_capitals(), reader.language()}];
      const FoldedName folded = fold_name(reader.expansion(), reader.acronym(), reader.language(), stemmers);
      ExplainedName& name = names[folded.stems];
      name.stems = folded.stems;
      name.forms[folded.keys] += reader.sightings().size();
      name.has_initials = name.has_initials || folded.has_initials;
      for (const Sighting& sighting : reader.sightings()) {
        name.mentioning.insert(sighting.work);
        name.mentions.insert(sighting.context);
        if (reader.is_mention()) continue;
        name.works.insert(sighting.work);
        name.contexts.insert(sighting.context);
      }
    }
  }
  return acronyms;
}

std::string stems_of_name(std::string_view name, text::Language language, text::Stemmers& stemmers) {
  return fold_name(name, {}, language, stemmers).stems;
}

std::vector<const ExplainedName*> variants_of(std::span<const ExplainedName* const> accepted,
                                              const ExplainedNames& names) {
  std::vector<const ExplainedName*> variants;
  for (const auto& [stems, name] : names) {
    if (name.support() == 0 || std::find(accepted.begin(), accepted.end(), &name) != accepted.end()) continue;
    const bool is_variant =
        std::any_of(accepted.begin(), accepted.end(),
                    [&near = stems](const ExplainedName* other) { return are_near(other->stems, near); });
    if (is_variant) variants.push_back(&name);
  }
  return variants;
}

}  // namespace chancery::index
