#include "core/index/acronym_uses.h"

#include <algorithm>

#include "core/text/word_form.h"

namespace chancery::index {
namespace {

constexpr std::uint32_t kNoKey = UINT32_MAX;  // a separator, or a word that does not occur

}  // namespace

AcronymUses::AcronymUses(const Acronyms& acronyms, const NameVocabulary& words)
    : key_of_(words.vocabulary().keys_by_id()),
      has_capitals_(words.vocabulary().capitals_by_id()),
      is_first_(key_of_.size(), false) {
  for (const auto& [acronym, names] : acronyms) {
    const auto [at, is_new] = numbers_.try_emplace({acronym.letters, acronym.in_capitals},
                                                   static_cast<std::uint32_t>(sought_.size()));
    if (!is_new) continue;
    Sought& sought = sought_.emplace_back();
    sought.in_capitals = acronym.in_capitals;
    for (std::size_t begin = 0; begin <= acronym.letters.size();) {
      const std::size_t end = std::min(acronym.letters.find(' ', begin), acronym.letters.size());
      const auto key = words.find(std::string_view(acronym.letters).substr(begin, end - begin));
      sought.keys.push_back(key.value_or(kNoKey));
      begin = end + 1;
    }
    if (sought.keys.front() != kNoKey) by_first_[sought.keys.front()].push_back(at->second);
  }
  for (std::size_t id = 0; id < key_of_.size(); ++id) {
    const auto found = by_first_.find(key_of_[id]);
    if (found == by_first_.end()) continue;
    is_first_[id] =
        has_capitals_[id] || std::any_of(found->second.begin(), found->second.end(),
                                         [&](auto number) { return !sought_[number].in_capitals; });
  }
}

void AcronymUses::read(std::span<const std::uint32_t> ids, const ReleaseFacts& facts) {
  ++releases_;
  for (std::size_t at = 0; at < ids.size(); ++at) {
    if (ids[at] < is_first_.size() && is_first_[ids[at]]) look_at(ids, at, facts);
  }
}

void AcronymUses::look_at(std::span<const std::uint32_t> ids, std::size_t at, const ReleaseFacts& facts) {
  for (const std::uint32_t number : by_first_.find(key_of_[ids[at]])->second) {
    Sought& sought = sought_[number];
    if (sought.last_release == releases_ || ids.size() - at < sought.keys.size()) continue;
    if (sought.in_capitals && !has_capitals_[ids[at]]) continue;
    const bool stands_here =
        std::equal(sought.keys.begin(), sought.keys.end(), ids.begin() + static_cast<std::ptrdiff_t>(at),
                   [this](std::uint32_t key, std::uint32_t id) { return key == key_of_[id]; });
    if (!stands_here) continue;
    sought.last_release = releases_;
    ++sought.releases[{facts.language, facts.source}];
  }
}

const AcronymUses::Sought* AcronymUses::find(const AcronymKey& acronym) const {
  const auto found = numbers_.find({acronym.letters, acronym.in_capitals});
  return found == numbers_.end() ? nullptr : &sought_[found->second];
}

std::uint32_t AcronymUses::count(const AcronymKey& acronym) const {
  std::uint32_t sum = 0;
  if (const Sought* sought = find(acronym)) {
    for (const auto& [publisher, releases] : sought->releases) sum += releases;
  }
  return sum;
}

std::uint32_t AcronymUses::count_beside(const AcronymKey& acronym, const Voices& voices) const {
  std::uint32_t sum = 0;
  if (const Sought* sought = find(acronym)) {
    for (const auto& [publisher, releases] : sought->releases) {
      if (voices.languages.contains(publisher.first)) sum += releases;
    }
  }
  return sum;
}

std::uint32_t AcronymUses::count_of(const AcronymKey& acronym, const Voices& voices) const {
  std::uint32_t sum = 0;
  if (const Sought* sought = find(acronym)) {
    for (const auto& [publisher, releases] : sought->releases) {
      const bool is_of =
          voices.languages.contains(publisher.first) && voices.sources.contains(publisher.second);
      if (is_of) sum += releases;
    }
  }
  return sum;
}

}  // namespace chancery::index
