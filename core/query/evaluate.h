#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/index/posting_reader.h"
#include "core/query/best_hits.h"
#include "core/query/counts.h"
#include "core/query/deadline.h"
#include "core/query/filter.h"
#include "core/query/plan.h"
#include "core/query/request.h"
#include "core/query/searched_generation.h"
#include "core/query/term_list.h"

namespace chancery::query {

/// What an evaluation found.
struct Evaluation {
  Counts counts;  ///< Of the releases that have all words, or any (`counts_any_word`).
  std::uint64_t total_any = 0;
  bool counts_any_word = false;
  bool ranks = false;  ///< The hits are by score.
  bool timed_out = false;
  std::int32_t day_reached = 0;  ///< See Results::oldest_day_reached.
  std::vector<RankedDoc> hits;   ///< The first offset + limit.
};

/// Evaluates plans over one generation: windows of docs, in each every posting list before the next window,
/// so that at the deadline what was counted is exact for the windows done. One object belongs to one thread.
class Evaluator {
 public:
  Evaluator(std::shared_ptr<const index::Generation> generation, std::shared_ptr<const GenerationFacts> facts,
            const index::PostingReader& reader);
  ~Evaluator();

  Evaluation run(const Plan& plan, const Filter& filter, const Request& request, const Deadline& deadline);

 private:
  struct Scratch;
  std::shared_ptr<const index::Generation> generation_;
  std::shared_ptr<const GenerationFacts> facts_;
  std::shared_ptr<const NameDocsMemory> names_;
  SearchedGeneration searched_;
  std::unique_ptr<Scratch> scratch_;
};

}  // namespace chancery::query
