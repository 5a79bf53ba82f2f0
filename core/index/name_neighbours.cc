#include "core/index/name_neighbours.h"

#include "core/text/utf8.h"

namespace chancery::index {
namespace {

constexpr std::uint32_t kNoKey = UINT32_MAX;  // a separator
constexpr std::size_t kLeastLetters = 4;      // of a neighbour
constexpr std::uint64_t kLeastTogether = 3;   // occurrences beside it
constexpr std::uint64_t kShare = 3;           // one in so many of its occurrences

}  // namespace

NameNeighbours::NameNeighbours(const std::vector<std::uint32_t>& keys, const NameVocabulary& words,
                               const CorpusStreams& streams)
    : words_(words) {
  if (keys.empty()) return;
  key_of_ = words.vocabulary().keys_by_id();
  for (const std::uint32_t key : keys) neighbours_[key];
  for (const std::uint32_t key : key_of_) is_sought_.push_back(neighbours_.contains(key));
  streams.for_each([this](std::span<const std::uint32_t> ids, const ReleaseFacts&) { read(ids); });
}

void NameNeighbours::read(std::span<const std::uint32_t> ids) {
  for (std::size_t at = 0; at < ids.size(); ++at) {
    if (!is_sought_[ids[at]]) continue;
    Neighbours& neighbours = neighbours_.find(key_of_[ids[at]])->second;
    if (at > 0) ++neighbours.before[key_of_[ids[at - 1]]];
    if (at + 1 < ids.size()) ++neighbours.behind[key_of_[ids[at + 1]]];
  }
}

bool NameNeighbours::share_company(std::uint32_t a, std::uint32_t b) const {
  const Neighbours& first = neighbours_.at(a);
  const Neighbours& second = neighbours_.at(b);
  return share(first.before, second.before) || share(first.behind, second.behind);
}

bool NameNeighbours::share(const Counts& a, const Counts& b) const {
  for (const auto& [key, count] : a) {
    const auto other = b.find(key);
    if (key == kNoKey || other == b.end()) continue;
    const std::uint64_t together = std::uint64_t{count} + other->second;
    const bool is_name = text::count_code_points(words_.key(key)) >= kLeastLetters &&
                         words_.is_printed_as_name(key) && words_.word(key).count > 0;
    if (is_name && together >= kLeastTogether && together * kShare >= words_.word(key).count) return true;
  }
  return false;
}

}  // namespace chancery::index
