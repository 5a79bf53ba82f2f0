#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <memory>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/query/id_sieve.h"

namespace chancery::query {

/// Finds words that stand near each other in token streams, in any order: a stretch of one paragraph that
/// holds a token of each class, a different one for each, and at most `distance` others.
class NearSearch {
 public:
  /// `classes` ascending, at least one. Where one is empty nothing matches.
  NearSearch(std::vector<std::vector<std::uint32_t>> classes, std::uint32_t distance);

  bool matches(std::string_view stream) const;

  /// Calls `visit(first, last)`, numbers of the first and last token, for each stretch that matches and in
  /// which the last token is needed; false from it stops. Tokens are counted without separators.
  template <class Visit>
  void for_each(std::string_view stream, Visit&& visit) const;

 private:
  struct Seen {
    std::uint32_t token;
    std::uint64_t classes;  // a bit each
  };
  /// The last tokens that are of a class, as many as a stretch may have.
  class Window {
   public:
    void clear();
    /// Forgets what stands before token `first`.
    void begin_at(std::uint32_t first);
    void add(const Seen& seen);
    std::uint64_t classes() const { return classes_; }  ///< Of which there is a token.
    const std::deque<Seen>& tokens() const { return tokens_; }

   private:
    std::deque<Seen> tokens_;
    std::array<std::uint32_t, 64> counts_{};  // tokens by class
    std::uint64_t classes_ = 0;
  };

  std::uint64_t classes_of(std::uint32_t id) const;
  /// The first token of the shortest stretch that ends with the window's last and has a token for each class.
  bool is_covered(const Window& window, std::uint32_t& first) const;
  /// Calls take(context, first, last) for each; until it gives false.
  void scan(std::string_view stream, bool (*take)(void*, std::uint32_t, std::uint32_t), void* context) const;

  std::vector<std::vector<std::uint32_t>> classes_;
  std::vector<std::pair<std::uint32_t, std::uint64_t>> bits_;  // of every id, ascending
  std::unique_ptr<IdSieve> sieve_;                             // of all of them
  std::uint64_t all_ = 0;                                      // a bit for each class
  std::uint32_t width_ = 0;                                    // tokens in a stretch at most
  bool is_possible_ = true;
};

template <class Visit>
void NearSearch::for_each(std::string_view stream, Visit&& visit) const {
  const auto take = [](void* context, std::uint32_t first, std::uint32_t last) -> bool {
    return (*static_cast<std::remove_reference_t<Visit>*>(context))(first, last);
  };
  scan(stream, take, &visit);
}

}  // namespace chancery::query
