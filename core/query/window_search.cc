#include "core/query/window_search.h"

#include <algorithm>

#include "core/query/weight.h"

namespace chancery::query {
namespace {

constexpr std::uint32_t kVerifiedBetweenChecks = 1024;
constexpr std::size_t kPrefetchedDocs = 4;
constexpr std::size_t kPrefetchedBytes = 1024;

/// What another name scores, as a part of what the typed word would.
constexpr double kOtherNameWeight = 0.5;

/// Candidates lie apart, so that the processor does not foresee which stream comes next: without this, half
/// of a search for a frequent phrase is waiting for memory.
void prefetch(std::string_view stream) {
  constexpr std::size_t kCacheLine = 64;
  const std::size_t end = std::min(stream.size(), kPrefetchedBytes);
  for (std::size_t at = 0; at < end; at += kCacheLine) __builtin_prefetch(stream.data() + at);
}

}  // namespace

WindowSearch::WindowSearch(const index::Generation& generation, const GenerationFacts& facts,
                           const Plan& plan, const Filter& filter, SearchMemory& memory)
    : generation_(generation),
      facts_(facts),
      plan_(plan),
      filter_(filter),
      memory_(memory),
      needs_a_wish_(plan.needs_a_wish()) {
  for (const PlannedLeaf& leaf : plan.leaves) {
    std::optional<StreamMatcher>& matcher = matchers_.emplace_back();
    if (leaf.test) matcher.emplace(*leaf.test);
  }
  keeps_postings_.resize(plan.terms.size());
  for (const Alternative& alternative : plan.alternatives) {
    std::optional<StreamMatcher>& matcher = other_matchers_.emplace_back();
    if (alternative.test) {
      matcher.emplace(*alternative.test);
    } else {
      for (const std::size_t term : alternative.terms) keeps_postings_[term] = true;
    }
  }
  sort_items();
  if (memory_.terms.size() < plan.terms.size()) memory_.terms.resize(plan.terms.size());
  kept_postings_.resize(plan.terms.size());
  for (const PlannedTerm& term : plan.terms) {
    if (term.scored_in) leaf_docs_.resize(plan.leaves.size());
  }
  for (std::size_t term = 0; term < plan.terms.size(); ++term) {
    if (plan.terms[term].scored_in) keeps_postings_[term] = true;
  }
}

void WindowSearch::sort_items() {
  for (const Item& item : plan_.items) {
    if (item.occur == Occur::kShould) {
      wishes_.push_back(&item);
    } else if (plan_.is_costly(item.node)) {
      costly_.push_back(&item);
    } else {
      cheap_.push_back(&item);
    }
  }
}

bool WindowSearch::open(const index::PostingReader& reader, const Deadline& deadline) {
  lists_.reserve(plan_.terms.size());
  for (const PlannedTerm& term : plan_.terms) {
    TermList& list = lists_.emplace_back(reader, term.stems, memory_.merger);
    double factor = 0;
    if (term.query_frequency > 0) {
      if (!list.count(generation_.size(), memory_.known, deadline)) return false;
      factor = term_factor(
          {generation_.size(), list.frequency(), list.collection_frequency(), term.query_frequency});
    }
    factors_.push_back(factor);
  }
  return count_others(deadline);
}

/// Where a typed word is nowhere, its other name has the factor of its own rarest word.
bool WindowSearch::count_others(const Deadline& deadline) {
  other_factors_.assign(plan_.alternatives.size(), 0);
  for (const PlannedLeaf& leaf : plan_.leaves) {
    if (leaf.alternatives.empty() || factors_[leaf.terms.front()] > 0) continue;
    for (const std::size_t alternative : leaf.alternatives) {
      for (const std::size_t term : plan_.alternatives[alternative].terms) {
        TermList& list = lists_[term];
        if (!list.count(generation_.size(), memory_.known, deadline)) return false;
        const double factor =
            term_factor({generation_.size(), list.frequency(), list.collection_frequency(), 1});
        other_factors_[alternative] = std::max(other_factors_[alternative], factor);
      }
    }
  }
  return true;
}

bool WindowSearch::evaluate(std::uint32_t base, std::uint32_t begin, std::uint32_t end,
                            const Deadline& deadline) {
  window_ = {base, begin, end};
  expired_ = false;
  others_.clear();
  clear_scores();
  read_terms(deadline);
  WindowBits& any = memory_.result.any;
  any.clear();
  filter_.days.mark(base, begin, end, any);
  for (const Item* item : cheap_) apply(*item, deadline);
  if (needs_a_wish_) find_wishes(deadline);
  if (needs_a_wish_) keep_wished();
  for (const Item* item : costly_) apply(*item, deadline);
  if (!needs_a_wish_) find_wishes(deadline);
  WindowBits& all = memory_.result.all;
  all = any;
  for (const WindowBits& docs : memory_.wishes) all.intersect(docs);
  score_tested();
  score_others();
  add_pinned();
  return !expired_ && !deadline.has_passed();
}

void WindowSearch::clear_scores() {
  memory_.scored.for_each([&](std::uint32_t i) { memory_.result.scores[i] = 0; });
  memory_.scored.clear();
}

void WindowSearch::read_terms(const Deadline& deadline) {
  for (std::size_t term = 0; term < lists_.size(); ++term) {
    expired_ = expired_ || deadline.has_passed();
    if (expired_) return;
    const std::span<const index::Posting> postings = lists_[term].read(window_.begin, window_.end);
    WindowBits& docs = memory_.terms[term];
    docs.clear();
    for (const index::Posting& posting : postings) docs.set(posting.doc - window_.base);
    if (keeps_postings_[term]) {
      kept_postings_[term].assign(postings.begin(), postings.end());
    } else if (plan_.terms[term].query_frequency > 0) {
      score(term, postings, nullptr);
      memory_.scored.unite(docs);
    }
  }
}

void WindowSearch::score(std::size_t term, std::span<const index::Posting> postings, const WindowBits* only) {
  const double factor = factors_[term];
  const double* lengths = facts_.length_factor.data();
  double* scores = memory_.result.scores.data();
  for (const index::Posting& posting : postings) {
    const std::uint32_t i = posting.doc - window_.base;
    if (only != nullptr && !only->test(i)) continue;
    scores[i] += term_score(factor, posting.wdf, lengths[posting.doc]);
  }
}

/// The terms that score only where a test has found them.
void WindowSearch::score_tested() {
  for (std::size_t term = 0; term < lists_.size(); ++term) {
    if (!plan_.terms[term].scored_in || plan_.terms[term].query_frequency == 0) continue;
    const WindowBits& docs = leaf_docs_[*plan_.terms[term].scored_in];
    score(term, kept_postings_[term], &docs);
    memory_.scored.unite(docs);
  }
}

/// Within the days, and the filters that are applied later.
void WindowSearch::add_pinned() {
  for (const std::uint32_t doc : plan_.pinned) {
    if (doc < window_.begin || doc >= window_.end) continue;
    WindowBits day;
    filter_.days.mark(window_.base, doc, doc + 1, day);
    const std::uint32_t i = doc - window_.base;
    if (!day.test(i)) continue;
    memory_.result.any.set(i);
    memory_.result.all.set(i);
    memory_.result.scores[i] += kPinnedScore;
    memory_.scored.set(i);
  }
}

/// The other names of words that are wanted.
void WindowSearch::score_others() {
  for (const OtherDocs& other : others_) {
    const std::size_t typed = plan_.leaves[other.leaf].terms.front();
    if (plan_.terms[typed].query_frequency == 0) continue;
    const double factor = factors_[typed] > 0 ? factors_[typed] : other_factors_[other.alternative];
    score_other(other.alternative, kOtherNameWeight * factor, other.docs);
    memory_.scored.unite(other.docs);
  }
}

void WindowSearch::score_other(std::size_t alternative, double factor, const WindowBits& docs) {
  const double* lengths = facts_.length_factor.data();
  double* scores = memory_.result.scores.data();
  const Alternative& planned = plan_.alternatives[alternative];
  if (planned.test) {
    docs.for_each([&](std::uint32_t i) { scores[i] += term_score(factor, 1, lengths[window_.base + i]); });
    return;
  }
  for (const index::Posting& posting : kept_postings_[planned.terms.front()]) {
    const std::uint32_t i = posting.doc - window_.base;
    if (docs.test(i)) scores[i] += term_score(factor, posting.wdf, lengths[posting.doc]);
  }
}

/// Keeps what a demand finds, takes out what is excluded.
void WindowSearch::apply(const Item& item, const Deadline& deadline) {
  if (expired_) return;
  WindowBits& any = memory_.result.any;
  if (item.occur == Occur::kMustNot) {
    any.subtract(find(item.node, any, deadline));
  } else {
    any = find(item.node, any, deadline);
  }
}

void WindowSearch::find_wishes(const Deadline& deadline) {
  memory_.wishes.clear();
  for (const Item* wish : wishes_) {
    if (expired_) return;
    memory_.wishes.push_back(find(wish->node, memory_.result.any, deadline));
  }
}

void WindowSearch::keep_wished() {
  WindowBits wished;
  for (const WindowBits& docs : memory_.wishes) wished.unite(docs);
  memory_.result.any = wished;
}

/// The docs of `within` that meet the node.
WindowBits WindowSearch::find(const Node& node, const WindowBits& within, const Deadline& deadline) {
  WindowBits found;
  switch (node.kind) {
    case NodeKind::kClause:
      return find_leaf(node.clause, within, deadline);
    case NodeKind::kAnd:
      found = within;
      for (const Node& child : node.children) found = find(child, found, deadline);
      break;
    case NodeKind::kOr:
      for (const Node& child : node.children) found.unite(find(child, within, deadline));
      break;
    case NodeKind::kNot:
      found = within;
      found.subtract(find(node.children.front(), within, deadline));
      break;
  }
  return found;
}

WindowBits WindowSearch::find_leaf(std::size_t leaf, const WindowBits& within, const Deadline& deadline) {
  const PlannedLeaf& planned = plan_.leaves[leaf];
  WindowBits found = within;
  if (planned.filter) {
    planned.filter->keep(window_, generation_.columns(), found);
    return found;
  }
  for (const std::size_t term : planned.terms) found.intersect(memory_.terms[term]);
  if (planned.test) verify(*planned.test, *matchers_[leaf], found, deadline);
  if (!planned.alternatives.empty()) find_others(leaf, within, found, deadline);
  if (!leaf_docs_.empty()) leaf_docs_[leaf] = found;
  return found;
}

/// Adds the docs of `within` that have another name in place of the leaf's word; the first one counts.
void WindowSearch::find_others(std::size_t leaf, const WindowBits& within, WindowBits& found,
                               const Deadline& deadline) {
  WindowBits lacking = within;
  lacking.subtract(found);
  for (const std::size_t alternative : plan_.leaves[leaf].alternatives) {
    const Alternative& planned = plan_.alternatives[alternative];
    WindowBits docs = lacking;
    for (const std::size_t term : planned.terms) docs.intersect(memory_.terms[term]);
    if (planned.test) verify(*planned.test, *other_matchers_[alternative], docs, deadline);
    if (docs.empty()) continue;
    lacking.subtract(docs);
    found.unite(docs);
    others_.push_back({leaf, alternative, docs});
  }
}

/// Keeps the candidates whose streams pass the test.
void WindowSearch::verify(const StreamTest& test, const StreamMatcher& matcher, WindowBits& candidates,
                          const Deadline& deadline) {
  std::vector<std::uint32_t>& docs = memory_.docs;
  docs.clear();
  const std::span<const std::uint8_t> languages = generation_.columns().language;
  candidates.for_each([&](std::uint32_t i) {
    if (test.languages[languages[window_.base + i]]) docs.push_back(window_.base + i);
  });
  candidates.clear();
  for (std::size_t n = 0; n < docs.size(); ++n) {
    if (n % kVerifiedBetweenChecks == 0 && deadline.has_passed()) {
      expired_ = true;
      return;
    }
    if (n + kPrefetchedDocs < docs.size()) prefetch(generation_.stream(docs[n + kPrefetchedDocs]));
    if (matcher.matches(generation_.stream(docs[n]))) candidates.set(docs[n] - window_.base);
  }
}

}  // namespace chancery::query
