#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::query {

/// Finds a sequence of words in token streams.
///
/// Each position takes any id of a class (president, président). The combinations of some positions in a row
/// (the anchor, chosen so that they are few and rare) are searched as byte strings, and what stands around
/// them is compared; where every position has too many ids, the stream is decoded. Separators belong to no
/// class, so that no match crosses a paragraph.
class PhraseSearch {
 public:
  static constexpr std::size_t kMaxByteStrings = 16;

  /// `classes` ascending, by position.
  explicit PhraseSearch(std::vector<std::vector<std::uint32_t>> classes);

  /// Whether anything can match: every position has an id.
  bool is_possible() const { return is_possible_; }
  bool matches(std::string_view stream) const;

 private:
  void choose_anchor();
  void combine_anchor();
  bool matches_around(std::string_view stream, std::size_t begin, std::size_t end) const;
  bool decode_and_match(std::string_view stream) const;
  bool takes(std::size_t position, std::uint32_t id) const;

  std::vector<std::vector<std::uint32_t>> classes_;
  std::size_t anchor_begin_ = 0;           // positions
  std::size_t anchor_end_ = 0;             // equal to the begin: there is none
  std::vector<std::string> byte_strings_;  // of the anchor
  bool is_possible_ = true;
};

}  // namespace chancery::query
