#include "core/index/acronym_judge.h"

#include <algorithm>

#include "core/text/utf8.h"

namespace chancery::index {
namespace {

constexpr std::size_t kLeastWorks = 2;      // that state a name
constexpr std::uint32_t kOften = 100;       // releases with an acronym, of which one work more is demanded
constexpr std::uint32_t kVeryOften = 1000;  // and yet one
constexpr std::size_t kMostWorks = kLeastWorks + 2;
constexpr std::size_t kShort = 3;  // letters that stand beside a name by chance: one work more must have both
constexpr std::size_t kLeastWitnessesOfMention = 4;  // that say a name of which one work has both
constexpr std::size_t kLeastDays = 2;                // of one source
constexpr double kOwn = 0.8;                         // of the releases that print an acronym
constexpr std::size_t kLeastRivals = 4;              // works that explain a known acronym otherwise
constexpr std::size_t kRivalOneIn = 20;              // releases that print it
constexpr std::size_t kOutvotedBelow = 20;  // a name with a 20th of the best one's support is outvoted
constexpr std::size_t kMostNames = 6;       // of one acronym in one language

std::size_t demanded_of(std::uint32_t uses) {
  return kLeastWorks + (uses >= kOften ? 1 : 0) + (uses >= kVeryOften ? 1 : 0);
}

}  // namespace

AcronymJudge::AcronymJudge(const Acronyms& acronyms, const NameVocabulary& words,
                           const CorpusStreams& streams)
    : origins_(streams), uses_(acronyms, words) {
  find_statements(acronyms);
  find_witnesses(acronyms, words, streams);
}

void AcronymJudge::find_statements(const Acronyms& acronyms) {
  for (const auto& [acronym, names] : acronyms) {
    for (const auto& [stems, name] : names) {
      Statements all;
      for (const std::uint32_t work : name.works) origins_.add(work, acronym.language, all.explaining);
      for (const std::uint32_t work : name.mentioning) origins_.add(work, acronym.language, all.mentioning);
      for (const auto& [form, count] : name.forms) {
        Statements& of_form = statements_[{acronym.letters, form}];
        of_form.explaining.add(all.explaining);
        of_form.mentioning.add(all.mentioning);
      }
    }
  }
}

void AcronymJudge::find_witnesses(const Acronyms& acronyms, const NameVocabulary& words,
                                  const CorpusStreams& streams) {
  std::vector<WitnessedName> sought;
  std::vector<const ExplainedName*> names;
  for (const auto& [acronym, explained] : acronyms) {
    for (const auto& [stems, name] : explained) {
      if (name.support() >= kMostWorks || !name.has_initials) continue;
      for (const auto& [form, count] : name.forms) {
        if (!words.has_all(form)) continue;
        sought.push_back({acronym.letters, form, &name.mentioning});
        names.push_back(&name);
      }
    }
  }
  NameWitnesses witnesses(sought, words);
  streams.for_each([&](std::span<const std::uint32_t> ids, const ReleaseFacts& facts) {
    uses_.read(ids, facts);
    witnesses.read(ids, facts);
  });
  for (std::size_t i = 0; i < names.size(); ++i) witnesses_[names[i]].add(witnesses.voices(i));
}

AcronymJudge::Statements AcronymJudge::statements_of(const AcronymKey& acronym,
                                                     const ExplainedName& name) const {
  Statements all;
  for (const auto& [form, count] : name.forms) {
    const Statements& of_form = statements_.at({acronym.letters, form});
    all.explaining.add(of_form.explaining);
    all.mentioning.add(of_form.mentioning);
  }
  return all;
}

bool AcronymJudge::are_independent(const AcronymKey& acronym, const Voices& voices) const {
  return voices.sources.size() > 1 || (voices.days.size() >= kLeastDays && is_owned(acronym, voices));
}

bool AcronymJudge::is_owned(const AcronymKey& acronym, const Voices& voices) const {
  return uses_.count_of(acronym, voices) >= kOwn * uses_.count_beside(acronym, voices);
}

/// Whether the table has the acronym, and for something else.
bool AcronymJudge::is_rival(const AcronymKey& acronym, const ExplainedName& name) {
  return known_.has(acronym.letters) && !known_.is_name_of(acronym.letters, name.stems, acronym.language);
}

/// Whether one source says it again and again, and neither the table nor another source says something else.
bool AcronymJudge::is_persistent(const AcronymKey& acronym, const ExplainedName& name,
                                 const ExplainedNames& names) {
  if (is_rival(acronym, name)) return false;
  const Voices stated = statements_of(acronym, name).explaining;
  const std::size_t often = std::min({stated.works.size(), stated.days.size(), name.contexts.size()});
  if (often < std::max<std::size_t>(kLeastRivals, uses_.count_beside(acronym, stated) / kRivalOneIn))
    return false;
  return std::all_of(names.begin(), names.end(), [&](const auto& entry) {
    const Voices others = statements_of(acronym, entry.second).explaining;
    return std::includes(stated.sources.begin(), stated.sources.end(), others.sources.begin(),
                         others.sources.end());
  });
}

bool AcronymJudge::is_supported(const AcronymKey& acronym, const ExplainedName& name) {
  const std::uint32_t uses = uses_.count(acronym);
  const Statements stated = statements_of(acronym, name);
  // Copies share the words around them; those in another language are no copies.
  const std::size_t copies = name.works.size() - name.support();
  const std::size_t explained = stated.explaining.works.size() - copies;
  if (is_rival(acronym, name)) {
    return explained >= std::max<std::size_t>(kLeastRivals, uses / kRivalOneIn) &&
           stated.explaining.sources.size() > 1;
  }
  const std::size_t demanded = demanded_of(uses);
  if (explained >= demanded && are_independent(acronym, stated.explaining)) return true;
  const bool is_short = text::count_code_points(acronym.letters) <= kShort;
  const std::size_t mentioned = stated.mentioning.works.size() - (name.mentioning.size() - name.mentioned());
  if (mentioned >= demanded + (is_short ? 1 : 0) && are_independent(acronym, stated.mentioning)) return true;
  const auto witnesses = witnesses_.find(&name);
  if (witnesses == witnesses_.end()) return false;
  const std::size_t needed = explained > 0 ? demanded - 1 : kLeastWitnessesOfMention;
  Voices all = stated.mentioning;
  all.add(witnesses->second);
  return witnesses->second.works.size() >= needed && are_independent(acronym, all);
}

std::vector<const ExplainedName*> AcronymJudge::accepted(const AcronymKey& acronym,
                                                         const ExplainedNames& names) {
  std::vector<const ExplainedName*> kept;
  std::size_t most = 0;
  for (const auto& [stems, name] : names) most = std::max(most, name.support());
  for (const auto& [stems, name] : names) {
    const std::size_t votes = std::max(name.support(), name.mentioned() / 2);
    const bool counts = is_supported(acronym, name) || is_persistent(acronym, name, names);
    if (votes * kOutvotedBelow > most && counts) kept.push_back(&name);
  }
  std::stable_sort(kept.begin(), kept.end(), [](const ExplainedName* a, const ExplainedName* b) {
    return std::pair(a->support(), a->mentioned()) > std::pair(b->support(), b->mentioned());
  });
  if (kept.size() > kMostNames) kept.resize(kMostNames);
  return kept;
}

}  // namespace chancery::index
