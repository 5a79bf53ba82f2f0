#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/index/byte_order.h"

namespace chancery::index {

/// Several sorted readers as one: the first is the reader whose text comes first bytewise, of equal texts the
/// earlier reader. A Reader has `bool next()`, which moves to its next entry, and `const std::string&
/// text()`.
template <class Reader>
class MergeQueue {
 public:
  /// Moves every reader to its first entry. `readers` must outlive it.
  explicit MergeQueue(std::vector<Reader>& readers) : readers_(readers) {
    for (std::uint32_t number = 0; number < readers.size(); ++number) {
      if (readers[number].next()) places_.push_back(place_of(number));
    }
    std::sort(places_.begin(), places_.end(),
              [this](const Place& a, const Place& b) { return is_before(a, b); });
  }

  bool empty() const { return places_.empty(); }
  /// The number of the first reader. REQUIRES: !empty().
  std::uint32_t first() const { return places_.front().reader; }
  /// Whether the first reader stands at `text`.
  bool stands_at(const std::string& text) const { return !empty() && readers_[first()].text() == text; }
  /// Moves the first reader to its next entry. REQUIRES: !empty().
  void advance() {
    Place place = places_.front();
    if (readers_[place.reader].next()) {
      place = place_of(place.reader);
    } else {
      place = places_.back();
      places_.pop_back();
      if (places_.empty()) return;
    }
    sift_down(place);
  }

 private:
  static constexpr std::size_t kLeadingBytes = 16;

  /// Where a reader stands. Most comparisons need no more of the text than is here.
  struct Place {
    std::uint64_t leading;
    std::uint64_t following;  // as `leading`, of the text's second eight bytes
    std::uint32_t size;
    std::uint32_t reader;
  };

  Place place_of(std::uint32_t number) const {
    const std::string_view text = readers_[number].text();
    return {leading_bytes(text), leading_bytes(text.substr(std::min<std::size_t>(text.size(), 8))),
            static_cast<std::uint32_t>(text.size()), number};
  }

  bool is_before(const Place& a, const Place& b) const {
    if (a.leading != b.leading) return a.leading < b.leading;
    if (a.following != b.following) return a.following < b.following;
    if (std::max(a.size, b.size) > kLeadingBytes) {
      const int order = readers_[a.reader].text().compare(readers_[b.reader].text());
      return order != 0 ? order < 0 : a.reader < b.reader;
    }
    return a.size != b.size ? a.size < b.size : a.reader < b.reader;
  }

  /// Puts `place` where the heap's first was.
  void sift_down(const Place& place) {
    std::size_t hole = 0;
    for (std::size_t child = 1; child < places_.size(); child = 2 * hole + 1) {
      if (child + 1 < places_.size() && is_before(places_[child + 1], places_[child])) ++child;
      if (!is_before(places_[child], place)) break;
      places_[hole] = places_[child];
      hole = child;
    }
    places_[hole] = place;
  }

  std::vector<Reader>& readers_;
  std::vector<Place> places_;  // a heap
};

}  // namespace chancery::index
