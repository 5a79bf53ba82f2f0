#include "core/query/marker.h"

#include <algorithm>

#include "core/index/form_stream.h"

namespace chancery::query {
namespace {

constexpr std::uint16_t kStartsSequence = 0x8000;
constexpr std::uint16_t kWordMark = 0x7fff;

}  // namespace

Marker::Marker(const index::Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

void Marker::flag(std::uint32_t id, std::uint16_t value) {
  if (id >> 6 >= flagged_.size()) return;
  flagged_[id >> 6] |= std::uint64_t{1} << (id & 63);
  std::uint16_t& flags = values_[id];
  if (value == kStartsSequence || (flags & kWordMark) == 0) flags |= value;
}

void Marker::clear() {
  for (const auto& [id, value] : values_) flagged_[id >> 6] = 0;
  values_.clear();
  sequences_.clear();
}

void Marker::set_marks(const std::vector<Mark>& marks) {
  flagged_.resize((index::kFirstFormId + vocabulary_.size()) / 64 + 1);
  clear();
  marks_ = &marks;
  for (std::uint16_t i = 0; i < marks.size() && i < kWordMark; ++i) {
    const Mark& mark = marks[i];
    if (mark.classes.size() == 1) {
      const auto value = static_cast<std::uint16_t>(i + 1);
      for (const std::uint32_t id : mark.classes.front()) flag(id, value);
      for (const std::string& stem : mark.stems) {
        for (const std::uint32_t id : vocabulary_.find_stem(stem)) flag(id, value);
      }
    } else {
      for (const std::uint32_t id : mark.classes.front()) flag(id, kStartsSequence);
      sequences_.push_back(i);
    }
  }
}

const Matches& Marker::find(std::string_view stream) {
  matches_.places.clear();
  matches_.title_tokens = 0;
  before_ = index::kBodySeparator;
  std::uint32_t token = 0;
  for (std::size_t at = 0; at < stream.size();) {
    const std::uint32_t id = index::read_form_id(stream, at);
    if (id < index::kFirstFormId) {
      if (id == index::kBodySeparator) matches_.title_tokens = token;
    } else {
      if (is_flagged(id)) take(id, stream.substr(at), token);
      ++token;
    }
    before_ = id;
  }
  matches_.tokens = token;
  return matches_;
}

void Marker::take(std::uint32_t id, std::string_view rest, std::uint32_t token) {
  const std::uint16_t flags = values_.at(id);
  if ((flags & kStartsSequence) != 0) add_sequences(id, rest, token);
  if ((flags & kWordMark) == 0) return;
  const std::uint32_t mark = (flags & kWordMark) - 1u;
  matches_.places.push_back({token, 1, (*marks_)[mark].word, mark});
}

void Marker::add_sequences(std::uint32_t id, std::string_view rest, std::uint32_t token) {
  const std::size_t before = matches_.places.size();
  for (const std::uint32_t mark : sequences_) {
    const Mark& sequence = (*marks_)[mark];
    const auto& classes = sequence.classes;
    if (!sequence.not_beside.takes_before(before_)) continue;
    std::uint32_t next = id;
    std::size_t position = 0;
    std::size_t at = 0;
    while (std::binary_search(classes[position].begin(), classes[position].end(), next)) {
      if (++position == classes.size() || at >= rest.size()) break;
      next = index::read_form_id(rest, at);
    }
    if (position < classes.size()) continue;
    if (at < rest.size() && !sequence.not_beside.takes_behind(index::read_form_id(rest, at))) continue;
    const bool is_known =
        std::any_of(matches_.places.begin() + static_cast<std::ptrdiff_t>(before), matches_.places.end(),
                    [&](const Occurrence& match) { return match.word == sequence.word; });
    if (is_known) continue;
    matches_.places.push_back({token, static_cast<std::uint32_t>(position), sequence.word, mark});
  }
}

}  // namespace chancery::query
