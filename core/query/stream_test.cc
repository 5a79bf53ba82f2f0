#include "core/query/stream_test.h"

#include "core/index/form_stream.h"

namespace chancery::query {

StreamMatcher::StreamMatcher(const StreamTest& test) : in_title_(test.in_title) {
  if (test.distance) {
    near_.emplace(test.classes, *test.distance);
  } else {
    phrase_.emplace(test.classes);
  }
}

bool StreamMatcher::matches(std::string_view stream) const {
  if (in_title_) stream = title_of(stream);
  return phrase_ ? phrase_->matches(stream) : near_->matches(stream);
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
