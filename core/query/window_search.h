#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/query/deadline.h"
#include "core/query/filter.h"
#include "core/query/name_search.h"
#include "core/query/plan.h"
#include "core/query/searched_generation.h"
#include "core/query/stream_test.h"
#include "core/query/term_list.h"
#include "core/query/window_scores.h"

namespace chancery::query {

/// The sets and scores of one window.
struct WindowResult {
  WindowBits
      any;  ///< Meets all that is demanded, nothing excluded, the days, and has a word of those wished for.
  WindowBits all;       ///< Of these, those that have every word wished for.
  WindowBits pinned;    ///< Of these, those that are asked for by their number, id, address or
                        ///< title.
  WindowScores scores;  ///< Valid where `any` is set.
};

/// Memory that searches of one thread share.
struct SearchMemory {
  PostingMerger merger;
  UnionFrequencies known;
  WindowResult result;
  std::vector<WindowBits> terms;   ///< By term of the plan.
  std::vector<WindowBits> wishes;  ///< By word wished for: the docs that have it.
};

/// A plan made ready to be evaluated window by window. What it refers to must outlive it.
class WindowSearch {
 public:
  WindowSearch(const SearchedGeneration& searched, const Plan& plan, const Filter& filter,
               SearchMemory& memory);

  /// Opens the posting lists. False where the deadline came first.
  bool open(const Deadline& deadline);

  /// Evaluates the docs of the window into the memory's result. False where the deadline came first: then the
  /// result is void.
  bool evaluate(const Window& window, const Deadline& deadline);

 private:
  /// Docs that have another name in place of the word of a leaf.
  struct OtherDocs {
    std::size_t leaf;
    std::size_t alternative;
    std::shared_ptr<const NameDocs> postings;  // among them
    WindowBits docs;
  };
  using Postings = std::vector<index::Posting>;

  void sort_items();
  bool count_others(const Deadline& deadline);
  void read_terms(const Deadline& deadline);
  void score(std::size_t term, std::span<const index::Posting> postings, const WindowBits* only);
  void score_tested();
  void score_others();
  void add_pinned();
  void apply(const Item& item, const Deadline& deadline);
  void find_wishes(const Deadline& deadline);
  void keep_wished();
  WindowBits find(const Node& node, const WindowBits& within, const Deadline& deadline);
  WindowBits find_leaf(std::size_t leaf, const WindowBits& within, const Deadline& deadline);
  void find_others(std::size_t leaf, const WindowBits& within, WindowBits& found, const Deadline& deadline);
  void keep_languages(const std::bitset<256>& languages, WindowBits& docs) const;
  void keep_tested(std::size_t leaf, WindowBits& found, const Deadline& deadline);

  const SearchedGeneration& searched_;
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
  std::vector<Postings> kept_postings_;  // by term, of those that score only in a leaf
  std::vector<WindowBits> leaf_docs_;    // by leaf, of those in which terms score
  NameSearch names_;
  std::vector<double> other_factors_;  // by alternative, where the typed word is nowhere
  std::vector<OtherDocs> others_;      // of the window
  Window window_;
  bool expired_ = false;
};

}  // namespace chancery::query
