#include "core/query/longer_names.h"

#include <algorithm>

#include "core/text/language.h"

namespace chancery::query {
namespace {

/// A word that stands before and behind anything (of the United States) tells nothing; the s of People's
/// does.
void add_new(const std::string& key, std::vector<std::string>& keys) {
  if (key.size() > 1 && text::stop_word_languages(key).any()) return;
  if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
}

std::string join(const std::vector<std::string>& keys, std::size_t begin, std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < end; ++i) text.append(i > begin ? " " : "").append(keys[i]);
  return text;
}

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> keys;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    keys.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return keys;
}

bool mean_the_same(const std::unordered_set<std::string>& a, const std::unordered_set<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&b](const std::string& name) { return b.contains(name); });
}

}  // namespace

LongerNames::LongerNames(const index::Names& names) {
  std::unordered_map<std::string, Same> listed;
  for (std::uint32_t number = 0; number < names.size(); ++number) {
    const index::Names::Entry entry = names.entry(number);
    if (entry.name.in_capitals || entry.name.keys.size() < 2) continue;
    Same same;
    for (const index::NameEquivalent& other : entry.equivalents) {
      if (other.kind == names::NameKind::kCountryName) same.insert(join(other.keys, 0, other.keys.size()));
    }
    if (same.empty()) continue;
    std::string text = join(entry.name.keys, 0, entry.name.keys.size());
    same.insert(text);
    listed.emplace(std::move(text), std::move(same));
  }
  for (const auto& [text, same] : listed) add(split(text), same, listed);
}

/// Notes what stands in `longer` beside the names of others that it holds.
void LongerNames::add(const std::vector<std::string>& longer, const Same& same,
                      const std::unordered_map<std::string, Same>& names) {
  for (std::size_t begin = 0; begin < longer.size(); ++begin) {
    for (std::size_t end = begin + 2; end <= longer.size(); ++end) {
      const auto held = names.find(join(longer, begin, end));
      if (held == names.end() || mean_the_same(held->second, same)) continue;
      Beside& beside = beside_[held->first];
      if (begin > 0) add_new(longer[begin - 1], beside.before);
      if (end < longer.size()) add_new(longer[end], beside.behind);
    }
  }
}

const LongerNames::Beside& LongerNames::find(const std::vector<std::string>& keys) const {
  const auto found = beside_.find(join(keys, 0, keys.size()));
  return found == beside_.end() ? nothing_ : found->second;
}

}  // namespace chancery::query
