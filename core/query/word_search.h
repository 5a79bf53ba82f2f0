#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "core/query/id_sieve.h"

namespace chancery::query {

/// Finds any of many forms in token streams: token by token, so that it takes as long for thousands as for
/// ten.
class WordSearch {
 public:
  /// `ids` ascending.
  explicit WordSearch(std::vector<std::uint32_t> ids);

  bool matches(std::string_view stream) const;

  /// Whether it is faster than to look for the bytes in which these ids end (PhraseSearch).
  static bool suits(const std::vector<std::uint32_t>& ids);

 private:
  std::vector<std::uint32_t> ids_;
  std::unique_ptr<IdSieve> sieve_;
};

}  // namespace chancery::query
