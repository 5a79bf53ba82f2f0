#include "core/query/word_search.h"

#include <algorithm>
#include <bitset>

#include "core/index/form_stream.h"

namespace chancery::query {

WordSearch::WordSearch(std::vector<std::uint32_t> ids)
    : ids_(std::move(ids)), sieve_(std::make_unique<IdSieve>()) {
  for (const std::uint32_t id : ids_) sieve_->add(id);
}

bool WordSearch::matches(std::string_view stream) const {
  for (std::size_t at = 0; at < stream.size();) {
    const std::uint32_t id = index::read_form_id(stream, at);
    if (sieve_->may_have(id) && std::binary_search(ids_.begin(), ids_.end(), id)) return true;
  }
  return false;
}

bool WordSearch::suits(const std::vector<std::uint32_t>& ids) {
  constexpr std::size_t kManyLastBytes = 8;  // of 128: one of a dozen tokens ends with one of them by chance
  std::bitset<128> last_bytes;
  for (const std::uint32_t id : ids) last_bytes.set(id & 0x7f);
  return last_bytes.count() >= kManyLastBytes;
}

}  // namespace chancery::query
