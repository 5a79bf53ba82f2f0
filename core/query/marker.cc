#include "core/query/marker.h"

#include <algorithm>

#include "core/index/form_stream.h"

namespace chancery::query {
namespace {

constexpr std::uint8_t kStartsSequence = 0x80;
constexpr std::uint8_t kWordMark = 0x7f;

}  // namespace

Marker::Marker(const index::Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

void Marker::flag(std::uint32_t id, std::uint8_t value) {
  if (id >= flags_.size()) return;
  std::uint8_t& flags = flags_[id];
  if (flags == 0) flagged_.push_back(id);
  if (value == kStartsSequence || (flags & kWordMark) == 0) flags |= value;
}

void Marker::clear() {
  for (const std::uint32_t id : flagged_) flags_[id] = 0;
  flagged_.clear();
  sequences_.clear();
}

void Marker::set_marks(const std::vector<Mark>& marks) {
  flags_.resize(index::kFirstFormId + vocabulary_.size());
  clear();
  for (std::uint32_t i = 0; i < marks.size() && i < kWordMark; ++i) {
    const Mark& mark = marks[i];
    if (mark.classes.size() == 1) {
      for (const std::uint32_t id : mark.classes.front()) flag(id, static_cast<std::uint8_t>(i + 1));
      for (const std::string& stem : mark.stems) {
        for (const std::uint32_t id : vocabulary_.find_stem(stem)) flag(id, static_cast<std::uint8_t>(i + 1));
      }
    } else {
      for (const std::uint32_t id : mark.classes.front()) flag(id, kStartsSequence);
      sequences_.emplace_back(i, &mark);
    }
  }
}

const Matches& Marker::find(std::string_view stream) {
  matches_.places.clear();
  ids_.clear();
  for (std::size_t at = 0; at < stream.size();) ids_.push_back(index::read_form_id(stream, at));
  std::uint32_t token = 0;
  for (std::size_t i = 0; i < ids_.size(); ++i) {
    const std::uint32_t id = ids_[i];
    if (id < index::kFirstFormId) {
      if (id == index::kBodySeparator) matches_.title_tokens = token;
      continue;
    }
    if (const std::uint8_t flags = flags_[id]; flags != 0) {
      if ((flags & kStartsSequence) != 0) add_sequences(i, token);
      if ((flags & kWordMark) != 0) matches_.places.push_back({token, 1, (flags & kWordMark) - 1u});
    }
    ++token;
  }
  matches_.tokens = token;
  return matches_;
}

void Marker::add_sequences(std::size_t at, std::uint32_t token) {
  for (const auto& [mark, sequence] : sequences_) {
    const auto& classes = sequence->classes;
    if (classes.size() > ids_.size() - at) continue;
    std::size_t position = 0;
    while (position < classes.size() &&
           std::binary_search(classes[position].begin(), classes[position].end(), ids_[at + position])) {
      ++position;
    }
    if (position == classes.size())
      matches_.places.push_back({token, static_cast<std::uint32_t>(position), mark});
  }
}

}  // namespace chancery::query
