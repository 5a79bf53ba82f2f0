#pragma once

#include <cstdint>
#include <vector>

#include "core/query/deadline.h"
#include "core/query/filter.h"
#include "core/query/phrase.h"
#include "core/query/plan.h"
#include "core/query/term_list.h"

namespace chancery::query {

/// The sets and scores of one window.
struct WindowResult {
  WindowBits any;  ///< Has a scored word and all that is demanded, nothing excluded, within the days.
  WindowBits all;  ///< Of these, those that have every scored word.
  std::vector<double> scores;  ///< By doc of the window; valid where `any` is set.
  WindowResult() : scores(kWindowSize) {}
};

/// Memory that searches of one thread share.
struct SearchMemory {
  PostingMerger merger;
  UnionFrequencies known;
  WindowResult result;
  WindowBits scored;                ///< Docs whose `result.scores` must be cleared.
  std::vector<WindowBits> terms;    ///< By term of the plan.
  std::vector<std::uint32_t> docs;  ///< Candidates of the phrase being verified.
};

/// A plan made ready to be evaluated window by window. What it refers to must outlive it.
class WindowSearch {
 public:
  WindowSearch(const index::Generation& generation, const GenerationFacts& facts, const Plan& plan,
               const Filter& filter, SearchMemory& memory);

  /// Opens the posting lists. False where the deadline came first.
  bool open(const index::PostingReader& reader, const Deadline& deadline);

  /// Evaluates begin <= doc < end, which lie in the window that begins at `base`, into the memory's result.
  /// False where the deadline came first: then the result is void.
  bool evaluate(std::uint32_t base, std::uint32_t begin, std::uint32_t end, const Deadline& deadline);

 private:
  bool read_terms(std::uint32_t base, std::uint32_t begin, std::uint32_t end, const Deadline& deadline);
  void score(std::size_t term, std::span<const index::Posting> postings, std::uint32_t base);
  void combine_terms(std::uint32_t base, std::uint32_t begin, std::uint32_t end);
  bool verify_phrase(std::size_t phrase, std::uint32_t base, const Deadline& deadline);
  void clear_scores();

  const index::Generation& generation_;
  const GenerationFacts& facts_;
  const Plan& plan_;
  const Filter& filter_;
  SearchMemory& memory_;
  bool has_scores_;
  std::vector<TermList> lists_;        // by term
  std::vector<double> factors_;        // by term
  std::vector<PhraseSearch> phrases_;  // by phrase
};

}  // namespace chancery::query
