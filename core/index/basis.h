#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/index/string_pool.h"
#include "core/meaning/vector.h"

namespace chancery::index {

/// How much an occurrence counts in what a text means: 1 + ln wdf.
float damp_count(std::uint32_t wdf);

/// What was learned of one language's terms: the place of each in the space of meanings. Immutable; shared by
/// threads.
class Basis {
 public:
  /// `terms` ascend bytewise; of each its inverse frequency and its row, kDimensions numbers. `releases`: how
  /// many the language had.
  Basis(std::uint64_t releases, const std::vector<std::string_view>& terms, std::span<const float> inverse,
        std::span<const float> rows);

  /// The file.
  std::string encode() const;
  /// nullopt where it was written under another analysis or other dimensions: its terms are no longer those
  /// of releases. Throws EnvironmentError where the bytes are damaged.
  static std::optional<Basis> decode(std::string_view bytes);

  /// Releases that the language had when it was learned.
  std::uint64_t releases() const { return releases_; }
  std::uint32_t size() const { return terms_.size(); }
  /// The term's number; nullopt where it is not known.
  std::optional<std::uint32_t> find(std::string_view term) const { return terms_.find(term); }
  /// What one damped count of the term adds to a text's place: its row times its inverse frequency.
  void read_row(std::uint32_t term, std::span<float, meaning::kDimensions> row) const;

 private:
  static constexpr std::size_t kRowBytes = meaning::kDimensions / 2;
  static constexpr int kGreatestUnit = 7;

  Basis() = default;
  void add_row(std::span<const float, meaning::kDimensions> row, float inverse);

  std::uint64_t releases_ = 0;
  StringPool terms_;
  std::vector<float> scales_;  // by term: what one of its row's units is worth
  std::string rows_;           // by term, kRowBytes each: four bits a dimension, from -7 to 7
};

}  // namespace chancery::index
