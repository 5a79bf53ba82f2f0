#include "core/query/window_search.h"

#include "core/query/weight.h"

namespace chancery::query {
WindowSearch::WindowSearch(const SearchedGeneration& searched, const Plan& plan, const Filter& filter,
                           SearchMemory& memory)
    : searched_(searched),
      plan_(plan),
      filter_(filter),
      memory_(memory),
      needs_a_wish_(plan.needs_a_wish()),
      kept_postings_(plan.terms.size()),
      names_(searched, plan.alternatives, memory.merger) {
  for (const PlannedLeaf& leaf : plan.leaves) {
    std::optional<StreamMatcher>& matcher = matchers_.emplace_back();
    if (leaf.test) matcher.emplace(*leaf.test);
  }
  sort_items();
  if (memory_.terms.size() < plan.terms.size()) memory_.terms.resize(plan.terms.size());
  for (const PlannedTerm& term : plan.terms) {
    if (term.scored_in) leaf_docs_.resize(plan.leaves.size());
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

bool WindowSearch::open(const Deadline& deadline) {
  const std::uint32_t size = searched_.generation.size();
  lists_.reserve(plan_.terms.size());
  for (const PlannedTerm& term : plan_.terms) {
    TermList& list = lists_.emplace_back(searched_.reader, term.stems, memory_.merger);
    double factor = 0;
    if (term.query_frequency > 0) {
      if (!list.count(size, memory_.known, deadline)) return false;
      factor = term_factor({size, list.frequency(), list.collection_frequency(), term.query_frequency});
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
      const std::optional<double> factor = names_.factor_of(alternative, memory_.known, deadline);
      if (!factor) return false;
      other_factors_[alternative] = *factor;
    }
  }
  return true;
}

bool WindowSearch::evaluate(const Window& window, const Deadline& deadline) {
  window_ = window;
  expired_ = false;
  others_.clear();
  memory_.result.scores.clear();
  read_terms(deadline);
  WindowBits& any = memory_.result.any;
  any.clear();
  filter_.days.mark(window.base, window.begin, window.end, any);
  for (const Item* item : cheap_) apply(*item, deadline);
  if (needs_a_wish_) find_wishes(deadline);
  if (needs_a_wish_) keep_wished();
  for (const Item* item : costly_) apply(*item, deadline);
  if (!needs_a_wish_) find_wishes(deadline);
  if (expired_) return false;  // postings that were not read are still those of another window
  WindowBits& all = memory_.result.all;
  all = any;
  for (const WindowBits& docs : memory_.wishes) all.intersect(docs);
  score_tested();
  score_others();
  add_pinned();
  return !deadline.has_passed();
}

void WindowSearch::read_terms(const Deadline& deadline) {
  for (std::size_t term = 0; term < lists_.size(); ++term) {
    expired_ = expired_ || deadline.has_passed();
    if (expired_) return;
    const std::span<const index::Posting> postings = lists_[term].read(window_.begin, window_.end);
    WindowBits& docs = memory_.terms[term];
    docs.clear();
    for (const index::Posting& posting : postings) docs.set(posting.doc - window_.base);
    if (plan_.terms[term].scored_in) {
      kept_postings_[term].assign(postings.begin(), postings.end());
    } else if (plan_.terms[term].query_frequency > 0) {
      score(term, postings, nullptr);
    }
  }
}

void WindowSearch::score(std::size_t term, std::span<const index::Posting> postings, const WindowBits* only) {
  memory_.result.scores.add_term(factors_[term], postings, window_.base, searched_.facts.length_factor, only);
}

/// The terms that score only where a test has found them.
void WindowSearch::score_tested() {
  for (std::size_t term = 0; term < lists_.size(); ++term) {
    if (!plan_.terms[term].scored_in || plan_.terms[term].query_frequency == 0) continue;
    score(term, kept_postings_[term], &leaf_docs_[*plan_.terms[term].scored_in]);
  }
}

/// The other names of words that are wanted.
void WindowSearch::score_others() {
  for (const OtherDocs& other : others_) {
    const std::size_t typed = plan_.leaves[other.leaf].terms.front();
    if (plan_.terms[typed].query_frequency == 0) continue;
    const double factor = factors_[typed] > 0 ? factors_[typed] : other_factors_[other.alternative];
    memory_.result.scores.add_term(plan_.other_name_weight * factor, *other.postings, window_.base,
                                   searched_.facts.length_factor, &other.docs);
  }
}

/// Within the days, and the filters that are applied later.
void WindowSearch::add_pinned() {
  memory_.result.pinned.clear();
  for (const auto& [doc, kind, name] : plan_.pinned) {
    if (doc < window_.begin || doc >= window_.end) continue;
    WindowBits day;
    filter_.days.mark(window_.base, doc, doc + 1, day);
    const std::uint32_t i = doc - window_.base;
    if (!day.test(i)) continue;
    memory_.result.any.set(i);
    memory_.result.all.set(i);
    memory_.result.pinned.set(i);
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
    planned.filter->keep(window_, searched_.generation.columns(), found);
    return found;
  }
  for (const std::size_t term : planned.terms) found.intersect(memory_.terms[term]);
  if (planned.test) keep_tested(leaf, found, deadline);
  if (!planned.alternatives.empty()) find_others(leaf, within, found, deadline);
  if (!leaf_docs_.empty()) leaf_docs_[leaf] = found;
  return found;
}

/// Only releases that are not found by their terms alone are looked into.
void WindowSearch::keep_tested(std::size_t leaf, WindowBits& found, const Deadline& deadline) {
  if (expired_) return;
  WindowBits certain;
  for (const SureTerm& sure : plan_.leaves[leaf].sure) {
    WindowBits docs = found;
    docs.intersect(memory_.terms[sure.term]);
    if (!sure.languages.all()) keep_languages(sure.languages, docs);
    found.subtract(docs);
    certain.unite(docs);
  }
  expired_ = !matchers_[leaf]->keep(searched_.generation, window_, found, deadline);
  found.unite(certain);
}

void WindowSearch::keep_languages(const std::bitset<256>& languages, WindowBits& docs) const {
  const std::span<const std::uint8_t> of_docs = searched_.generation.columns().language;
  WindowBits kept;
  docs.for_each([&](std::uint32_t i) {
    if (languages[of_docs[window_.base + i]]) kept.set(i);
  });
  docs = kept;
}

/// Adds the docs of `within` that have another name in place of the leaf's word; the first one counts.
void WindowSearch::find_others(std::size_t leaf, const WindowBits& within, WindowBits& found,
                               const Deadline& deadline) {
  WindowBits lacking = within;
  lacking.subtract(found);
  for (const std::size_t alternative : plan_.leaves[leaf].alternatives) {
    if (expired_ || lacking.empty()) return;
    std::shared_ptr<const NameDocs> named = names_.find(alternative, window_.base, deadline);
    expired_ = named == nullptr;
    if (expired_) return;
    WindowBits docs;
    for (const index::Posting& posting : *named) docs.set(posting.doc - window_.base);
    docs.intersect(lacking);
    if (docs.empty()) continue;
    lacking.subtract(docs);
    found.unite(docs);
    others_.push_back({leaf, alternative, std::move(named), docs});
  }
}

}  // namespace chancery::query
