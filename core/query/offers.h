#pragma once

#include <memory>

#include "core/index/posting_reader.h"
#include "core/query/deadline.h"
#include "core/query/query_totals.h"
#include "core/query/spelling.h"
#include "core/query/tree.h"

namespace chancery::query {

/// What is offered beside the first page of results, because it may have been meant: corrections, hints and
/// years as dates, each with what it finds under the same filters. One object belongs to one thread.
class Offers {
 public:
  /// All must outlive it.
  Offers(const std::shared_ptr<const index::Generation>& generation, const GenerationFacts& facts,
         const index::PostingReader& reader, QueryTotals& totals)
      : generation_(*generation), facts_(facts), totals_(totals), speller_(generation, reader) {}

  /// Adds them to the results of a search. What the deadline cuts short is said there.
  void add(const Tree& tree, const Request& request, const Deadline& deadline, Results& results);

 private:
  void add_hints(const Tree& tree, const Request& request, const Deadline& deadline, Results& results);
  void count(Request meant, const Deadline& deadline, Hint& hint);
  void add_corrections(const Request& request, const Deadline& deadline, Results& results);
  void add_years(const Tree& tree, const Request& request, const Deadline& deadline, Results& results);

  const index::Generation& generation_;
  const GenerationFacts& facts_;
  QueryTotals& totals_;
  Speller speller_;
};

}  // namespace chancery::query
