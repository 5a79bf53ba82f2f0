// Which of the listed names that occur in an index find each other: names_bench INDEX NAMES_DIR
// [FAILURES_SHOWN]. A pair occurs where each of its names stands in a release (several words side by side;
// a word in capitals in capitals). It is found where searches for each name find releases that have only the
// other (pair_search.h). Pairs of which every release with one has the other too need no other name: they are
// counted as found, and how many they are is said.
#include <algorithm>
#include <cstdio>
#include <cstring>

#include "core/index/environment_error.h"
#include "core/names/name_words.h"
#include "core/text/utf8.h"
#include "tests/names/country_names.h"
#include "tests/names/explanation_count.h"
#include "tests/names/pair_score.h"
#include "tests/names/pair_search.h"
#include "tests/names/surnames.h"
#include "tests/names/variant_files.h"

namespace chancery {
namespace {

using Scores = std::vector<PairScore>;

/// Variants cut short ("Турци") stand for the most frequent form that begins with them.
PrintedName whole_variant(const CorpusWords& corpus, const PrintedName& variant) {
  if (variant.words.size() != 1 || corpus.has_word(variant.words[0]) || variant.words[0][0] > 0)
    return variant;
  const index::FormEntry* best = nullptr;
  const auto forms = corpus.generation().vocabulary().find_prefix(variant.words[0], 50);
  for (const index::FormEntry& entry : forms) {
    const bool is_near = text::count_code_points(entry.key) <= text::count_code_points(variant.words[0]) + 2;
    if (is_near && (best == nullptr || entry.frequency > best->frequency)) best = &entry;
  }
  return best == nullptr ? variant : PrintedName{best->form, {best->key}, {}};
}

void make_whole(CorpusWords& corpus, std::vector<VariantGroup>& groups) {
  for (VariantGroup& group : groups) {
    for (PrintedName& variant : group.variants) {
      variant = whole_variant(corpus, variant);
      corpus.want(variant);
    }
  }
}

std::vector<PrintedName> occurring(const CorpusWords& corpus, const VariantGroup& group) {
  std::vector<PrintedName> there;
  for (const PrintedName& name : group.variants) {
    const bool is_new = std::none_of(there.begin(), there.end(), [&](const PrintedName& other) {
      return other.words == name.words && other.capitals == name.capitals;
    });
    if (is_new && !corpus.releases_with(name).empty()) there.push_back(name);
  }
  return there;
}

/// All pairs of the names in a group.
Scores score_counted(const CorpusWords& corpus, PairSearch& search, const std::vector<VariantGroup>& groups) {
  PairScore score("variant_counts");
  for (const VariantGroup& group : groups) {
    const std::vector<PrintedName> there = occurring(corpus, group);
    for (std::size_t i = 0; i < there.size(); ++i) {
      for (std::size_t j = i + 1; j < there.size(); ++j)
        score.add_pair(search, there[i], there[j], group.name);
    }
  }
  return {std::move(score)};
}

/// The name under which a group is listed with each other of its names: of everything; of countries (codes of
/// two letters); and of these without `NoCountryNames`.
Scores score_countries(const CorpusWords& corpus, PairSearch& search,
                       const std::vector<VariantGroup>& groups) {
  PairScore all("country_variants: everything, regions and towns among it");
  PairScore countries("country_variants: of countries");
  PairScore names("country_variants: of countries, what is a name there");
  const NoCountryNames no_names(corpus);
  for (const VariantGroup& group : groups) {
    if (corpus.releases_with(group.variants[0]).empty()) continue;
    const std::vector<PrintedName> there = occurring(corpus, group);
    for (std::size_t i = 1; i < there.size(); ++i) {
      all.add_pair(search, there[0], there[i], group.name);
      if (group.code.size() != 2) continue;
      countries.add_pair(search, there[0], there[i], group.name);
      if (no_names.has(there[i])) continue;
      names.add_pair(search, there[0], there[i], group.name);
    }
  }
  return {std::move(all), std::move(countries), std::move(names)};
}

Scores score_strong(const CorpusWords& corpus, PairSearch& search, const std::vector<VariantGroup>& groups) {
  PairScore score("country_variants: of countries, marked strong");
  for (const VariantGroup& group : groups) {
    if (corpus.releases_with(group.variants[0]).empty()) continue;
    const std::vector<PrintedName> there = occurring(corpus, group);
    for (std::size_t i = 1; i < there.size(); ++i) score.add_pair(search, there[0], there[i], group.name);
  }
  return {std::move(score)};
}

/// The words in which two names of as many words differ, where it is one.
std::optional<std::pair<std::string, std::string>> one_difference(const Words& a, const Words& b) {
  if (a.size() != b.size() || a.size() < 2) return std::nullopt;
  std::optional<std::pair<std::string, std::string>> found;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] == b[i]) continue;
    if (found) return std::nullopt;
    found.emplace(a[i], b[i]);
  }
  return found;
}

/// Whole names, and the words of one place in which a person's names differ ("Yasir" and "Yasser").
Scores score_people(const CorpusWords& corpus, PairSearch& search, const std::vector<VariantGroup>& people) {
  PairScore whole("people: whole names");
  PairScore words("people: spellings of one word of a name");
  std::set<std::pair<std::string, std::string>> asked;
  for (const VariantGroup& person : people) {
    for (std::size_t i = 0; i < person.variants.size(); ++i) {
      for (std::size_t k = i + 1; k < person.variants.size(); ++k) {
        const PrintedName& a = person.variants[i];
        const PrintedName& b = person.variants[k];
        const bool occur = !corpus.releases_with(a).empty() && !corpus.releases_with(b).empty();
        if (occur && a.words.size() > 1 && b.words.size() > 1) whole.add_pair(search, a, b, person.name);
        const auto difference = one_difference(a.words, b.words);
        if (!difference || !asked.insert(*difference).second) continue;
        const PrintedName first = read_printed(difference->first);
        const PrintedName second = read_printed(difference->second);
        const bool are_names = !corpus.releases_with(first).empty() &&
                               !corpus.releases_with(second).empty() && corpus.is_printed_as_name(first) &&
                               corpus.is_printed_as_name(second);
        if (are_names) words.add_pair(search, first, second, person.name);
      }
    }
  }
  return {std::move(whole), std::move(words)};
}

void want_people(CorpusWords& corpus, const std::vector<VariantGroup>& people) {
  for (const VariantGroup& person : people) {
    for (const PrintedName& a : person.variants) {
      corpus.want(a);
      for (const std::string& word : a.words) corpus.want(read_printed(word));
    }
  }
}

Scores score_acronyms(const CorpusWords& corpus, PairSearch& search,
                      const std::vector<std::vector<std::string>>& rows) {
  PairScore all("acronyms");
  PairScore supported("acronyms: explained by 2 releases or more");
  ExplanationCounts explained = count_explanations(corpus.generation(), rows);
  for (const auto& row : rows) {
    if (row.size() < 4) continue;
    const PrintedName acronym = read_printed(row[0]);
    const PrintedName name = read_printed(row[2]);
    const Docs& with_name = corpus.releases_with(name);
    if (with_name.empty() || corpus.releases_with(acronym).empty()) continue;
    const std::size_t explanations = explained[{row[0], names::join_words(name.words)}];
    const std::string what = row[1] + " (" + std::to_string(explanations) + " explain it)";
    all.add_pair(search, acronym, name, what);
    if (explanations > 1) supported.add_pair(search, acronym, name, what);
  }
  return {std::move(all), std::move(supported)};
}

void list_names(const index::Names& names, const std::string& kind) {
  const char* kinds[] = {"acronym", "country", "spelling", "script"};
  for (std::uint32_t number = 0; number < names.size(); ++number) {
    const index::Names::Entry entry = names.entry(number);
    std::string line;
    for (const index::NameEquivalent& other : entry.equivalents) {
      if (kind != kinds[static_cast<int>(other.kind)]) continue;
      line += " | " + names::join_words(other.keys) + (other.in_capitals ? "^" : "");
    }
    if (!line.empty()) {
      std::printf("%s%s:%s\n", names::join_words(entry.name.keys).c_str(), entry.name.in_capitals ? "^" : "",
                  line.c_str());
    }
  }
}

std::shared_ptr<const index::Generation> open_index(const std::filesystem::path& index) {
  const auto directory = index::current_generation(index);
  if (!directory)
    throw index::EnvironmentError("no index is published in " + index.string(), "Build one first.");
  return index::Generation::open(*directory, index::Verification::kSizes);
}

void run(const std::filesystem::path& index, const std::filesystem::path& names, std::size_t shown_failures) {
  const auto generation = open_index(index);
  std::printf("%u releases, %u names\n", generation->size(), generation->names().size());
  CorpusWords corpus(*generation);
  std::vector<VariantGroup> counted = read_groups(names / "variant_counts.tsv", {0, 1, std::nullopt});
  std::vector<VariantGroup> countries = read_groups(names / "country_variants.tsv", {1, 4, 0});
  std::vector<VariantGroup> strong = read_strong_countries(names / "country_variants.tsv");
  const std::vector<VariantGroup> people = read_people(names / "people_name_variants.tsv");
  const auto acronyms = read_table(names / "acronyms_mined.tsv");
  for (auto* groups : {&counted, &countries, &strong}) make_whole(corpus, *groups);
  want_people(corpus, people);
  for (const auto& row : acronyms) {
    if (row.size() < 3) continue;
    corpus.want(read_printed(row[0]));
    corpus.want(read_printed(row[2]));
  }
  corpus.find_all();
  PairSearch search(corpus, generation);
  const auto print = [&](const Scores& scores) {
    for (const PairScore& score : scores) score.print(shown_failures);
  };
  print(score_counted(corpus, search, counted));
  print(score_countries(corpus, search, countries));
  print(score_strong(corpus, search, strong));
  print(score_acronyms(corpus, search, acronyms));
  print(score_people(corpus, search, people));
  const Surnames surnames(corpus, people);
  for (const std::uint32_t seed : {20250218u, 1u, 2u, 3u, 4u, 5u}) print({surnames.score_drawn(seed)});
  print({surnames.score_all()});
}

}  // namespace
}  // namespace chancery

int main(int argc, char** argv) {
  try {
    if (argc == 4 && std::strcmp(argv[2], "--list") == 0) {
      chancery::list_names(chancery::open_index(argv[1])->names(), argv[3]);
      return 0;
    }
    if (argc < 3) {
      std::fprintf(stderr,
                   "usage: names_bench INDEX NAMES_DIR [FAILURES_SHOWN]\n       names_bench INDEX --list "
                   "acronym|country|spelling|script\n");
      return 2;
    }
    chancery::run(argv[1], argv[2], argc > 3 ? std::stoul(argv[3]) : 25);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 2;
  }
  return 0;
}
