#include "core/index/acronym_merge.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "core/index/segment_explanations.h"
#include "core/names/acronym_match.h"
#include "core/text/stemmer.h"
#include "core/text/tokenizer.h"
#include "core/text/utf8.h"

namespace chancery::index {
namespace {

constexpr std::size_t kLeastSupport = 2;  // independent releases
constexpr std::size_t kLeastMentions =
    2;  // the same of those that only have both; one more for three letters
constexpr std::size_t kLeastWitnesses = 1;           // other works that say a name that one explains
constexpr std::size_t kLeastWitnessesOfMention = 4;  // and one that only stands beside its initials
constexpr std::size_t kOutvotedBelow = 20;  // a name with a 20th of the best one's support is outvoted
constexpr std::size_t kMostNames = 6;       // of one acronym in one language
constexpr std::size_t kMostForms = 4;       // of one name, to be looked for; all may be typed
const text::Language kEnglish = *text::find_language("en");

/// A name in its inflected forms.
struct NameGroup {
  std::string stems;
  std::map<std::string, std::size_t> forms;  // sightings, by keys parted by spaces
  std::set<std::uint32_t> works;
  std::set<std::uint32_t> contexts;
  std::set<std::uint32_t> mentioning;  // works that have name and acronym, explained or not
  std::set<std::uint32_t> mentions;    // the words around in these
  bool has_initials = false;           // a form has the acronym's letters as initials
  std::size_t letters = 0;             // of the acronym
  bool has_witness = false;            // another work says the name by itself

  std::size_t support() const { return std::min(works.size(), contexts.size()); }
  std::size_t mentioned() const { return std::min(mentioning.size(), mentions.size()); }
  /// The most frequent first.
  std::vector<std::string> ordered_forms() const {
    std::vector<std::pair<std::size_t, std::string>> order;
    for (const auto& [form, count] : forms) order.emplace_back(count, form);
    std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
      return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    std::vector<std::string> ordered;
    for (auto& [count, form] : order) ordered.push_back(std::move(form));
    return ordered;
  }
};

/// Acronym, whether it is one of letters, language.
using AcronymKey = std::tuple<std::string, bool, text::Language>;
/// By the stems of the name's words.
using NameGroups = std::map<std::string, NameGroup>;

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

std::vector<const NameGroup*> accepted(const NameGroups& groups) {
  std::vector<const NameGroup*> names;
  std::size_t most = 0;
  for (const auto& [stems, group] : groups) most = std::max(most, group.support());
  for (const auto& [stems, group] : groups) {
    const bool is_supported = group.support() >= kLeastSupport || group.has_witness ||
                              group.mentioned() >= kLeastMentions + (group.letters < 4 ? 1 : 0);
    const std::size_t votes = std::max(group.support(), group.mentioned() / 2);
    if (is_supported && votes * kOutvotedBelow > most) names.push_back(&group);
  }
  std::stable_sort(names.begin(), names.end(), [](const NameGroup* a, const NameGroup* b) {
    return std::pair(a->support(), a->mentioned()) > std::pair(b->support(), b->mentioned());
  });
  if (names.size() > kMostNames) names.resize(kMostNames);
  return names;
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

/// What was explained and not accepted but is near to what was: it may be typed.
std::vector<const NameGroup*> variants_of(std::span<const NameGroup* const> accepted,
                                          const NameGroups& groups) {
  std::vector<const NameGroup*> variants;
  for (const auto& [stems, group] : groups) {
    if (group.support() == 0 || std::find(accepted.begin(), accepted.end(), &group) != accepted.end())
      continue;
    const bool is_variant =
        std::any_of(accepted.begin(), accepted.end(),
                    [&near = stems](const NameGroup* name) { return are_near(name->stems, near); });
    if (is_variant) variants.push_back(&group);
  }
  return variants;
}

/// An acronym of one language that was accepted, with the works that explain it.
struct AcceptedAcronym {
  std::uint32_t name = 0;  // in the graph
  text::Language language = text::Language::kUndetermined;
  std::vector<std::uint32_t> works;
};

/// Finds the acronyms that one thing has in two languages (FDFA, EDA, DFAE): those that the same works
/// explain, where each is the other's best match.
class AcronymPairs {
 public:
  explicit AcronymPairs(std::span<const AcceptedAcronym> acronyms) : acronyms_(acronyms) {
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> by_work;
    for (std::uint32_t i = 0; i < acronyms.size(); ++i) {
      for (const std::uint32_t work : acronyms[i].works) by_work[work].push_back(i);
    }
    for (const auto& [work, places] : by_work) {
      for (const std::uint32_t a : places) {
        for (const std::uint32_t b : places) {
          if (acronyms[a].language != acronyms[b].language) ++shared_[{a, b}];
        }
      }
    }
    for (const auto& [pair, count] : shared_) {
      auto& best = best_[{pair.first, acronyms[pair.second].language}];
      if (const double alike = likeness(pair, count); alike > best.first) best = {alike, pair.second};
    }
  }

  /// Calls `visit(a, b)` for every pair.
  template <class Visit>
  void for_each(Visit visit) const {
    for (const auto& [place, best] : best_) {
      const auto back = best_.find({best.second, acronyms_[place.first].language});
      if (back == best_.end() || back->second.second != place.first) continue;
      if (best.first >= kLeastLikeness) visit(acronyms_[place.first], acronyms_[best.second]);
    }
  }

 private:
  static constexpr std::uint32_t kLeastShared = 3;
  static constexpr double kLeastLikeness = 0.3;

  /// Dice's coefficient of their works; 0 where they share too few.
  double likeness(std::pair<std::uint32_t, std::uint32_t> pair, std::uint32_t shared) const {
    if (shared < kLeastShared) return 0;
    const std::size_t all = acronyms_[pair.first].works.size() + acronyms_[pair.second].works.size();
    return 2.0 * shared / static_cast<double>(all);
  }

  std::span<const AcceptedAcronym> acronyms_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> shared_;
  std::map<std::pair<std::uint32_t, text::Language>, std::pair<double, std::uint32_t>> best_;
};

using Acronyms = std::map<AcronymKey, NameGroups>;

/// Looks for works that say by itself what only one explains.
void find_witnesses(Acronyms& acronyms, const NameVocabulary& words, const CorpusStreams& streams) {
  std::vector<ExplainedName> names;
  std::vector<NameGroup*> groups;
  for (auto& [key, of_acronym] : acronyms) {
    for (auto& [stems, group] : of_acronym) {
      if (group.support() >= kLeastSupport || !group.has_initials) continue;
      for (const auto& [form, count] : group.forms) {
        if (!words.has_all(form)) continue;
        names.push_back({std::get<0>(key), form, {group.mentioning.begin(), group.mentioning.end()}});
        groups.push_back(&group);
      }
    }
  }
  const std::vector<std::size_t> witnesses = count_witnesses(names, words, streams);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::size_t least = groups[i]->support() > 0 ? kLeastWitnesses : kLeastWitnessesOfMention;
    if (witnesses[i] >= least) groups[i]->has_witness = true;
  }
}

Acronyms read_explanations(std::span<const std::string_view> explanations) {
  Acronyms acronyms;
  text::Stemmers stemmers;
  for (const std::string_view bytes : explanations) {
    for (ExplanationReader reader(bytes); reader.next();) {
      auto& groups = acronyms[{std::string(reader.acronym()), reader.is_in_capitals(), reader.language()}];
      const FoldedName name = fold_name(reader.expansion(), reader.acronym(), reader.language(), stemmers);
      NameGroup& group = groups[name.stems];
      group.stems = name.stems;
      group.forms[name.keys] += reader.sightings().size();
      group.has_initials = group.has_initials || name.has_initials;
      group.letters = text::count_code_points(reader.acronym());
      for (const Sighting& sighting : reader.sightings()) {
        group.mentioning.insert(sighting.work);
        group.mentions.insert(sighting.context);
        if (reader.is_mention()) continue;
        group.works.insert(sighting.work);
        group.contexts.insert(sighting.context);
      }
    }
  }
  return acronyms;
}

}  // namespace

void add_acronyms(std::span<const std::string_view> explanations, const NameVocabulary& words,
                  const CorpusStreams& streams, NameGraph& graph) {
  Acronyms acronyms = read_explanations(explanations);
  find_witnesses(acronyms, words, streams);
  std::vector<AcceptedAcronym> kept;
  for (const auto& [key, groups] : acronyms) {
    const auto& [acronym, in_capitals, language] = key;
    if (!words.has_all(acronym)) continue;
    const std::vector<const NameGroup*> names = accepted(groups);
    if (names.empty()) continue;
    const std::uint32_t short_name = graph.add(acronym, in_capitals);
    for (const NameGroup* group : names) {
      const std::vector<std::string> forms = group->ordered_forms();
      for (std::size_t i = 0; i < forms.size(); ++i) {
        const std::uint32_t name = graph.add(forms[i]);
        graph.link(name, short_name, names::NameKind::kAcronym);
        if (i < kMostForms) graph.link(short_name, name, names::NameKind::kAcronym);
      }
      kept.push_back({short_name, language, {group->works.begin(), group->works.end()}});
    }
    for (const NameGroup* variant : variants_of(names, groups)) {
      for (const auto& [form, count] : variant->forms) {
        graph.link(graph.add(form), short_name, names::NameKind::kAcronym);
      }
    }
  }
  AcronymPairs(kept).for_each([&graph](const AcceptedAcronym& a, const AcceptedAcronym& b) {
    graph.join(a.name, b.name, names::NameKind::kAcronym);
  });
}

}  // namespace chancery::index
