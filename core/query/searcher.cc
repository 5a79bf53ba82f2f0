#include "core/query/searcher.h"

#include <algorithm>
#include <optional>
#include <span>

#include "core/query/evaluate.h"
#include "core/query/facets.h"
#include "core/query/hit_writer.h"
#include "core/query/interpretation.h"
#include "core/query/marker.h"
#include "core/query/offers.h"
#include "core/query/parse.h"
#include "core/query/pinned_search.h"
#include "core/query/planner.h"
#include "core/query/preferred_search.h"
#include "core/query/query_totals.h"
#include "core/query/second_stage.h"
#include "core/query/snippet.h"
#include "core/query/text_search.h"
#include "core/query/timeline.h"
#include "core/query/works.h"

namespace chancery::query {

namespace {

// By when a stage must be done, as shares of the whole time: what a stage leaves of its own is for the next
// ones, and what has come so far is still to be written when the last of them was cut short.
constexpr double kExpandedBy = 0.3;
constexpr double kNumbersBy = 0.4;
constexpr double kMatchedBy = 0.75;
constexpr double kRankedBy = 0.8;
constexpr double kMonthsBy = 0.85;
constexpr double kSnippetsBy = 0.9;
constexpr double kOffersBy = 0.95;

}  // namespace

struct Searcher::State {
  explicit State(std::shared_ptr<const index::Generation> opened)
      : generation(std::move(opened)),
        facts(facts_of(generation)),
        neighbours(neighbours_of(generation)),
        reader(generation),
        planner(*generation, reader, *facts),
        evaluator(generation, facts, reader),
        second_stage(*generation),
        marker(generation->vocabulary()),
        hit_writer(*generation, marker, cutter),
        totals(*generation, *facts, planner, evaluator),
        pinned_search(*generation, *facts, planner, evaluator),
        offers(generation, *facts, reader, totals) {}

  Results search(const Tree& tree, const Request& request, const Deadline& deadline);
  Evaluation evaluate(const Plan& plan, const Request& request, const Deadline& deadline, Results& results);
  bool rank(const RankedQuery& query, const Filter& filter, std::vector<RankedDoc>& hits);
  Evaluation evaluate_texts(const Plan& plan, const Request& request, const Deadline& deadline,
                            Results& results);
  Listing list(const Tree& tree, const Request& request, const Deadline& deadline);
  WrittenHits write(const Plan& plan, std::span<const RankedDoc> docs, const Request& request,
                    const Deadline& deadline);
  const WorkGroups& work_groups();

  std::shared_ptr<const index::Generation> generation;
  std::shared_ptr<const GenerationFacts> facts;
  std::shared_ptr<const NeighboursMemory> neighbours;
  std::shared_ptr<const WorkGroups> groups;  // once they were asked for
  index::PostingReader reader;
  Planner planner;
  Evaluator evaluator;
  SecondStage second_stage;
  Marker marker;
  SnippetCutter cutter;
  HitWriter hit_writer;
  QueryTotals totals;
  PinnedSearch pinned_search;
  Offers offers;
};

Results Searcher::State::search(const Tree& tree, const Request& request, const Deadline& deadline) {
  Results results;
  Plan plan = planner.make(tree, request.match, deadline.part(kExpandedBy));
  plan.other_name_weight = request.ranking.other_names;
  if (plan.is_cut) results.cut(Stage::kExpansion);
  PinnedFound named = pinned_search.find(request, deadline.part(kNumbersBy));
  if (named.is_cut) results.cut(Stage::kNumbers);
  plan.pinned = std::move(named.releases);
  Evaluation found = request.collapse == Collapse::kNone ? evaluate(plan, request, deadline, results)
                                                         : evaluate_texts(plan, request, deadline, results);
  results.timeline_is_whole =
      count_beyond_dates({evaluator, *generation, plan}, request, deadline.part(kMonthsBy), found);
  if (request.counts_beyond_dates && !results.timeline_is_whole) results.cut(Stage::kTimeline);
  results.generation = generation->name();
  results.indexed_at = generation->built_at();
  results.total = found.counts.total;
  results.total_is_exact = !found.timed_out;
  results.total_any = found.total_any;
  results.counts_any_word = found.counts_any_word;
  results.oldest_day_reached = found.day_reached;
  results.reachable = found.ranks ? found.total_any : found.counts.total;
  results.ignored_words = plan.ignored_words;
  for (const text::LanguageInfo& language : text::languages()) {
    if (plan.stop_languages.test(static_cast<std::size_t>(language.id))) {
      results.stop_languages.push_back(language.id);
    }
  }
  results.cut_words = plan.cut_words;
  write_facets(found.counts, request, *generation, *facts, results);
  const std::size_t passed = std::min<std::size_t>(request.offset, found.hits.size());
  WrittenHits written =
      write(plan, std::span(found.hits).subspan(passed), request, deadline.part(kSnippetsBy));
  if (written.is_cut) results.cut(Stage::kSnippets);
  results.hits = std::move(written.hits);
  return results;
}

WrittenHits Searcher::State::write(const Plan& plan, std::span<const RankedDoc> docs, const Request& request,
                                   const Deadline& deadline) {
  WrittenHits written = hit_writer.write(plan, docs, request, deadline);
  for (Hit& hit : written.hits) hit.translations = find_translations(hit.work, hit.id, *generation, reader);
  return written;
}

const WorkGroups& Searcher::State::work_groups() {
  if (groups == nullptr) groups = work_groups_of(generation);
  return *groups;
}

/// Of releases that are one text only the first stays, and totals count texts.
Evaluation Searcher::State::evaluate_texts(const Plan& plan, const Request& request, const Deadline& deadline,
                                           Results& results) {
  const TextSearch texts({evaluator, *generation, plan}, work_groups());
  Evaluation found =
      texts.find(request, [&](const Request& deep) { return evaluate(plan, deep, deadline, results); });
  if (found.timed_out || texts.count(request, deadline, found)) return found;
  // Not all were counted: what is known is that there are at least those that are shown.
  found.timed_out = true;
  found.counts.total = found.total_any = found.hits.size();
  results.cut(Stage::kMatching);
  return found;
}

Listing Searcher::State::list(const Tree& tree, const Request& request, const Deadline& deadline) {
  Plan plan = planner.make(tree, request.match, deadline.part(kExpandedBy));
  Request ranked = request;
  ranked.sort = Sort::kRelevance;
  plan.pinned = pinned_search.find(ranked, deadline.part(kNumbersBy)).releases;
  Listing listing;
  listing.timed_out = plan.is_cut;
  if (!plan.is_cut) listing = list_docs({evaluator, *generation, plan}, request, deadline);
  if (request.collapse != Collapse::kNone) drop_repeats(work_groups(), listing.docs);
  return listing;
}

/// Both stages. The second looks at as many as it always does, so that pages do not overlap. Nothing is
/// looked for where the plan is not that of the whole query.
Evaluation Searcher::State::evaluate(const Plan& plan, const Request& request, const Deadline& deadline,
                                     Results& results) {
  const Filter filter = make_filter(request, *generation, *facts);
  const Deadline matched_by =
      plan.is_cut ? Deadline(Deadline::Clock::time_point::min()) : deadline.part(kMatchedBy);
  if (request.sort != Sort::kRelevance) {
    Evaluation found = evaluator.run(plan, filter, request, matched_by);
    if (found.timed_out) results.cut(Stage::kMatching);
    return found;
  }
  const std::size_t wanted = std::size_t{request.offset} + request.limit;
  Request deep = request;
  deep.offset = 0;
  deep.limit = static_cast<std::uint32_t>(std::max<std::size_t>(wanted, request.ranking.hits));
  Evaluation found = evaluator.run(plan, filter, deep, matched_by);
  if (found.timed_out) results.cut(Stage::kMatching);
  if (found.ranks) {
    RankingParameters parameters = request.ranking;
    if (!request.prefers_recent) parameters.freshness = 0;
    const Deadline ranked_by = deadline.part(kRankedBy);
    if (!rank({plan, parameters, ranked_by}, filter, found.hits)) results.cut(Stage::kRanking);
  }
  found.hits.resize(std::min(found.hits.size(), wanted));
  return found;
}

/// The second stage over the first `parameters.hits`; what stands behind them keeps its place. Releases with
/// preferred forms that the first stage left too far behind are brought forward, where too few are before
/// them. False where the deadline came first.
bool Searcher::State::rank(const RankedQuery& query, const Filter& filter, std::vector<RankedDoc>& hits) {
  const double best = best_first_score(hits);
  const std::size_t front = std::min<std::size_t>(hits.size(), query.parameters.hits);
  if (second_stage.rank(query, best, std::span(hits).first(front)) < front) return false;
  const bool may_lack =
      front == query.parameters.hits && lacks_preferred(query.plan, std::span(hits).first(front));
  const std::optional<Plan> demanding = may_lack ? demand_preferred(query.plan) : std::nullopt;
  if (!demanding) return true;
  Request all;
  all.limit = query.parameters.hits;
  Evaluation preferred = evaluator.run(*demanding, filter, all, query.deadline);
  if (preferred.timed_out) return false;
  const std::size_t brought = put_behind(front, std::move(preferred.hits), hits);
  const std::size_t ranked = second_stage.rank(query, best, std::span(hits).subspan(front, brought));
  const auto middle = hits.begin() + static_cast<std::ptrdiff_t>(front);
  std::inplace_merge(hits.begin(), middle, middle + static_cast<std::ptrdiff_t>(ranked), comes_first);
  return ranked == brought;
}

Searcher::Searcher(std::shared_ptr<const index::Generation> generation)
    : state_(std::make_unique<State>(std::move(generation))) {}
Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;

const index::Generation& Searcher::generation() const { return *state_->generation; }

Answer Searcher::search(const Request& request) {
  const auto start = std::chrono::steady_clock::now();
  return search(request, Deadline(start, start + request.deadline));
}

Answer Searcher::search(const Request& request, const Deadline& deadline) {
  const auto start = std::chrono::steady_clock::now();
  Parsed parsed = parse(request.q, request.today);
  if (auto* errors = std::get_if<std::vector<QueryError>>(&parsed)) return std::move(*errors);
  Results results = state_->search(std::get<Tree>(parsed), request, deadline);
  results.interpreted = write_interpretation(std::get<Tree>(parsed));
  state_->offers.add(std::get<Tree>(parsed), request, deadline.part(kOffersBy), results);
  results.took = std::chrono::steady_clock::now() - start;
  return results;
}

std::optional<MarkedRelease> Searcher::read(std::string_view id, const Request& request) {
  const std::optional<std::uint32_t> doc = state_->generation->find_id(id);
  if (!doc) return std::nullopt;
  MarkedRelease marked;
  marked.release = state_->generation->read_release(*doc).release;
  Plan plan;
  const Parsed parsed = parse(request.q, request.today);
  if (const auto* tree = std::get_if<Tree>(&parsed)) {
    plan = state_->planner.make(*tree, request.match, Deadline(Deadline::Clock::now() + request.deadline));
  }
  marked.is_cut = plan.is_cut;
  state_->marker.set_marks(plan.marks);
  const Matches& matches = state_->marker.find(state_->generation->stream(*doc));
  marked.title = state_->cutter.mark_title(marked.release, matches);
  marked.body = state_->cutter.mark_body(marked.release, matches);
  marked.translations =
      find_translations(marked.release.work, marked.release.id, *state_->generation, state_->reader);
  return marked;
}

std::variant<Listing, std::vector<QueryError>> Searcher::list(const Request& request) {
  const auto start = std::chrono::steady_clock::now();
  Parsed parsed = parse(request.q, request.today);
  if (auto* errors = std::get_if<std::vector<QueryError>>(&parsed)) return std::move(*errors);
  return state_->list(std::get<Tree>(parsed), request, Deadline(start, start + request.deadline));
}

std::vector<Hit> Searcher::write(const Request& request, std::span<const std::uint32_t> docs) {
  const Deadline never(Deadline::Clock::time_point::max());
  Plan plan;
  const Parsed parsed = parse(request.q, request.today);
  if (const auto* tree = std::get_if<Tree>(&parsed)) plan = state_->planner.make(*tree, request.match, never);
  std::vector<RankedDoc> ranked(docs.size());
  for (std::size_t i = 0; i < docs.size(); ++i) ranked[i].doc = docs[i];
  return std::move(state_->write(plan, ranked, request, never).hits);
}

std::optional<Related> Searcher::relate(std::string_view id, std::size_t limit, const Deadline& deadline) {
  const std::optional<std::uint32_t> doc = state_->generation->find_id(id);
  if (!doc) return std::nullopt;
  return find_related({*state_->generation, *doc, limit}, *state_->neighbours, deadline);
}

}  // namespace chancery::query
