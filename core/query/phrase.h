#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::query {

/// Finds a sequence of words in token streams.
///
/// Each position takes any id of a class (president, président). Up to kMaxByteStrings combinations are
/// searched as byte strings, more by decoding. Separators belong to no class, so that no match crosses a
/// paragraph.
class PhraseSearch {
 public:
  static constexpr std::size_t kMaxByteStrings = 16;

  /// `classes` ascending, by position.
  explicit PhraseSearch(std::vector<std::vector<std::uint32_t>> classes);

  /// Whether anything can match: every position has an id.
  bool is_possible() const { return is_possible_; }
  bool matches(std::string_view stream) const;

 private:
  void combine();
  bool decode_and_match(std::string_view stream) const;
  bool takes(std::size_t position, std::uint32_t id) const;

  std::vector<std::vector<std::uint32_t>> classes_;
  std::vector<std::string> byte_strings_;  // empty where there would be too many
  bool is_possible_ = true;
};

}  // namespace chancery::query
