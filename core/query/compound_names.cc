#include <algorithm>
#include <array>

#include "core/query/other_names.h"
#include "core/text/language.h"

namespace chancery::query {
namespace {

/// What compounds begin with that are written with a hyphen or as one word.
constexpr std::array<std::string_view, 30> kBeginnings = {
    "anti",  "bi",    "bio",   "co",    "counter", "cross", "cyber", "e",     "eco",   "ex",
    "extra", "inter", "intra", "macro", "micro",   "mid",   "multi", "non",   "para",  "post",
    "pre",   "pro",   "re",    "self",  "semi",    "socio", "sub",   "trans", "ultra", "vice"};
constexpr std::size_t kLeastRest = 4;  // letters behind it

/// Where the digits begin that a word ends in, at most four of them; its size where it has none, npos where
/// it is something else.
std::size_t find_number(const std::string& key) {
  constexpr std::size_t kMostDigits = 4;
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto letters = static_cast<std::size_t>(std::find_if(key.begin(), key.end(), is_digit) - key.begin());
  const bool is_rest = std::all_of(key.begin() + static_cast<std::ptrdiff_t>(letters), key.end(), is_digit);
  return is_rest && key.size() - letters <= kMostDigits ? letters : std::string::npos;
}

}  // namespace

/// A word and a number: as one word where two are typed, as two where one is.
void OtherNames::add_numbered(const std::vector<NameKey>& keys, std::size_t at,
                              std::vector<OtherName>& found) {
  const std::string& key = keys[at].key;
  OtherName base;
  base.first = at;
  base.kind = MatchKind::kSpelling;
  const std::size_t digits = find_number(key);
  if (digits > 0 && digits < key.size()) {
    base.length = 1;
    const index::NameEquivalent parted{{key.substr(0, digits), key.substr(digits)},
                                       names::NameKind::kSpelling};
    if (!is_known(parted.keys.front()) || !is_known(parted.keys.back())) return;
    std::vector<Sequence> sequences;
    add_sequence(parted, base, sequences);
    keep_best(sequences, found);
  } else if (digits == key.size() && at + 1 < keys.size() && find_number(keys[at + 1].key) == 0) {
    base.length = 2;
    const std::string joined = key + keys[at + 1].key;
    if (is_known(joined)) add_single({{joined}, names::NameKind::kSpelling}, found, base);
  }
}

/// What is typed with a hyphen as one word, and what begins as compounds do as two. In a language that has
/// this beginning as a little word (Italian non, e) two words say nothing.
void OtherNames::add_compound(const std::vector<NameKey>& keys, std::size_t at,
                              std::vector<OtherName>& found) {
  const std::string& key = keys[at].key;
  OtherName base;
  base.first = at;
  base.kind = MatchKind::kSpelling;
  const auto is_word = [](const NameKey& word) {
    return find_number(word.key) == word.key.size() && !word.may_be_acronym;
  };
  if (at + 1 < keys.size() && keys[at + 1].is_hyphened && is_word(keys[at]) && is_word(keys[at + 1])) {
    base.length = 2;
    const std::string joined = key + keys[at + 1].key;
    if (is_known(joined)) add_single({{joined}, names::NameKind::kSpelling}, found, base);
  }
  base.length = 1;
  std::vector<Sequence> sequences;
  for (const std::string_view beginning : kBeginnings) {
    if (!key.starts_with(beginning) || key.size() < beginning.size() + kLeastRest) continue;
    const index::NameEquivalent parted{{std::string(beginning), key.substr(beginning.size())},
                                       names::NameKind::kSpelling};
    if (!is_known(parted.keys.front()) || !is_known(parted.keys.back())) continue;
    const std::size_t known = sequences.size();
    add_sequence(parted, base, sequences);
    const text::LanguageSet& small = text::stop_word_languages(beginning);
    for (std::size_t i = 0; i < small.size() && sequences.size() > known; ++i) {
      if (small[i]) sequences.back().name.languages.reset(i);
    }
  }
  keep_best(sequences, found);
}

}  // namespace chancery::query
