#include "core/query/cost.h"

#include <algorithm>

#include "core/index/posting_reader.h"
#include "core/query/deadline.h"
#include "core/query/generation_facts.h"
#include "core/query/parse.h"
#include "core/query/planner.h"

namespace chancery::query {
namespace {

using Nanoseconds = std::chrono::duration<double, std::nano>;

// Measured on 21,500 releases of five ministries.
constexpr Nanoseconds kAnySearch(200'000);
constexpr Nanoseconds kPosting(5);
constexpr Nanoseconds kStreamByte(0.4);
constexpr Nanoseconds kShownHit(25'000);
constexpr double kBytesOfAToken = 1.7;
constexpr double kNearFactor = 10;      // what a test for nearness takes more than one for two words in a row
constexpr double kManyFormsFactor = 5;  // and one for any of many forms
constexpr std::size_t kManyForms = 16;
/// A word whose test is not literal, with its other names.
constexpr Nanoseconds kWordInARelease(40);
/// What is certainly cheaper is not looked at more closely: to plan a query takes a tenth of its search.
constexpr Nanoseconds kCertainlyCheap(10'000'000);
/// What takes longer to plan than this is costly, and not looked at to the end.
constexpr std::chrono::milliseconds kPlanning(5);
constexpr Nanoseconds kCostly(1'000'000'000);
constexpr Nanoseconds kPlannedWord(200'000);
constexpr Nanoseconds kPlannedPrefix(2'000'000);  // with the forms that it stands for

bool is_plain(const Clause& clause) {
  return clause.kind == ClauseKind::kFilter ||
         (clause.kind == ClauseKind::kWord && !clause.is_exact && !clause.in_title);
}

double factor_of(const StreamTest& test) {
  const auto has_many = [](const std::vector<std::uint32_t>& ids) { return ids.size() > kManyForms; };
  double factor = test.distance ? kNearFactor : 1;
  if (!test.in_title && std::any_of(test.classes.begin(), test.classes.end(), has_many)) {
    factor = std::max(factor, kManyFormsFactor);
  }
  return factor;
}

}  // namespace

struct CostEstimator::State {
  explicit State(std::shared_ptr<const index::Generation> opened)
      : generation(std::move(opened)),
        facts(facts_of(generation)),
        reader(generation),
        planner(*generation, reader, *facts),
        stream_bytes(generation->average_length() * kBytesOfAToken) {}

  double postings_of(const std::vector<std::string>& stems) const {
    double sum = 0;
    for (const std::string& stem : stems) sum += reader.frequency(stem);
    return sum;
  }

  /// The releases that a leaf's test may have to look into: at most those of the rarest of its terms.
  double candidates(const Plan& plan, const PlannedLeaf& leaf) const {
    double fewest = generation->size();
    for (const std::size_t term : leaf.terms) fewest = std::min(fewest, postings_of(plan.terms[term].stems));
    return fewest;
  }

  double candidates(const Alternative& alternative) const {
    double fewest = generation->size();
    for (const auto& stems : alternative.terms) fewest = std::min(fewest, postings_of(stems));
    return fewest;
  }

  Nanoseconds cost_of(const Plan& plan) const {
    double postings = 0;
    double streams = 0;
    for (const PlannedTerm& term : plan.terms) postings += postings_of(term.stems);
    for (const PlannedLeaf& leaf : plan.leaves) {
      if (leaf.test) streams += factor_of(*leaf.test) * candidates(plan, leaf);
    }
    for (const Alternative& alternative : plan.alternatives) {
      for (const auto& stems : alternative.terms) postings += postings_of(stems);
      if (alternative.test) streams += factor_of(*alternative.test) * candidates(alternative);
    }
    return postings * kPosting + streams * stream_bytes * kStreamByte;
  }

  Nanoseconds cost_of(const Tree& tree, Match match) {
    const std::vector<Clause>& clauses = tree.clauses;
    const double releases = generation->size();
    const Nanoseconds at_most = static_cast<double>(clauses.size()) * releases * kWordInARelease;
    const bool is_cheap = at_most <= kCertainlyCheap;
    if (is_cheap && std::all_of(clauses.begin(), clauses.end(), is_plain)) return at_most;
    const Deadline deadline(std::chrono::steady_clock::now() + kPlanning);
    const Plan plan = planner.make(tree, match, deadline);
    return deadline.has_passed() ? kCostly : cost_of(plan);
  }

  std::shared_ptr<const index::Generation> generation;
  std::shared_ptr<const GenerationFacts> facts;
  index::PostingReader reader;
  Planner planner;
  double stream_bytes;
};

CostEstimator::CostEstimator(std::shared_ptr<const index::Generation> generation)
    : state_(std::make_unique<State>(std::move(generation))) {}
CostEstimator::~CostEstimator() = default;

std::chrono::nanoseconds CostEstimator::estimate(const Request& request) {
  const Parsed parsed = parse(request.q, request.today);
  const auto* tree = std::get_if<Tree>(&parsed);
  if (tree == nullptr) return {};
  const Nanoseconds all = kAnySearch + state_->cost_of(*tree, request.match) + request.limit * kShownHit;
  return std::chrono::duration_cast<std::chrono::nanoseconds>(all);
}

std::chrono::nanoseconds CostEstimator::estimate_marking(const Request& request) {
  const Parsed parsed = parse(request.q, request.today);
  const auto* tree = std::get_if<Tree>(&parsed);
  if (tree == nullptr) return {};
  Nanoseconds all = kAnySearch;
  for (const Clause& clause : tree->clauses) {
    all += clause.kind == ClauseKind::kPrefix ? kPlannedPrefix
                                              : static_cast<double>(clause.tokens.size()) * kPlannedWord;
  }
  return std::chrono::duration_cast<std::chrono::nanoseconds>(all);
}

}  // namespace chancery::query
