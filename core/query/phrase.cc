#include "core/query/phrase.h"

#include <algorithm>
#include <bit>

#include "core/index/form_stream.h"

namespace chancery::query {

namespace {

/// Ids that share the first byte of an id.
double ids_with_first_byte_of(std::uint32_t id) {
  const int groups = (std::bit_width(id | 1u) + 6) / 7;  // of seven bits
  return static_cast<double>(std::uint64_t{1} << (7 * (groups - 1)));
}

/// Ids are ranks by frequency, and the word of rank r is about 1/r as frequent as the first (Zipf): how often
/// a byte ends a token of these ids, up to a factor.
double frequency_of_last_bytes(const std::vector<std::uint32_t>& ids) {
  constexpr double kRestOfByte = 1.0 / 128;  // other ids end with it too
  double sum = 0;
  for (const std::uint32_t id : ids) sum += kRestOfByte + (id < 128 ? 1.0 / id : 0);
  return sum;
}

/// The same of first bytes.
double frequency_of_first_bytes(const std::vector<std::uint32_t>& ids) {
  double sum = 0;
  for (const std::uint32_t id : ids) sum += ids_with_first_byte_of(id) / id;
  return sum;
}

/// The id that ends at `end`, which becomes its begin.
std::uint32_t read_id_before(std::string_view stream, std::size_t& end) {
  --end;
  while (end > 0 && static_cast<unsigned char>(stream[end - 1]) >= 0x80) --end;
  std::size_t at = end;
  return index::read_form_id(stream, at);
}

}  // namespace

PhraseSearch::PhraseSearch(std::vector<std::vector<std::uint32_t>> classes, NotBeside not_beside)
    : classes_(std::move(classes)),
      not_beside_(std::move(not_beside)),
      is_possible_(!classes_.empty() && std::none_of(classes_.begin(), classes_.end(),
                                                     [](const auto& ids) { return ids.empty(); })) {
  if (is_possible_) choose_anchor();
}

void PhraseSearch::choose_anchor() {
  double least = 0;
  for (std::size_t position = 0; position + 1 < classes_.size(); ++position) {
    const double frequency =
        frequency_of_last_bytes(classes_[position]) * frequency_of_first_bytes(classes_[position + 1]);
    if (position > 0 && frequency >= least) continue;
    least = frequency;
    anchor_ = position;
  }
  for (const std::uint32_t id : classes_[anchor_]) touch_.add_first(id);
  if (anchor_ + 1 == classes_.size()) return;
  for (const std::uint32_t id : classes_[anchor_ + 1]) touch_.add_second(id);
}

bool PhraseSearch::matches(std::string_view stream) const {
  if (!is_possible_) return false;
  std::size_t at = touch_.find(stream, 0);
  while (at != kNotInStream && !matches_around(stream, at + 1)) at = touch_.find(stream, at + 1);
  return at != kNotInStream;
}

/// Whether the anchor, and the positions before and behind it, match where `border` is the anchor's end.
bool PhraseSearch::matches_around(std::string_view stream, std::size_t border) const {
  std::size_t end = border;
  for (std::size_t position = anchor_ + 1; position < classes_.size(); ++position) {
    if (end == stream.size() || !takes(position, index::read_form_id(stream, end))) return false;
  }
  if (end < stream.size() && !not_beside_.takes_behind(index::read_form_id(stream, end))) return false;
  std::size_t begin = border;
  for (std::size_t left = anchor_ + 1; left > 0; --left) {
    if (begin == 0) return false;
    if (!takes(left - 1, read_id_before(stream, begin))) return false;
  }
  return begin == 0 || not_beside_.takes_before(read_id_before(stream, begin));
}

bool PhraseSearch::takes(std::size_t position, std::uint32_t id) const {
  const std::vector<std::uint32_t>& ids = classes_[position];
  return id >= ids.front() && id <= ids.back() && std::binary_search(ids.begin(), ids.end(), id);
}

}  // namespace chancery::query
