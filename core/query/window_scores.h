#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/index/posting.h"
#include "core/query/weight.h"
#include "core/query/window_bits.h"

namespace chancery::query {

/// The scores of the docs of one window.
class WindowScores {
 public:
  WindowScores() : scores_(kWindowSize) {}

  double operator[](std::uint32_t i) const { return scores_[i]; }

  void clear() {
    scored_.for_each([&](std::uint32_t i) { scores_[i] = 0; });
    scored_.clear();
  }

  void add(std::uint32_t i, double score) {
    scores_[i] += score;
    scored_.set(i);
  }

  /// What a term of this factor gives to the docs that have it, of the window that begins at `base`; to those
  /// of `only`, if it is given. `length_factors` are by doc.
  void add_term(double factor, std::span<const index::Posting> postings, std::uint32_t base,
                std::span<const double> length_factors, const WindowBits* only = nullptr) {
    for (const index::Posting& posting : postings) {
      const std::uint32_t i = posting.doc - base;
      if (only != nullptr && !only->test(i)) continue;
      add(i, term_score(factor, posting.wdf, length_factors[posting.doc]));
    }
  }

 private:
  std::vector<double> scores_;
  WindowBits scored_;  // the docs whose scores must be cleared
};

}  // namespace chancery::query
