#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <unordered_map>
#include <vector>

#include "core/index/explained_names.h"
#include "core/index/name_vocabulary.h"
#include "core/index/segment_facts.h"
#include "core/index/work_origins.h"

namespace chancery::index {

/// In how many releases each source prints which acronyms.
class AcronymUses {
 public:
  AcronymUses(const Acronyms& acronyms, const NameVocabulary& words);

  /// Reads the ids of a release's forms.
  void read(std::span<const std::uint32_t> ids, const ReleaseFacts& facts);

  /// Releases that print the acronym, in whatever language.
  std::uint32_t count(const AcronymKey& acronym) const;
  /// Of these those in the languages of `voices`, ...
  std::uint32_t count_beside(const AcronymKey& acronym, const Voices& voices) const;
  /// ... and of these those of its sources.
  std::uint32_t count_of(const AcronymKey& acronym, const Voices& voices) const;

 private:
  /// An acronym as the keys of its words.
  struct Sought {
    std::vector<std::uint32_t> keys;
    bool in_capitals = false;
    std::uint32_t last_release = 0;                                            // that was counted; 0: none
    std::map<std::pair<std::uint8_t, std::uint16_t>, std::uint32_t> releases;  // by language and source
  };

  void look_at(std::span<const std::uint32_t> ids, std::size_t at, const ReleaseFacts& facts);
  const Sought* find(const AcronymKey& acronym) const;

  std::vector<std::uint32_t> key_of_;  // by the generation's ids
  std::vector<bool> has_capitals_;     // by the generation's ids
  std::vector<bool> is_first_;         // by the generation's ids: an acronym may begin there
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> by_first_;  // by key
  std::map<std::pair<std::string, bool>, std::uint32_t> numbers_;           // by letters and in_capitals
  std::vector<Sought> sought_;
  std::uint32_t releases_ = 0;  // read so far
};

}  // namespace chancery::index
