#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/index/generation.h"
#include "core/query/suggested_names.h"
#include "core/query/title_phrases.h"
#include "core/query/typed_query.h"

namespace chancery::query {

/// A query that goes on with what is being typed.
struct Suggestion {
  std::string query;
  std::string description;  ///< What else it is called, or that it is a title; often empty.
};

/// Suggests what may be typed on. One object belongs to one thread.
class Suggester {
 public:
  explicit Suggester(std::shared_ptr<const index::Generation> generation);

  /// At most ten: the last words of `q`, the last of them as a prefix, are completed by names (countries,
  /// organisations, acronyms, persons) and by frequent phrases of titles, the most frequent first; then,
  /// where `q` is nothing but words, come whole titles; frequent words where there is nothing else, or a star
  /// (wor*). What stands before is kept, and what is put there means what it shows (see TypedQuery); marks
  /// and case do not count. Every one can be searched for. Empty where nothing is typed. `q` is valid UTF-8.
  /// How much a suggestion finds is not said: to count ten searches takes longer than to type a letter.
  std::vector<Suggestion> suggest(const std::string& q) const;

 private:
  class List;
  void add_completions(const TypedQuery& typed, const TypedQuery::Start& start, List& list) const;
  void add_titles(const std::vector<TitlePhrase>& phrases, List& list) const;
  void add_words(const TypedQuery& typed, List& list) const;

  std::shared_ptr<const index::Generation> generation_;
  std::shared_ptr<const TitlePhrases> phrases_;
  std::shared_ptr<const SuggestedNames> names_;
};

}  // namespace chancery::query
