#include "searchd/page/status_line.h"

#include <algorithm>

#include "searchd/page/segments.h"

namespace chancery::searchd {
namespace {

/// "1–20", or "7" for one. What stands from left to right in a sentence from right to left is isolated.
std::string write_places(const Locale& locale, std::uint64_t first, std::uint64_t count) {
  if (count == 1) return locale.number(first);
  const std::string places = locale.number(first) + "–" + locale.number(first + count - 1);
  return locale.info().right_to_left ? "\u2066" + places + "\u2069" : places;
}

/// The words as a heading has room for them between its own quotation marks, isolated: they may be of the
/// other direction.
std::string write_words(const std::string& q) {
  constexpr std::uint32_t kMostPoints = 80;
  return "\u2068" + first_line({q, {}}, kMostPoints).text + "\u2069";
}

bool has_partial_hits(const query::Results& results) {
  return !results.counts_any_word && std::any_of(results.hits.begin(), results.hits.end(),
                                                 [](const query::Hit& hit) { return hit.partial; });
}

/// What is said of the words; empty where all releases have all of them.
std::string write_word_counts(const Interface& interface, const query::Request& request,
                              const query::Results& results) {
  if (request.q.empty()) return {};
  if (results.counts_any_word) {
    const bool was_asked = request.words == query::Words::kAny;
    return interface.say(was_asked ? "status.words.any" : "status.words.none_has_all");
  }
  if (results.total_any <= results.total) return {};
  return interface.say(results.total_is_exact ? "status.words.all" : "status.words.all.least",
                       {interface.count(results.total), interface.count(results.total_any - results.total)});
}

}  // namespace

StatusLine write_status(const Interface& interface, const query::Request& request,
                        const query::Results& results) {
  const MessageValue words{write_words(request.q)};
  if (results.hits.empty()) {
    return {request.q.empty() ? interface.say("status.none.all") : interface.say("status.none", {words}), {}};
  }
  const std::uint64_t count = results.hits.size();
  const MessageValue places{write_places(interface.locale(), request.offset + 1, count)};
  const MessageValue total = interface.count(results.total);
  StatusLine line{{}, write_word_counts(interface, request, results)};
  const std::string least = results.total_is_exact ? "" : ".least";
  if (request.q.empty()) {
    line.heading = interface.say("status.total" + least, {places, total});
  } else if (has_partial_hits(results)) {
    line.heading = interface.say("status.mixed", {places, words});  // they are not those of the total alone
  } else {
    line.heading = interface.say("status.for" + least, {places, total, words});
  }
  return line;
}

}  // namespace chancery::searchd
