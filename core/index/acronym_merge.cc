#include "core/index/acronym_merge.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "core/index/segment_explanations.h"
#include "core/text/stemmer.h"
#include "core/text/tokenizer.h"

namespace chancery::index {
namespace {

constexpr std::size_t kLeastSupport = 2;    // independent releases
constexpr std::size_t kOutvotedBelow = 20;  // a name with a 20th of the best one's support is outvoted
constexpr std::size_t kMostNames = 6;       // of one acronym in one language
constexpr std::size_t kMostForms = 4;       // of one name

/// A name in its inflected forms.
struct NameGroup {
  std::map<std::string, std::size_t> forms;  // sightings, by keys parted by spaces
  std::set<std::uint32_t> works;
  std::set<std::uint32_t> contexts;

  std::size_t support() const { return std::min(works.size(), contexts.size()); }
  std::vector<std::string> best_forms() const {
    std::vector<std::pair<std::size_t, std::string>> order;
    for (const auto& [form, count] : forms) order.emplace_back(count, form);
    std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
      return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    std::vector<std::string> best;
    for (std::size_t i = 0; i < std::min(order.size(), kMostForms); ++i) best.push_back(order[i].second);
    return best;
  }
};

/// Acronym, whether it is one of letters, language.
using AcronymKey = std::tuple<std::string, bool, text::Language>;
/// By the stems of the name's words.
using NameGroups = std::map<std::string, NameGroup>;

/// The keys and the stems of forms that are parted by spaces.
std::pair<std::string, std::string> fold_name(std::string_view forms, text::Language language,
                                              text::Stemmers& stemmers) {
  std::string keys;
  std::string stems;
  for (std::size_t begin = 0; begin <= forms.size();) {
    const std::size_t end = std::min(forms.find(' ', begin), forms.size());
    const std::string_view form = forms.substr(begin, end - begin);
    if (begin > 0) keys += ' ';
    keys += text::fold_marks(form);
    if (!text::is_stop_word(language, form))
      stems.append(text::fold_marks(stemmers.stem(language, form))).append(" ");
    begin = end + 1;
  }
  return {keys, stems};
}

std::vector<const NameGroup*> accepted(const NameGroups& groups) {
  std::vector<const NameGroup*> names;
  std::size_t most = 0;
  for (const auto& [stems, group] : groups) most = std::max(most, group.support());
  for (const auto& [stems, group] : groups) {
    if (group.support() >= kLeastSupport && group.support() * kOutvotedBelow > most) names.push_back(&group);
  }
  std::stable_sort(names.begin(), names.end(),
                   [](const NameGroup* a, const NameGroup* b) { return a->support() > b->support(); });
  if (names.size() > kMostNames) names.resize(kMostNames);
  return names;
}

}  // namespace

void add_acronyms(std::span<const std::string_view> explanations, const NameVocabulary& words,
                  NameGraph& graph) {
  std::map<AcronymKey, NameGroups> acronyms;
  text::Stemmers stemmers;
  for (const std::string_view bytes : explanations) {
    for (ExplanationReader reader(bytes); reader.next();) {
      auto& groups = acronyms[{std::string(reader.acronym()), reader.is_in_capitals(), reader.language()}];
      const auto [keys, stems] = fold_name(reader.expansion(), reader.language(), stemmers);
      NameGroup& group = groups[stems];
      group.forms[keys] += reader.sightings().size();
      for (const Sighting& sighting : reader.sightings()) {
        group.works.insert(sighting.work);
        group.contexts.insert(sighting.context);
      }
    }
  }
  for (const auto& [key, groups] : acronyms) {
    const auto& [acronym, in_capitals, language] = key;
    if (!words.has_all(acronym)) continue;
    for (const NameGroup* group : accepted(groups)) {
      const std::uint32_t short_name = graph.add(acronym, in_capitals);
      for (const std::string& form : group->best_forms()) {
        graph.join(short_name, graph.add(form), names::NameKind::kAcronym);
      }
    }
  }
}

}  // namespace chancery::index
