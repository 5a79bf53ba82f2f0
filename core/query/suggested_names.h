#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/index/generation.h"

namespace chancery::query {

/// A name as it is offered to somebody who types.
struct SuggestedName {
  std::string_view text;       ///< "Organization of Islamic Cooperation", "OIC", "Türkiye".
  std::string_view also;       ///< Another name for the same: "OIC", "Turkey".
  std::uint32_t releases = 0;  ///< How many have it as it stands.
};

/// The names of a generation (countries, organisations, acronyms, persons) that at least two releases have,
/// counted in the token streams. Immutable, shared by threads.
class SuggestedNames {
 public:
  explicit SuggestedNames(const index::Generation& generation);

  /// Those whose key (see append_key) begins with `key`, the most frequent first; at most `limit`. Views live
  /// as long as this.
  std::vector<SuggestedName> find(std::string_view key, std::size_t limit) const;

  std::size_t size() const { return entries_.size(); }
  /// Bytes of memory that it takes.
  std::size_t size_in_bytes() const;

 private:
  struct Entry {
    std::uint32_t at = 0;  // in text_: key, text, also
    std::uint16_t key_size = 0;
    std::uint16_t text_size = 0;
    std::uint16_t also_size = 0;
    std::uint32_t releases = 0;
  };
  std::string_view key_of(const Entry& entry) const {
    return std::string_view(text_).substr(entry.at, entry.key_size);
  }

  std::string text_;
  std::vector<Entry> entries_;  // by key
  friend class NameCounter;
};

/// The names of a generation, shared by all who ask while one of them holds them.
std::shared_ptr<const SuggestedNames> suggested_names_of(
    const std::shared_ptr<const index::Generation>& generation);

}  // namespace chancery::query
