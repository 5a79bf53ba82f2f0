#include "tests/names/explanation_count.h"

#include <algorithm>
#include <set>

#include "core/names/name_words.h"

namespace chancery {
namespace {

constexpr std::size_t kLongestAcronym = 20;  // bytes
constexpr std::size_t kLongestName = 200;

using Wanted = std::map<std::string, std::set<names::NameWords>>;  // names by acronym
using Pairs = std::set<std::pair<std::string, std::string>>;

void read_bracket(std::string_view body, std::size_t open, const Wanted& wanted, Pairs& here) {
  std::string acronym(
      body.substr(open + 1, std::min(body.find(')', open), open + kLongestAcronym) - open - 1));
  if (!acronym.empty() && acronym.back() == 's') acronym.pop_back();
  const auto found = wanted.find(acronym);
  if (found == wanted.end()) return;
  std::size_t begin = open - std::min(open, kLongestName);
  while (begin < open && (static_cast<unsigned char>(body[begin]) & 0xC0) == 0x80) ++begin;
  const names::NameWords before = names::words_of(body.substr(begin, open - begin));
  for (const names::NameWords& name : found->second) {
    if (name.size() <= before.size() && std::equal(name.rbegin(), name.rend(), before.rbegin())) {
      here.emplace(acronym, names::join_words(name));
    }
  }
}

}  // namespace

ExplanationCounts count_explanations(const index::Generation& generation,
                                     const std::vector<std::vector<std::string>>& rows) {
  Wanted wanted;
  for (const auto& row : rows) {
    if (row.size() > 2) wanted[row[0]].insert(names::words_of(row[2]));
  }
  ExplanationCounts counts;
  for (std::uint32_t doc = 0; doc < generation.size(); ++doc) {
    const index::StoredRelease stored = generation.read_release(doc);
    const std::string_view body = stored.release.body;
    Pairs here;
    for (std::size_t open = body.find('('); open != std::string_view::npos; open = body.find('(', open + 1)) {
      read_bracket(body, open, wanted, here);
    }
    for (const auto& pair : here) ++counts[pair];
  }
  return counts;
}

}  // namespace chancery
