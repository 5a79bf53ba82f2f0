#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/query/deadline.h"
#include "core/query/filter.h"
#include "core/query/plan.h"
#include "core/query/stream_test.h"
#include "core/query/term_list.h"

namespace chancery::query {

/// The sets and scores of one window.
struct WindowResult {
  WindowBits
      any;  ///< Meets all that is demanded, nothing excluded, the days, and has a word of those wished for.
  WindowBits all;              ///< Of these, those that have every word wished for.
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
  std::vector<WindowBits> wishes;   ///< By word wished for: the docs that have it.
  std::vector<std::uint32_t> docs;  ///< Candidates of the test being made.
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
  /// Docs that have another name in place of the word of a leaf.
  struct OtherDocs {
    std::size_t leaf;
    std::size_t alternative;
    WindowBits docs;
  };
  using Postings = std::vector<index::Posting>;

  void sort_items();
  void read_terms(const Deadline& deadline);
  void score(std::size_t term, std::span<const index::Posting> postings, const WindowBits* only);
  void add_pinned();
  void score_tested();
  void score_others();
  void score_other(std::size_t alternative, double factor, const WindowBits& docs);
  void apply(const Item& item, const Deadline& deadline);
  void find_wishes(const Deadline& deadline);
  void keep_wished();
  WindowBits find(const Node& node, const WindowBits& within, const Deadline& deadline);
  WindowBits find_leaf(std::size_t leaf, const WindowBits& within, const Deadline& deadline);
  void find_others(std::size_t leaf, const WindowBits& within, WindowBits& found, const Deadline& deadline);
  void verify(const StreamTest& test, const StreamMatcher& matcher, WindowBits& candidates,
              const Deadline& deadline);
  bool count_others(const Deadline& deadline);
  void clear_scores();

  const index::Generation& generation_;
  const GenerationFacts& facts_;
  const Plan& plan_;
  const Filter& filter_;
  SearchMemory& memory_;
  bool needs_a_wish_;
  std::vector<TermList> lists_;                         // by term
  std::vector<double> factors_;                         // by term
  std::vector<std::optional<StreamMatcher>> matchers_;  // by leaf
  std::vector<const Item*> cheap_;                      // demanded or excluded, decided by posting lists
  std::vector<const Item*> costly_;                     // the same, with streams to be looked into
  std::vector<const Item*> wishes_;
  std::vector<Postings> kept_postings_;                       // by term, of those that score only in a leaf
  std::vector<WindowBits> leaf_docs_;                         // by leaf, of those in which terms score
  std::vector<std::optional<StreamMatcher>> other_matchers_;  // by alternative
  std::vector<bool> keeps_postings_;                          // by term: it scores after its window was read
  std::vector<double> other_factors_;  // by alternative, where the typed word is nowhere
  std::vector<OtherDocs> others_;      // of the window
  Window window_;
  bool expired_ = false;
};

}  // namespace chancery::query
