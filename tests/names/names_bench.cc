// Which of the listed names that occur in an index find each other: names_bench INDEX NAMES_DIR
// [--all-failures]
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <map>
#include <random>
#include <set>

#include "core/index/environment_error.h"
#include "core/names/name_words.h"
#include "core/text/tokenizer.h"
#include "core/text/utf8.h"
#include "tests/names/corpus_words.h"
#include "tests/names/variant_files.h"

namespace chancery {
namespace {

std::size_t shown_failures = 25;

/// Pairs that were asked and found, and what failed.
class Score {
 public:
  explicit Score(std::string name) : name_(std::move(name)) {}
  void add(bool found, const std::string& what) {
    ++asked_;
    found_ += found ? 1 : 0;
    if (!found) failures_.push_back(what);
  }
  void print() const {
    std::printf("%-44s %6zu of %6zu  %5.1f %%\n", name_.c_str(), found_, asked_,
                asked_ == 0 ? 100.0 : 100.0 * static_cast<double>(found_) / static_cast<double>(asked_));
    for (std::size_t i = 0; i < std::min(failures_.size(), shown_failures); ++i) {
      std::printf("    %s\n", failures_[i].c_str());
    }
  }

 private:
  std::string name_;
  std::size_t asked_ = 0;
  std::size_t found_ = 0;
  std::vector<std::string> failures_;
};

std::string pair_text(const Words& a, const Words& b) {
  return names::join_words(a) + " / " + names::join_words(b);
}

/// Variants cut short ("Турци") stand for the forms that begin with them.
Words whole_variant(const CorpusWords& corpus, const Words& variant) {
  if (variant.size() != 1 || corpus.has_word(variant[0]) || variant[0][0] > 0) return variant;
  Words best = variant;
  std::uint64_t most = 0;
  for (const index::FormEntry& entry : corpus.generation().vocabulary().find_prefix(variant[0], 50)) {
    if (entry.frequency > most &&
        text::count_code_points(entry.key) <= text::count_code_points(variant[0]) + 2) {
      most = entry.frequency;
      best = {entry.key};
    }
  }
  return best;
}

void score_groups(CorpusWords& corpus, const std::vector<VariantGroup>& groups, Score& score,
                  bool from_first) {
  for (const VariantGroup& group : groups) {
    std::vector<Words> there;
    for (const Words& variant : group.variants) {
      const Words whole = whole_variant(corpus, variant);
      const bool occurs = corpus.releases_with(variant) > 0 || (whole != variant);
      if (occurs && std::find(there.begin(), there.end(), whole) == there.end()) there.push_back(whole);
    }
    for (std::size_t i = 0; i < there.size(); ++i) {
      for (std::size_t j = i + 1; j < there.size(); ++j) {
        if (from_first && i > 0) break;
        for (const auto& [a, b] : {std::pair(i, j), std::pair(j, i)}) {
          const bool found = corpus.finds(there[a], there[b]) || corpus.finds_part(there[a], there[b]);
          score.add(found, group.name + ": " + pair_text(there[a], there[b]));
        }
      }
    }
  }
}

void want_all(CorpusWords& corpus, const std::vector<VariantGroup>& groups) {
  for (const VariantGroup& group : groups) {
    for (const Words& variant : group.variants) corpus.want(variant);
  }
}

/// The last words of a person's names.
std::set<std::string> surnames(const VariantGroup& person) {
  std::set<std::string> found;
  for (const Words& variant : person.variants) found.insert(variant.back());
  return found;
}

void score_people(CorpusWords& corpus, const std::vector<VariantGroup>& people) {
  Score phrases("people: names that occur as a whole");
  Score single("people: surnames that differ and occur");
  std::set<std::pair<std::string, std::string>> asked;
  for (const VariantGroup& person : people) {
    std::vector<Words> there;
    for (const Words& variant : person.variants) {
      if (variant.size() > 1 && corpus.releases_with(variant) > 0) there.push_back(variant);
    }
    for (const Words& a : there) {
      for (const Words& b : there) {
        if (a != b && a.size() <= b.size())
          phrases.add(corpus.finds(a, b), person.name + ": " + pair_text(a, b));
      }
    }
    for (const std::string& a : surnames(person)) {
      for (const std::string& b : surnames(person)) {
        if (a == b || !corpus.has_word(a) || !corpus.has_word(b) || !asked.emplace(a, b).second) continue;
        single.add(corpus.finds({a}, {b}), person.name + ": " + a + " / " + b);
      }
    }
  }
  phrases.print();
  single.print();
}

void score_different_people(CorpusWords& corpus, const std::vector<VariantGroup>& people) {
  std::map<std::string, std::set<std::size_t>> who;  // by surname
  for (std::size_t i = 0; i < people.size(); ++i) {
    for (const std::string& name : surnames(people[i])) {
      if (corpus.has_word(name)) who[name].insert(i);
    }
  }
  std::vector<std::string> names;
  for (const auto& [name, persons] : who) names.push_back(name);
  const auto are_one = [&](const std::string& a, const std::string& b) {
    return std::any_of(who[a].begin(), who[a].end(),
                       [&](std::size_t person) { return who[b].contains(person); });
  };
  Score random("different people, 200 pairs: kept apart");
  std::mt19937 generator(20250218);
  for (int i = 0; i < 200 && names.size() > 1;) {
    const std::string& a = names[generator() % names.size()];
    const std::string& b = names[generator() % names.size()];
    if (a == b || are_one(a, b) || corpus.share_a_stem(a, b)) continue;
    random.add(!corpus.finds({a}, {b}), a + " / " + b);
    ++i;
  }
  random.print();
  Score all("different people, all surnames: kept apart");
  for (const std::string& a : names) {
    const std::vector<std::string_view> keys = {a};
    bool joined = false;
    for (const index::NameMatch& match : corpus.generation().names().match(keys, 0)) {
      for (const index::NameEquivalent& other : match.equivalents) {
        if (other.in_capitals || other.keys.size() != 1) continue;
        const std::string& b = other.keys[0];
        if (!who.contains(b) || are_one(a, b) || corpus.share_a_stem(a, b)) continue;
        joined = true;
        all.add(false, a + " / " + b);
      }
    }
    if (!joined) all.add(true, "");
  }
  all.print();
}

/// By acronym and name (joined keys): in how many releases "name (ACRONYM)" or its plural stands.
using Explanations = std::map<std::pair<std::string, std::string>, std::size_t>;

Explanations count_explanations(const index::Generation& generation,
                                const std::vector<std::vector<std::string>>& rows) {
  std::map<std::string, std::set<Words>> wanted;
  for (const auto& row : rows) {
    if (row.size() > 2) wanted[row[0]].insert(names::words_of(row[2]));
  }
  Explanations counts;
  for (std::uint32_t doc = 0; doc < generation.size(); ++doc) {
    const index::StoredRelease stored = generation.read_release(doc);
    const std::string_view body = stored.release.body;
    std::set<std::pair<std::string, std::string>> here;
    for (std::size_t open = body.find('('); open != std::string_view::npos; open = body.find('(', open + 1)) {
      std::string acronym(body.substr(open + 1, std::min(body.find(')', open), open + 20) - open - 1));
      if (!acronym.empty() && acronym.back() == 's') acronym.pop_back();
      const auto found = wanted.find(acronym);
      if (found == wanted.end()) continue;
      std::size_t begin = open - std::min<std::size_t>(open, 200);
      while (begin < open && (static_cast<unsigned char>(body[begin]) & 0xC0) == 0x80) ++begin;
      const Words before = names::words_of(body.substr(begin, open - begin));
      for (const Words& name : found->second) {
        const bool ends_so =
            name.size() <= before.size() && std::equal(name.rbegin(), name.rend(), before.rbegin());
        if (ends_so) here.emplace(acronym, names::join_words(name));
      }
    }
    for (const auto& pair : here) ++counts[pair];
  }
  return counts;
}

void score_acronyms(CorpusWords& corpus, const std::filesystem::path& path) {
  Score all("acronyms: pairs that occur");
  Score supported("acronyms: explained by 2 releases or more");
  const auto rows = read_table(path);
  Explanations explained = count_explanations(corpus.generation(), rows);
  for (const auto& row : rows) {
    if (row.size() < 4 || !corpus.has_acronym(row[0])) continue;
    const Words expansion = names::words_of(row[2]);
    const std::size_t releases = corpus.releases_with(expansion);
    if (releases == 0) continue;
    const std::string key = text::fold_marks(row[0]);
    const bool found = corpus.finds_acronym(expansion, key) && corpus.finds({key}, expansion);
    const std::size_t explanations = explained[{row[0], names::join_words(expansion)}];
    const std::string what = row[0] + " " + row[1] + " " + row[2] + ": in " + std::to_string(releases) +
                             ", explained by " + std::to_string(explanations);
    all.add(found, what);
    if (explanations > 1) supported.add(found, what);
  }
  all.print();
  supported.print();
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

void run(const std::filesystem::path& index, const std::filesystem::path& names) {
  const auto directory = index::current_generation(index);
  if (!directory)
    throw index::EnvironmentError("no index is published in " + index.string(), "Build one first.");
  const auto generation = index::Generation::open(*directory, index::Verification::kSizes);
  std::printf("%u names\n", generation->names().size());
  CorpusWords corpus(*generation);
  const std::vector<VariantGroup> counted = read_groups(names / "variant_counts.tsv", 0, 1);
  const std::vector<VariantGroup> countries = read_groups(names / "country_variants.tsv", 1, 4);
  const std::vector<VariantGroup> people = read_people(names / "people_name_variants.tsv");
  want_all(corpus, counted);
  want_all(corpus, countries);
  want_all(corpus, people);
  for (const auto& row : read_table(names / "acronyms_mined.tsv")) {
    if (row.size() > 2) corpus.want(names::words_of(row[2]));
  }
  corpus.count_phrases();
  Score of_counted("variant_counts");
  score_groups(corpus, counted, of_counted, false);
  of_counted.print();
  Score of_countries("country_variants, with adjectives and towns");
  score_groups(corpus, countries, of_countries, true);
  of_countries.print();
  Score of_strong("country_variants: the strong ones of countries");
  score_groups(corpus, read_strong_countries(names / "country_variants.tsv"), of_strong, true);
  of_strong.print();
  score_people(corpus, people);
  score_different_people(corpus, people);
  score_acronyms(corpus, names / "acronyms_mined.tsv");
}

}  // namespace
}  // namespace chancery

int main(int argc, char** argv) {
  try {
    if (argc == 4 && std::strcmp(argv[2], "--list") == 0) {
      const auto generation = chancery::index::Generation::open(*chancery::index::current_generation(argv[1]),
                                                                chancery::index::Verification::kSizes);
      chancery::list_names(generation->names(), argv[3]);
      return 0;
    }
    if (argc < 3) {
      std::fprintf(stderr,
                   "usage: names_bench INDEX NAMES_DIR [FAILURES_SHOWN]\n       names_bench INDEX --list "
                   "acronym|country|spelling|script\n");
      return 2;
    }
    if (argc > 3) chancery::shown_failures = std::stoul(argv[3]);
    chancery::run(argv[1], argv[2]);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 2;
  }
  return 0;
}
