#include "searchd/page/status_line.h"

namespace chancery::searchd {
namespace {

/// "1–20", or "7" for one. What stands from left to right in a sentence from right to left is isolated.
std::string write_places(const Locale& locale, std::uint64_t first, std::uint64_t count) {
  if (count == 1) return locale.number(first);
  const std::string places = locale.number(first) + "–" + locale.number(first + count - 1);
  return locale.info().right_to_left ? "\u2066" + places + "\u2069" : places;
}

std::string write_none(const Interface& interface, const std::string& q) {
  if (q.empty()) return interface.say("status.none.all");
  return interface.say("status.none",
                       {"\u2068" + q + "\u2069"});  // isolated: it may be of the other direction
}

}  // namespace

std::string write_status(const Interface& interface, const query::Request& request,
                         const query::Results& results) {
  if (results.hits.empty()) return write_none(interface, request.q);
  const std::uint64_t before = request.offset;
  const std::uint64_t count = results.hits.size();
  const MessageValue places{write_places(interface.locale(), before + 1, count)};
  const MessageValue total = interface.count(results.total);
  if (!request.q.empty() && results.counts_any_word) {
    const bool was_asked = request.words == query::Words::kAny;
    return interface.say(was_asked ? "status.any" : "status.none_has_all", {places, total});
  }
  const std::uint64_t more = results.total_any > results.total ? results.total_any - results.total : 0;
  const std::string least = results.total_is_exact ? "" : ".least";
  if (request.q.empty() || more == 0) return interface.say("status.total" + least, {places, total});
  const bool is_mixed = before + count > results.total;
  return interface.say(is_mixed ? "status.mixed" : "status.all" + least,
                       {places, total, interface.count(more)});
}

}  // namespace chancery::searchd
