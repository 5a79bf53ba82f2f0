#include "core/query/phrase.h"

#include <algorithm>

#include "core/index/form_stream.h"
#include "core/query/byte_search.h"

namespace chancery::query {

PhraseSearch::PhraseSearch(std::vector<std::vector<std::uint32_t>> classes) : classes_(std::move(classes)) {
  std::size_t combinations = 1;
  for (const std::vector<std::uint32_t>& ids : classes_) {
    combinations = std::min(combinations * ids.size(), kMaxByteStrings + 1);
  }
  is_possible_ = combinations > 0;
  if (is_possible_ && combinations <= kMaxByteStrings) combine();
}

void PhraseSearch::combine() {
  byte_strings_.assign(1, "");
  for (const std::vector<std::uint32_t>& ids : classes_) {
    std::vector<std::string> longer;
    for (const std::string& begin : byte_strings_) {
      for (const std::uint32_t id : ids) index::append_form_id(longer.emplace_back(begin), id);
    }
    byte_strings_ = std::move(longer);
  }
}

bool PhraseSearch::matches(std::string_view stream) const {
  if (!is_possible_) return false;
  if (byte_strings_.empty()) return decode_and_match(stream);
  return std::any_of(byte_strings_.begin(), byte_strings_.end(),
                     [&](const std::string& bytes) { return stream_holds(stream, bytes); });
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
