#include "core/query/stream_test.h"

#include <algorithm>
#include <span>

#include "core/index/form_stream.h"

namespace chancery::query {
namespace {

/// Bytes looked through between two looks at the clock: a millisecond or two of the slowest test.
constexpr std::size_t kBytesBetweenChecks = 32 * 1024;
constexpr std::size_t kPrefetchedDocs = 4;
constexpr std::size_t kPrefetchedBytes = 1024;

/// Candidates lie apart, so that the processor does not foresee which stream comes next: without this, half
/// of a search for a frequent phrase is waiting for memory.
void prefetch(std::string_view stream) {
  constexpr std::size_t kCacheLine = 64;
  const std::size_t end = std::min(stream.size(), kPrefetchedBytes);
  for (std::size_t at = 0; at < end; at += kCacheLine) __builtin_prefetch(stream.data() + at);
}

}  // namespace

StreamMatcher::StreamMatcher(const StreamTest& test) : in_title_(test.in_title), languages_(test.languages) {
  if (test.distance) {
    near_.emplace(test.classes, *test.distance);
  } else if (test.classes.size() == 1 && WordSearch::suits(test.classes.front())) {
    word_.emplace(test.classes.front());
  } else {
    phrase_.emplace(test.classes, test.not_beside);
  }
}

bool StreamMatcher::matches(std::string_view stream) const {
  if (in_title_) stream = title_of(stream);
  if (word_) return word_->matches(stream);
  return phrase_ ? phrase_->matches(stream) : near_->matches(stream);
}

bool StreamMatcher::keep(const index::Generation& generation, const Window& window, WindowBits& candidates,
                         const Deadline& deadline) const {
  const std::span<const std::uint8_t> languages = generation.columns().language;
  std::vector<std::uint32_t> docs;
  candidates.for_each([&](std::uint32_t i) {
    if (languages_[languages[window.base + i]]) docs.push_back(window.base + i);
  });
  candidates.clear();
  std::size_t bytes = kBytesBetweenChecks;
  for (std::size_t n = 0; n < docs.size(); ++n) {
    if (bytes >= kBytesBetweenChecks) {
      if (deadline.has_passed()) return false;
      bytes = 0;
    }
    if (n + kPrefetchedDocs < docs.size()) prefetch(generation.stream(docs[n + kPrefetchedDocs]));
    const std::string_view stream = generation.stream(docs[n]);
    if (matches(stream)) candidates.set(docs[n] - window.base);
    bytes += stream.size();
  }
  return true;
}

std::string_view title_of(std::string_view stream) {
  static_assert(index::kBodySeparator == 0);
  std::size_t at = stream.find('\0');
  // Behind a byte of 128 or more it is the end of another id.
  while (at != std::string_view::npos && at > 0 && static_cast<unsigned char>(stream[at - 1]) >= 0x80) {
    at = stream.find('\0', at + 1);
  }
  return stream.substr(0, at);
}

}  // namespace chancery::query
