#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/index/byte_codec.h"
#include "core/index/front_coding.h"
#include "core/index/term_table.h"
#include "core/names/acronym_match.h"
#include "core/release/release.h"

namespace chancery::index {

/// Where a token stands in a release's text.
struct TokenPlace {
  std::uint32_t form = 0;  ///< Its number in the segment's TermTable.
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool is_character = false;  ///< Of a script without word spaces.
};

/// One release that explains an acronym. Two releases that share the work or the context are not independent.
struct Sighting {
  std::uint32_t work = 0;     ///< Hash of what its language versions share.
  std::uint32_t context = 0;  ///< Hash of the words around.
};

/// Acronyms that the releases of a segment explain: "Organization of Islamic Cooperation (OIC)", "OIC
/// (Organization of ...)", "欧洲安全与合作组织（欧安组织）"; and those that they print beside a name with
/// these initials.
class SegmentExplanations {
 public:
  void clear() { sightings_.clear(); }

  /// Whether an opening bracket stands before the token that begins at `begin`.
  static bool is_after_bracket(std::string_view text, std::size_t begin) {
    if (begin == 0) return false;
    if (text[begin - 1] == '(') return true;
    return text[begin - 1] == '\x88' && begin >= 3 && text.substr(begin - 3, 3) == "（";
  }

  /// Reads the explanations of one release. `text` is its title, a line feed, and its body; `places` all of
  /// its tokens; `brackets` those (by their place in it) that follow an opening bracket.
  void add(const release::Release& release, std::string_view text, std::span<const TokenPlace> places,
           std::span<const std::uint32_t> brackets, const TermTable& terms);

  /// The file `explanations`.
  std::string encode() const;

 private:
  static constexpr std::size_t kMostSightings = 8;
  class Reader;
  std::map<std::string, std::vector<Sighting>> sightings_;  // by ExplanationReader's text
};

/// Reads that file. Throws EnvironmentError where it is damaged.
class ExplanationReader {
 public:
  /// `bytes` must outlive it.
  explicit ExplanationReader(std::string_view bytes) : reader_(bytes), left_(reader_.varint()) {}

  /// Moves to the next explanation; false at the end.
  bool next();
  std::string_view acronym() const;    ///< Mark-folded key; of Chinese the characters, parted by spaces.
  text::Language language() const;     ///< Of the releases.
  std::string_view expansion() const;  ///< Case-folded forms, parted by spaces.
  /// Whether only the acronym's form in capitals is meant.
  bool is_in_capitals() const { return kind() == 'a' || kind() == 'm'; }
  /// Whether name and acronym only stand in the same release, and the letters are its initials.
  bool is_mention() const { return kind() == 'm'; }
  std::span<const Sighting> sightings() const { return sightings_; }

 private:
  char kind() const;

  ByteReader reader_;
  std::uint64_t left_;
  FrontDecoder text_;  // acronym, line feed, language, a letter for its kind, expansion
  std::vector<Sighting> sightings_;
};

}  // namespace chancery::index
