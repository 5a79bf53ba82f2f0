#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/index/generation.h"
#include "core/query/suggested_names.h"
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
  explicit Suggester(std::shared_ptr<const index::Generation> generation);

  /// At most ten: the last words of `q`, the last of them as a prefix, are completed by names (countries,
  /// organisations, acronyms, persons) and by frequent phrases of titles, the most frequent first; then come
  /// whole titles; frequent words where there is nothing else. The value of a field but the title has none.
  /// What stands before is kept; marks and case do not count. Every one can be searched for. Empty where
  /// nothing is typed. `q` is valid UTF-8.
  std::vector<Suggestion> suggest(const std::string& q) const;

 private:
  struct Typed;
  class List;
  void add_titles(const std::vector<TitlePhrase>& phrases, List& list) const;
  void add_words(const Typed& typed, List& list) const;

  std::shared_ptr<const index::Generation> generation_;
  std::shared_ptr<const TitlePhrases> phrases_;
  std::shared_ptr<const SuggestedNames> names_;
};

}  // namespace chancery::query
