#include "core/index/name_witnesses.h"

#include <algorithm>

namespace chancery::index {
namespace {

constexpr std::uint32_t kNoKey = UINT32_MAX;  // a separator
constexpr std::size_t kEnoughWorks = 8;       // beyond these only other sources count

}  // namespace

NameWitnesses::NameWitnesses(std::span<const WitnessedName> names, const NameVocabulary& words)
    : names_(names), key_of_(words.vocabulary().keys_by_id()), is_rarest_(words.size(), false) {
  for (const WitnessedName& name : names) add(name, words);
}

void NameWitnesses::add(const WitnessedName& name, const NameVocabulary& words) {
  const auto number = static_cast<std::uint32_t>(sought_.size());
  Sought& sought = sought_.emplace_back();
  sought.acronym = words.find(name.acronym).value_or(kNoKey);
  for (std::size_t begin = 0; begin <= name.name.size();) {
    const std::size_t end = std::min(name.name.find(' ', begin), name.name.size());
    const auto key = words.find(std::string_view(name.name).substr(begin, end - begin));
    sought.keys.push_back(key.value_or(kNoKey));
    begin = end + 1;
  }
  const auto rarer = [&words](std::uint32_t a, std::uint32_t b) {
    return words.word(a).count < words.word(b).count;
  };
  const auto rarest = std::min_element(sought.keys.begin(), sought.keys.end(), rarer);
  sought.rarest = static_cast<std::size_t>(rarest - sought.keys.begin());
  is_rarest_[*rarest] = true;
  by_rarest_[*rarest].push_back(number);
}

void NameWitnesses::read(std::span<const std::uint32_t> ids, const ReleaseFacts& facts) {
  keys_.clear();
  bool is_hit = false;
  for (const std::uint32_t id : ids) {
    keys_.push_back(id < key_of_.size() ? key_of_[id] : kNoKey);
    is_hit = is_hit || (keys_.back() != kNoKey && is_rarest_[keys_.back()]);
  }
  if (!is_hit) return;
  alone_.clear();
  explained_.clear();
  for (std::size_t at = 0; at < keys_.size(); ++at) {
    if (keys_[at] != kNoKey && is_rarest_[keys_[at]]) look_at(at);
  }
  for (const std::uint32_t number : alone_) {
    if (explained_.contains(number) || names_[number].explaining->contains(facts.work)) continue;
    Voices& voices = sought_[number].voices;
    if (voices.works.size() >= kEnoughWorks && voices.sources.contains(facts.source)) continue;
    voices.add({{facts.work}, {facts.source}, {facts.language}, {day_of(facts.work, facts.first_day)}});
  }
}

void NameWitnesses::look_at(std::size_t at) {
  for (const std::uint32_t number : by_rarest_.find(keys_[at])->second) {
    const Sought& name = sought_[number];
    if (at < name.rarest) continue;
    const std::size_t begin = at - name.rarest;
    const std::size_t end = begin + name.keys.size();
    if (end > keys_.size() ||
        !std::equal(name.keys.begin(), name.keys.end(), keys_.begin() + static_cast<std::ptrdiff_t>(begin)))
      continue;
    const bool is_explained =
        (end < keys_.size() && keys_[end] == name.acronym) || (begin > 0 && keys_[begin - 1] == name.acronym);
    (is_explained ? explained_ : alone_).insert(number);
  }
}

}  // namespace chancery::index
