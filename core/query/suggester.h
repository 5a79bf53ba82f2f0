#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/index/generation.h"
#include "core/query/title_phrases.h"

namespace chancery::query {

/// A query that goes on with what is being typed.
struct Suggestion {
  std::string query;
  std::string description;
};

/// Suggests what may be typed on. One object belongs to one thread.
class Suggester {
 public:
  explicit Suggester(std::shared_ptr<const index::Generation> generation)
      : generation_(std::move(generation)) {}

  /// At most ten: the last words of `q`, the last of them as a prefix, are completed by phrases of titles,
  /// the most frequent and newest first; then come whole titles. What stands before is kept; marks and case
  /// do not count. Every one can be searched for. Empty where nothing is typed. `q` is valid UTF-8.
  std::vector<Suggestion> suggest(const std::string& q);

 private:
  std::shared_ptr<const index::Generation> generation_;
  std::shared_ptr<const TitlePhrases> phrases_;
};

}  // namespace chancery::query
