#include "core/query/phrase.h"

#include <algorithm>

#include "core/index/form_stream.h"
#include "core/query/byte_search.h"

namespace chancery::query {

namespace {

/// What it costs to look at a release for an anchor of one very frequent word, in searches for one byte
/// string.
constexpr std::size_t kFrequentWordCost = 3;

/// The ids below it are one byte long: they stand in most releases, often several times.
constexpr std::uint32_t kFirstRarerId = 128;

}  // namespace

PhraseSearch::PhraseSearch(std::vector<std::vector<std::uint32_t>> classes) : classes_(std::move(classes)) {
  is_possible_ = std::none_of(classes_.begin(), classes_.end(), [](const auto& ids) { return ids.empty(); });
  if (!is_possible_) return;
  choose_anchor();
  combine_anchor();
}

/// The cheapest positions in a row; of equal ones the most.
void PhraseSearch::choose_anchor() {
  std::size_t best = SIZE_MAX;
  for (std::size_t begin = 0; begin < classes_.size(); ++begin) {
    std::size_t combinations = 1;
    for (std::size_t end = begin + 1; end <= classes_.size(); ++end) {
      combinations *= classes_[end - 1].size();
      if (combinations > kMaxByteStrings) break;
      const bool is_frequent =
          end == begin + 1 && classes_.size() > 1 && classes_[begin].front() < kFirstRarerId;
      const std::size_t cost = combinations + (is_frequent ? kFrequentWordCost : 0);
      if (cost > best || (cost == best && end - begin <= anchor_end_ - anchor_begin_)) continue;
      best = cost;
      anchor_begin_ = begin;
      anchor_end_ = end;
    }
  }
}

void PhraseSearch::combine_anchor() {
  if (anchor_begin_ == anchor_end_) return;
  byte_strings_.assign(1, "");
  for (std::size_t position = anchor_begin_; position < anchor_end_; ++position) {
    std::vector<std::string> longer;
    for (const std::string& begin : byte_strings_) {
      for (const std::uint32_t id : classes_[position]) index::append_form_id(longer.emplace_back(begin), id);
    }
    byte_strings_ = std::move(longer);
  }
}

bool PhraseSearch::matches(std::string_view stream) const {
  if (!is_possible_) return false;
  if (byte_strings_.empty()) return decode_and_match(stream);
  for (const std::string& bytes : byte_strings_) {
    std::size_t at = find_in_stream(stream, bytes, 0);
    while (at != kNotInStream && !matches_around(stream, at, at + bytes.size())) {
      at = find_in_stream(stream, bytes, at + 1);  // occurrences may overlap
    }
    if (at != kNotInStream) return true;
  }
  return false;
}

/// Whether the positions before and behind the anchor, which is the stream's bytes [begin, end), match too.
bool PhraseSearch::matches_around(std::string_view stream, std::size_t begin, std::size_t end) const {
  for (std::size_t position = anchor_end_; position < classes_.size(); ++position) {
    if (end == stream.size() || !takes(position, index::read_form_id(stream, end))) return false;
  }
  for (std::size_t position = anchor_begin_; position > 0; --position) {
    if (begin == 0) return false;
    --begin;
    while (begin > 0 && static_cast<unsigned char>(stream[begin - 1]) >= 0x80) --begin;
    std::size_t at = begin;
    if (!takes(position - 1, index::read_form_id(stream, at))) return false;
  }
  return true;
}

bool PhraseSearch::takes(std::size_t position, std::uint32_t id) const {
  const std::vector<std::uint32_t>& ids = classes_[position];
  return id >= ids.front() && id <= ids.back() && std::binary_search(ids.begin(), ids.end(), id);
}

bool PhraseSearch::decode_and_match(std::string_view stream) const {
  for (std::size_t at = 0; at < stream.size();) {
    if (!takes(0, index::read_form_id(stream, at))) continue;
    std::size_t next = at;
    std::size_t position = 1;
    while (position < classes_.size() && next < stream.size() &&
           takes(position, index::read_form_id(stream, next))) {
      ++position;
    }
    if (position == classes_.size()) return true;
  }
  return false;
}

}  // namespace chancery::query
