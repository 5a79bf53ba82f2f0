#include "core/query/near.h"

#include <algorithm>
#include <bit>

#include "core/index/form_stream.h"

namespace chancery::query {
namespace {

/// Whether the classes can each be given a token of their own (augmenting paths; there are at most 64).
class Assignment {
 public:
  explicit Assignment(std::size_t classes) : token_of_(classes, kNone) {}

  bool add(std::size_t wanted, const std::vector<std::uint64_t>& tokens) {
    visited_.assign(tokens.size(), false);
    return augment(wanted, tokens);
  }

 private:
  static constexpr std::size_t kNone = SIZE_MAX;

  bool augment(std::size_t wanted, const std::vector<std::uint64_t>& tokens) {
    for (std::size_t token = 0; token < tokens.size(); ++token) {
      if (visited_[token] || (tokens[token] >> wanted & 1) == 0) continue;
      visited_[token] = true;
      const auto holder = std::find(token_of_.begin(), token_of_.end(), token);
      if (holder == token_of_.end() ||
          augment(static_cast<std::size_t>(holder - token_of_.begin()), tokens)) {
        token_of_[wanted] = token;
        return true;
      }
    }
    return false;
  }

  std::vector<std::size_t> token_of_;
  std::vector<bool> visited_;
};

}  // namespace

NearSearch::NearSearch(std::vector<std::vector<std::uint32_t>> classes, std::uint32_t distance)
    : classes_(std::move(classes)), width_(static_cast<std::uint32_t>(classes_.size()) + distance) {
  for (std::size_t i = 0; i < classes_.size(); ++i) {
    is_possible_ = is_possible_ && !classes_[i].empty() && i < 64;
    for (const std::uint32_t id : classes_[i]) bits_.emplace_back(id, std::uint64_t{1} << (i & 63));
  }
  std::sort(bits_.begin(), bits_.end());
  std::size_t kept = 0;
  for (const auto& [id, bit] : bits_) {
    if (kept > 0 && bits_[kept - 1].first == id) {
      bits_[kept - 1].second |= bit;
    } else {
      bits_[kept++] = {id, bit};
    }
  }
  bits_.resize(kept);
  sieve_ = std::make_unique<IdSieve>();
  for (const auto& [id, bit] : bits_) sieve_->add(id);
  all_ = classes_.size() >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << classes_.size()) - 1;
}

void NearSearch::Window::clear() {
  tokens_.clear();
  counts_.fill(0);
  classes_ = 0;
}

void NearSearch::Window::begin_at(std::uint32_t first) {
  while (!tokens_.empty() && tokens_.front().token < first) {
    for (std::uint64_t bits = tokens_.front().classes; bits != 0; bits &= bits - 1) {
      const int number = std::countr_zero(bits);
      if (--counts_[static_cast<std::size_t>(number)] == 0) classes_ &= ~(std::uint64_t{1} << number);
    }
    tokens_.pop_front();
  }
}

void NearSearch::Window::add(const Seen& seen) {
  tokens_.push_back(seen);
  classes_ |= seen.classes;
  for (std::uint64_t bits = seen.classes; bits != 0; bits &= bits - 1) {
    ++counts_[static_cast<std::size_t>(std::countr_zero(bits))];
  }
}

std::uint64_t NearSearch::classes_of(std::uint32_t id) const {
  const auto at = std::lower_bound(bits_.begin(), bits_.end(), std::pair(id, std::uint64_t{0}));
  return at != bits_.end() && at->first == id ? at->second : 0;
}

bool NearSearch::is_covered(const Window& window, std::uint32_t& first) const {
  if (window.classes() != all_ || window.tokens().size() < classes_.size()) return false;
  std::vector<std::uint64_t> tokens;
  std::uint64_t seen = 0;
  for (auto at = window.tokens().rbegin(); at != window.tokens().rend(); ++at) {
    tokens.push_back(at->classes);
    seen |= at->classes;
    if (seen != all_ || tokens.size() < classes_.size()) continue;
    Assignment assignment(classes_.size());
    bool covered = true;
    for (std::size_t i = 0; i < classes_.size() && covered; ++i) covered = assignment.add(i, tokens);
    if (!covered) continue;
    first = at->token;
    return true;
  }
  return false;
}

void NearSearch::scan(std::string_view stream, bool (*take)(void*, std::uint32_t, std::uint32_t),
                      void* context) const {
  if (!is_possible_) return;
  Window window;
  std::uint32_t token = 0;
  for (std::size_t at = 0; at < stream.size();) {
    const std::uint32_t id = index::read_form_id(stream, at);
    if (id < index::kFirstFormId) {
      window.clear();
      continue;
    }
    if (const std::uint64_t classes = sieve_->may_have(id) ? classes_of(id) : 0; classes != 0) {
      window.begin_at(token < width_ ? 0 : token - width_ + 1);
      window.add({token, classes});
      std::uint32_t first = 0;
      if (is_covered(window, first) && !take(context, first, token)) return;
    }
    ++token;
  }
}

bool NearSearch::matches(std::string_view stream) const {
  bool found = false;
  for_each(stream, [&](std::uint32_t, std::uint32_t) {
    found = true;
    return false;
  });
  return found;
}

}  // namespace chancery::query
