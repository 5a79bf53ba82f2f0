#include "core/query/longer_names.h"

#include <algorithm>

#include "core/names/name_words.h"
#include "core/text/language.h"

namespace chancery::query {
namespace {

/// A word that stands before and behind anything (of the United States) tells nothing; the s of People's
/// does.
void add_new(const std::string& key, std::vector<std::string>& keys) {
  if (key.size() > 1 && text::stop_word_languages(key).any()) return;
  if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
}

bool mean_the_same(const std::unordered_set<std::string>& a, const std::unordered_set<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&b](const std::string& name) { return b.contains(name); });
}

}  // namespace

LongerNames::LongerNames(const index::Names& names) {
  std::unordered_map<std::string, Listed> listed;
  for (std::uint32_t number = 0; number < names.size(); ++number) {
    const index::Names::Entry entry = names.entry(number);
    if (entry.name.in_capitals || entry.name.keys.size() < 2) continue;
    Same same;
    for (const index::NameEquivalent& other : entry.equivalents) {
      if (other.kind == names::NameKind::kCountryName) same.insert(names::join_words(other.keys));
    }
    if (same.empty()) continue;
    std::string text = names::join_words(entry.name.keys);
    same.insert(text);
    listed.emplace(std::move(text), Listed{entry.name.keys, std::move(same)});
  }
  for (const auto& [text, longer] : listed) add(longer, listed);
}

/// Notes what stands in `longer` beside the names of others that it holds.
void LongerNames::add(const Listed& listed, const std::unordered_map<std::string, Listed>& listing) {
  const std::vector<std::string>& longer = listed.keys;
  for (std::size_t begin = 0; begin < longer.size(); ++begin) {
    for (std::size_t end = begin + 2; end <= longer.size(); ++end) {
      const auto first = longer.begin() + static_cast<std::ptrdiff_t>(begin);
      const auto held =
          listing.find(names::join_words({first, longer.begin() + static_cast<std::ptrdiff_t>(end)}));
      if (held == listing.end() || mean_the_same(held->second.same, listed.same)) continue;
      Beside& beside = beside_[held->first];
      if (begin > 0) add_new(longer[begin - 1], beside.before);
      if (end < longer.size()) add_new(longer[end], beside.behind);
    }
  }
}

const LongerNames::Beside& LongerNames::find(const std::vector<std::string>& keys) const {
  const auto found = beside_.find(names::join_words(keys));
  return found == beside_.end() ? nothing_ : found->second;
}

}  // namespace chancery::query
