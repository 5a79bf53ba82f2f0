#include "core/query/window_search.h"

#include <algorithm>

#include "core/query/weight.h"

namespace chancery::query {
namespace {

constexpr std::uint32_t kVerifiedBetweenChecks = 1024;
constexpr std::size_t kPrefetchedDocs = 4;
constexpr std::size_t kPrefetchedBytes = 1024;

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
      has_scores_(plan.count_scores() > 0) {
  for (const PlannedPhrase& phrase : plan.phrases) phrases_.emplace_back(phrase.classes);
  if (memory_.terms.size() < plan.terms.size()) memory_.terms.resize(plan.terms.size());
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
  return true;
}

bool WindowSearch::evaluate(std::uint32_t base, std::uint32_t begin, std::uint32_t end,
                            const Deadline& deadline) {
  clear_scores();
  if (!read_terms(base, begin, end, deadline)) return false;
  combine_terms(base, begin, end);
  for (std::size_t i = 0; i < phrases_.size(); ++i) {
    if (!verify_phrase(i, base, deadline)) return false;
  }
  memory_.result.all.intersect(memory_.result.any);
  return true;
}

void WindowSearch::clear_scores() {
  memory_.scored.for_each([&](std::uint32_t i) { memory_.result.scores[i] = 0; });
  memory_.scored.clear();
}

bool WindowSearch::read_terms(std::uint32_t base, std::uint32_t begin, std::uint32_t end,
                              const Deadline& deadline) {
  for (std::size_t term = 0; term < lists_.size(); ++term) {
    if (deadline.has_passed()) return false;
    memory_.terms[term].clear();
    score(term, lists_[term].read(begin, end), base);
    if (plan_.terms[term].query_frequency > 0) memory_.scored.unite(memory_.terms[term]);
  }
  return !deadline.has_passed();
}

void WindowSearch::score(std::size_t term, std::span<const index::Posting> postings, std::uint32_t base) {
  WindowBits& docs = memory_.terms[term];
  if (plan_.terms[term].query_frequency == 0) {
    for (const index::Posting& posting : postings) docs.set(posting.doc - base);
    return;
  }
  const double factor = factors_[term];
  const double* lengths = facts_.length_factor.data();
  double* scores = memory_.result.scores.data();
  for (const index::Posting& posting : postings) {
    docs.set(posting.doc - base);
    scores[posting.doc - base] += term_score(factor, posting.wdf, lengths[posting.doc]);
  }
}

/// All that posting lists and days decide.
void WindowSearch::combine_terms(std::uint32_t base, std::uint32_t begin, std::uint32_t end) {
  WindowBits& any = memory_.result.any;
  WindowBits& all = memory_.result.all;
  any.clear();
  filter_.mark_days(base, begin, end, any);
  if (has_scores_) any.intersect(memory_.scored);
  for (const std::size_t term : plan_.demanded) any.intersect(memory_.terms[term]);
  for (const std::size_t term : plan_.excluded) any.subtract(memory_.terms[term]);
  all = any;
  for (std::size_t term = 0; term < lists_.size(); ++term) {
    if (plan_.terms[term].query_frequency > 0) all.intersect(memory_.terms[term]);
  }
}

/// Keeps, or takes out, the releases that hold the phrase.
bool WindowSearch::verify_phrase(std::size_t phrase, std::uint32_t base, const Deadline& deadline) {
  const PlannedPhrase& planned = plan_.phrases[phrase];
  WindowBits candidates = memory_.result.any;
  for (const std::size_t term : planned.terms) candidates.intersect(memory_.terms[term]);
  std::vector<std::uint32_t>& docs = memory_.docs;
  docs.clear();
  const std::span<const std::uint8_t> languages = generation_.columns().language;
  candidates.for_each([&](std::uint32_t i) {
    if (planned.languages[languages[base + i]]) docs.push_back(base + i);
  });
  WindowBits found;
  for (std::size_t n = 0; n < docs.size(); ++n) {
    if (n % kVerifiedBetweenChecks == 0 && deadline.has_passed()) return false;
    if (n + kPrefetchedDocs < docs.size()) prefetch(generation_.stream(docs[n + kPrefetchedDocs]));
    if (phrases_[phrase].matches(generation_.stream(docs[n]))) found.set(docs[n] - base);
  }
  if (planned.excluded) {
    memory_.result.any.subtract(found);
  } else {
    memory_.result.any.intersect(found);
  }
  return true;
}

}  // namespace chancery::query
