#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/index/generation.h"

namespace chancery::query {

/// Words that stand side by side in titles.
struct TitlePhrase {
  std::string_view text;  ///< Forms as a reader types them (blinken's call), small letters but for acronyms.
  std::uint32_t titles = 0;  ///< How often titles have it.
  std::uint32_t newest = 0;  ///< The newest release whose title has it.
};

/// The runs of one to four words that at least two titles of a generation have, stop words at neither end; of
/// characters without word spaces, of two to four. Computed from the token streams. Immutable, shared by
/// threads.
class TitlePhrases {
 public:
  explicit TitlePhrases(const index::Generation& generation);

  /// Those whose key (see append_key) begins with `key`, most frequent first, then newest; at most `limit`.
  std::vector<TitlePhrase> find(std::string_view key, std::size_t limit) const;

  std::size_t size() const { return entries_.size(); }
  /// Bytes of memory that it takes.
  std::size_t size_in_bytes() const;

 private:
  struct Entry {
    std::uint32_t text = 0;  // in text_: the key, then the text where it differs
    std::uint16_t key_size = 0;
    std::uint16_t text_size = 0;  // 0: as the key
    std::uint32_t titles = 0;
    std::uint32_t newest = 0;
  };
  std::string_view key_of(const Entry& entry) const {
    return std::string_view(text_).substr(entry.text, entry.key_size);
  }

  std::string text_;
  std::vector<Entry> entries_;       // by key
  std::vector<std::uint32_t> most_;  // of each kRun entries
  static constexpr std::size_t kRun = 64;
  friend class PhraseCounter;
};

/// Appends a token to the key of a sequence: words are parted by spaces, characters are not.
void append_key(std::string& key, std::string_view token_key, bool is_character, bool after_character);

std::shared_ptr<const TitlePhrases> title_phrases_of(
    const std::shared_ptr<const index::Generation>& generation);

}  // namespace chancery::query
