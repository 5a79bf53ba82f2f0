#include "core/query/release_features.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "core/index/form_stream.h"

namespace chancery::query {
namespace {

constexpr std::size_t kBlock = 8;

/// The high bit of each of eight bytes of a stream that ends an id.
std::uint64_t ends_of_ids(std::string_view stream, std::size_t block) {
  static_assert(std::endian::native == std::endian::little);
  constexpr std::uint64_t kHighBits = 0x8080808080808080;
  std::uint64_t bytes = kHighBits;  // behind the stream no id ends
  if (stream.size() - block >= kBlock) {
    std::memcpy(&bytes, stream.data() + block, kBlock);
  } else {
    std::memcpy(&bytes, stream.data() + block, stream.size() - block);
  }
  return ~bytes & kHighBits;
}

/// The low 12 bits of the id that ends at `last`, without a branch: where it has one byte the one before it,
/// which ends another id, has no high bit.
std::uint32_t slot_at(std::string_view stream, std::size_t last) {
  const std::uint32_t before = last > 0 ? static_cast<unsigned char>(stream[last - 1]) : 0;
  return (before & 31U & (0U - (before >> 7U))) << 7U | static_cast<unsigned char>(stream[last]);
}

}  // namespace

FeatureReader::FeatureReader(const std::vector<RankedWord>& words, double early_reach)
    : words_(words),
      early_reach_(early_reach),
      seeks_preferred_(std::any_of(words.begin(), words.end(),
                                   [](const RankedWord& word) { return !word.preferred.empty(); })),
      traces_(words.size()) {
  for (std::uint32_t word = 0; word < words.size(); ++word) {
    add_signs(word, words[word].typed, Likeness::kTyped);
    add_signs(word, words[word].folded, Likeness::kFolded);
    add_signs(word, words[word].related, Likeness::kRelated);
  }
  std::sort(signs_.begin(), signs_.end(), [](const Sign& a, const Sign& b) {
    if (a.id != b.id) return std::pair(a.id % kSlots, a.id) < std::pair(b.id % kSlots, b.id);
    return a.word != b.word ? a.word < b.word : a.likeness > b.likeness;
  });
  const auto same = [](const Sign& a, const Sign& b) { return a.id == b.id && a.word == b.word; };
  signs_.erase(std::unique(signs_.begin(), signs_.end(), same), signs_.end());
  signs_.resize(std::min<std::size_t>(signs_.size(), UINT16_MAX));
  for (std::size_t sign = signs_.size(); sign > 0; --sign) {
    slots_[signs_[sign - 1].id % kSlots] = static_cast<std::uint16_t>(sign);
  }
}

void FeatureReader::add_signs(std::uint32_t word, const std::vector<std::uint32_t>& ids, Likeness likeness) {
  const std::vector<std::uint32_t>& preferred = words_[word].preferred;
  for (const std::uint32_t id : ids) {
    signs_.push_back({id, word, likeness, std::binary_search(preferred.begin(), preferred.end(), id)});
  }
}

/// Hardly any token is of the query, and ids of one and two bytes follow each other at random: so their ends
/// are found eight bytes at a time, and an id is decoded only where its last two bytes may be those of a
/// sign.
ReleaseFeatures FeatureReader::read(std::string_view stream) {
  traces_.assign(words_.size(), {});
  std::uint32_t place = 0;
  std::size_t behind = 0;  // the last id that was read
  for (std::size_t block = 0; block < stream.size() && place < kMostTokens; block += kBlock) {
    for (std::uint64_t ends = ends_of_ids(stream, block); ends != 0 && place < kMostTokens;
         ends &= ends - 1) {
      const std::size_t last = block + static_cast<std::size_t>(std::countr_zero(ends)) / 8;
      const std::uint32_t slot = slot_at(stream, last);
      behind = last + 1;
      const bool is_other = slot >= index::kFirstFormId && slots_[slot] == 0;
      if (is_other || look_at(stream, last, place)) ++place;
    }
  }
  if (seeks_preferred_) seek_marks(stream, behind);
  return sum_up();
}

/// Takes what ends at `last` where it is of a word; false where it is no token.
bool FeatureReader::look_at(std::string_view stream, std::size_t last, std::uint32_t place) {
  std::size_t at = last;
  while (at > 0 && static_cast<unsigned char>(stream[at - 1]) >= 0x80) --at;
  const std::uint32_t id = index::read_form_id(stream, at);
  if (id == index::kBodySeparator) {
    for (Trace& trace : traces_) trace.last = kNowhere;
  }
  if (id < index::kFirstFormId) return false;
  const std::size_t sign = slots_[id % kSlots];
  if (sign > 0) take(id, sign - 1, stream.substr(at), place);
  return true;
}

/// In the rest of the stream.
void FeatureReader::seek_marks(std::string_view stream, std::size_t at) {
  while (at < stream.size()) {
    const std::uint32_t id = index::read_form_id(stream, at);
    for (std::size_t sign = slots_[id % kSlots]; sign > 0 && sign <= signs_.size(); ++sign) {
      const Sign& found = signs_[sign - 1];
      if (found.id % kSlots != id % kSlots) break;
      if (found.id != id) continue;
      Trace& trace = traces_[found.word];
      trace.has_preferred = trace.has_preferred || found.has_preferred;
    }
  }
}

/// Takes a token whose signs, if it has any, stand at `first` or behind it.
void FeatureReader::take(std::uint32_t id, std::size_t first, std::string_view rest, std::uint32_t place) {
  auto sign = signs_.begin() + static_cast<std::ptrdiff_t>(first);
  const std::uint32_t slot = id % kSlots;
  while (sign != signs_.end() && sign->id != id && sign->id % kSlots == slot) ++sign;
  matched_.clear();
  for (; sign != signs_.end() && sign->id == id; ++sign) {
    const std::vector<std::uint32_t>& next = words_[sign->word].followed_by;
    if (!next.empty() && !is_followed(next, rest)) continue;
    Trace& trace = traces_[sign->word];
    if (trace.likeness == Likeness::kNone) trace.first = place;
    trace.likeness = std::max(trace.likeness, sign->likeness);
    trace.has_preferred = trace.has_preferred || sign->has_preferred;
    matched_.push_back(sign->word);
  }
  // First all gaps, then the places: a token may be of two words, and is not its own neighbour.
  for (const std::uint32_t word : matched_) meet(word, place);
  for (const std::uint32_t word : matched_) traces_[word].last = place;
}

bool FeatureReader::is_followed(const std::vector<std::uint32_t>& ids, std::string_view rest) const {
  if (rest.empty()) return false;
  std::size_t at = 0;
  return std::find(ids.begin(), ids.end(), index::read_form_id(rest, at)) != ids.end();
}

void FeatureReader::meet(std::uint32_t word, std::uint32_t place) {
  if (word > 0 && traces_[word - 1].last != kNowhere) {
    traces_[word - 1].gap = std::min(traces_[word - 1].gap, place - traces_[word - 1].last);
  }
  if (word + 1 < words_.size() && traces_[word + 1].last != kNowhere) {
    traces_[word].gap = std::min(traces_[word].gap, place - traces_[word + 1].last);
  }
}

ReleaseFeatures FeatureReader::sum_up() const {
  ReleaseFeatures features;
  for (std::size_t word = 0; word < words_.size(); ++word) {
    const Trace& trace = traces_[word];
    if (trace.likeness == Likeness::kNone) continue;
    const double importance = words_[word].importance;
    if (trace.likeness == Likeness::kTyped) features.exactness += importance;
    if (trace.likeness == Likeness::kFolded) features.exactness += kFoldedShare * importance;
    features.earliness += importance / (1 + trace.first / early_reach_);
    if (trace.gap <= kWidestGap) {
      features.proximity += std::min(importance, words_[word + 1].importance) / trace.gap;
    }
  }
  if (seeks_preferred_) features.preferred = weigh_preferred();
  return features;
}

double FeatureReader::weigh_preferred() const {
  std::size_t found = 0;
  std::size_t others = 0;
  for (std::size_t word = 0; word < words_.size(); ++word) {
    if (traces_[word].likeness == Likeness::kNone && !traces_[word].has_preferred) continue;
    ++found;
    if (!words_[word].preferred.empty() && !traces_[word].has_preferred) ++others;
  }
  if (found == 0) return 0;
  const double share = 1 - static_cast<double>(others) / static_cast<double>(found);
  return share / static_cast<double>(words_.size() * words_.size());
}

}  // namespace chancery::query
