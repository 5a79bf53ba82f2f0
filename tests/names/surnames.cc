#include "tests/names/surnames.h"

#include <algorithm>
#include <random>

namespace chancery {

Surnames::Surnames(const CorpusWords& corpus, const std::vector<VariantGroup>& people) : corpus_(corpus) {
  for (std::size_t i = 0; i < people.size(); ++i) {
    for (const PrintedName& name : people[i].variants) {
      if (corpus.has_word(name.words.back())) who_[name.words.back()].insert(i);
    }
  }
  for (const auto& [name, persons] : who_) names_.push_back(name);
}

PairScore Surnames::score_drawn(std::uint32_t seed) const {
  PairScore score("different people, 200 pairs, seed " + std::to_string(seed) + ": kept apart");
  std::mt19937 generator(seed);
  for (int i = 0; i < 200 && names_.size() > 1;) {
    const std::string& a = names_[generator() % names_.size()];
    const std::string& b = names_[generator() % names_.size()];
    if (are_one(a, b)) continue;
    score.add(!corpus_.joins(a, b) && !corpus_.joins(b, a), a + " / " + b);
    ++i;
  }
  return score;
}

PairScore Surnames::score_all() const {
  PairScore score("different people, all surnames: kept apart");
  for (const std::string& a : names_) {
    const std::vector<std::string_view> keys = {a};
    std::string others;
    for (const index::NameMatch& match : corpus_.generation().names().match(keys, 0)) {
      for (const index::NameEquivalent& other : match.equivalents) {
        if (other.in_capitals || other.keys.size() != 1) continue;
        const std::string& b = other.keys[0];
        if (who_.contains(b) && !are_one(a, b)) others += " / " + b;
      }
    }
    score.add(others.empty(), a + others);
  }
  return score;
}

bool Surnames::are_one(const std::string& a, const std::string& b) const {
  const std::set<std::size_t>& others = who_.at(b);
  const std::set<std::size_t>& own = who_.at(a);
  return corpus_.share_a_stem(a, b) ||
         std::any_of(own.begin(), own.end(), [&](std::size_t person) { return others.contains(person); });
}

}  // namespace chancery
