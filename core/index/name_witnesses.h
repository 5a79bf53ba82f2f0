#pragma once

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/index/name_vocabulary.h"
#include "core/index/segment_facts.h"
#include "core/index/work_origins.h"

namespace chancery::index {

/// A name that is looked for without its acronym.
struct WitnessedName {
  std::string acronym;                        ///< Its key.
  std::string name;                           ///< Keys parted by spaces.
  const std::set<std::uint32_t>* explaining;  ///< Hashes of the works that have both.
};

/// Finds works that say each name by itself: its words stand side by side in a release of theirs, in no
/// release of theirs with the acronym next to it (which would be an explanation, or the copy of one), and
/// they are not among those that explain it. No more are kept than are needed.
class NameWitnesses {
 public:
  /// `names` and `words` must outlive it. REQUIRES: all words of the names occur.
  NameWitnesses(std::span<const WitnessedName> names, const NameVocabulary& words);

  /// Reads the ids of a release's forms.
  void read(std::span<const std::uint32_t> ids, const ReleaseFacts& facts);

  /// Those who say the name of this number.
  const Voices& voices(std::size_t number) const { return sought_[number].voices; }

 private:
  /// A name as numbers of keys. It is looked for by its rarest word.
  struct Sought {
    std::vector<std::uint32_t> keys;
    std::uint32_t acronym = 0;
    std::size_t rarest = 0;
    Voices voices;
  };

  void add(const WitnessedName& name, const NameVocabulary& words);
  void look_at(std::size_t at);

  std::span<const WitnessedName> names_;
  std::vector<std::uint32_t> key_of_;  // by the generation's ids
  std::vector<bool> is_rarest_;        // by key
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> by_rarest_;
  std::vector<Sought> sought_;
  // Of the release at hand:
  std::vector<std::uint32_t> keys_;
  std::set<std::uint32_t> alone_;
  std::set<std::uint32_t> explained_;
};

}  // namespace chancery::index
