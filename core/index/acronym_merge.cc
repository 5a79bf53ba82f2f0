#include "core/index/acronym_merge.h"

#include "core/index/acronym_judge.h"
#include "core/index/acronym_pairs.h"
#include "core/index/explained_names.h"

namespace chancery::index {
namespace {

constexpr std::size_t kMostForms = 4;  // of one name, to be looked for; all may be typed

void link_name(const ExplainedName& name, std::uint32_t short_name, NameGraph& graph) {
  const std::vector<std::string> forms = name.ordered_forms();
  for (std::size_t i = 0; i < forms.size(); ++i) {
    const std::uint32_t number = graph.add(forms[i]);
    graph.link(number, short_name, names::NameKind::kAcronym);
    if (i < kMostForms) graph.link(short_name, number, names::NameKind::kAcronym);
  }
}

void link_variant(const ExplainedName& variant, std::uint32_t short_name, NameGraph& graph) {
  for (const auto& [form, count] : variant.forms) {
    graph.link(graph.add(form), short_name, names::NameKind::kAcronym);
  }
}

}  // namespace

void add_acronyms(std::span<const std::string_view> explanations, const NameVocabulary& words,
                  const CorpusStreams& streams, NameGraph& graph) {
  const Acronyms acronyms = read_explanations(explanations);
  AcronymJudge judge(acronyms, words, streams);
  std::vector<AcceptedAcronym> kept;
  for (const auto& [acronym, explained] : acronyms) {
    if (!words.has_all(acronym.letters)) continue;
    const std::vector<const ExplainedName*> names = judge.accepted(acronym, explained);
    if (names.empty()) continue;
    const std::uint32_t short_name = graph.add(acronym.letters, acronym.in_capitals);
    for (const ExplainedName* name : names) {
      link_name(*name, short_name, graph);
      kept.push_back({short_name, acronym.language, {name->works.begin(), name->works.end()}});
    }
    for (const ExplainedName* variant : variants_of(names, explained)) {
      link_variant(*variant, short_name, graph);
    }
  }
  AcronymPairs(kept).for_each([&graph](const AcceptedAcronym& a, const AcceptedAcronym& b) {
    graph.join(a.name, b.name, names::NameKind::kAcronym);
  });
}

}  // namespace chancery::index
