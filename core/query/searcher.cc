#include "core/query/searcher.h"

#include <algorithm>
#include <optional>
#include <span>

#include "core/query/evaluate.h"
#include "core/query/facets.h"
#include "core/query/field_hint.h"
#include "core/query/hit_writer.h"
#include "core/query/interpretation.h"
#include "core/query/marked_search.h"
#include "core/query/marker.h"
#include "core/query/parse.h"
#include "core/query/pinned.h"
#include "core/query/planner.h"
#include "core/query/second_stage.h"
#include "core/query/snippet.h"
#include "core/query/spelling.h"
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

constexpr std::size_t kMostYears = 4;  // that are offered as dates

bool is_year(std::string_view text) {
  return text.size() == 4 && (text.starts_with("19") || text.starts_with("20")) &&
         looks_like_days(std::string(text) + "..");
}

/// Whether a word is no part of a number (605/2024) or of a name (Expo-2025).
bool stands_alone(const Clause& word, std::string_view q) {
  const bool is_first =
      word.begin == 0 || std::string_view(" (").find(q[word.begin - 1]) != std::string_view::npos;
  return is_first &&
         (word.end == q.size() || std::string_view(" ),;.!?").find(q[word.end]) != std::string_view::npos);
}

/// Whether counts are of what the request asks to count, and not of any word for want of releases with all.
bool has_all_words(const Request& request, bool counts_any_word) {
  return request.words == Words::kAny || !counts_any_word;
}

}  // namespace

struct Searcher::State {
  explicit State(std::shared_ptr<const index::Generation> opened)
      : generation(std::move(opened)),
        facts(facts_of(generation)),
        reader(generation),
        planner(*generation, reader, *facts),
        evaluator(generation, facts, reader),
        second_stage(*generation),
        marker(generation->vocabulary()),
        hit_writer(*generation, marker, cutter),
        speller(generation, reader) {}

  Results search(const Tree& tree, const Request& request, const Deadline& deadline);
  void offer_years(const Tree& tree, const Request& request, const Deadline& deadline, Results& results);
  std::optional<std::uint64_t> count(Request request, const Deadline& deadline);
  std::vector<std::uint32_t> find_pinned(const Request& request, const Deadline& deadline, Results& results);
  Evaluation evaluate(const Plan& plan, const Request& request, const Deadline& deadline, Results& results);
  bool rank(const RankedQuery& query, const Filter& filter, std::vector<RankedDoc>& hits);
  Evaluation evaluate_texts(const Plan& plan, const Request& request, const Deadline& deadline,
                            Results& results);
  Listing list(const Tree& tree, const Request& request, const Deadline& deadline);
  WrittenHits write(const Plan& plan, std::span<const RankedDoc> docs, const Request& request,
                    const Deadline& deadline);
  const WorkGroups& work_groups();
  void correct(const Request& request, const Deadline& deadline, Results& results);
  void add_hints(const Request& request, const Deadline& deadline, Results& results);

  std::shared_ptr<const index::Generation> generation;
  std::shared_ptr<const GenerationFacts> facts;
  std::shared_ptr<const WorkGroups> groups;  // once they were asked for
  index::PostingReader reader;
  Planner planner;
  Evaluator evaluator;
  SecondStage second_stage;
  Marker marker;
  SnippetCutter cutter;
  HitWriter hit_writer;
  Speller speller;
};

Results Searcher::State::search(const Tree& tree, const Request& request, const Deadline& deadline) {
  Results results;
  Plan plan = planner.make(tree, request.match, deadline.part(kExpandedBy));
  plan.other_name_weight = request.ranking.other_names;
  if (plan.is_cut) results.cut(Stage::kExpansion);
  plan.pinned = find_pinned(request, deadline.part(kNumbersBy), results);
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
  Results cut;
  Plan plan = planner.make(tree, request.match, deadline.part(kExpandedBy));
  Request ranked = request;
  ranked.sort = Sort::kRelevance;
  plan.pinned = find_pinned(ranked, deadline.part(kNumbersBy), cut);
  Listing listing;
  listing.timed_out = plan.is_cut;
  if (!plan.is_cut) listing = list_docs({evaluator, *generation, plan}, request, deadline);
  if (request.collapse != Collapse::kNone) drop_repeats(work_groups(), listing.docs);
  return listing;
}

/// A bare year is a word (Expo 2025); that it may be meant as a date is offered.
void Searcher::State::offer_years(const Tree& tree, const Request& request, const Deadline& deadline,
                                  Results& results) {
  std::size_t tried = 0;
  for (const Item& item : tree.items) {
    if (item.occur != Occur::kShould || item.node.kind != NodeKind::kClause) continue;
    const Clause& clause = tree.clauses[item.node.clause];
    if (!is_year(clause.text) || !stands_alone(clause, request.q)) continue;
    Request dated = request;
    dated.q = std::string(request.q).replace(clause.begin, clause.text.size(), "date:" + clause.text);
    const std::optional<std::uint64_t> found = count(dated, deadline);
    if (deadline.has_passed()) return results.cut(Stage::kYearOffers);
    if (found.value_or(0) > 0) results.year_offers.push_back({clause.text, dated.q, *found});
    if (++tried == kMostYears) return;
  }
}

/// The total of a search that is only counted; nullopt where it cannot be read, or the deadline came first.
/// Under Words::kAll a search of which no release has all words counts nothing.
std::optional<std::uint64_t> Searcher::State::count(Request request, const Deadline& deadline) {
  const Parsed parsed = parse(request.q, request.today);
  const auto* tree = std::get_if<Tree>(&parsed);
  if (tree == nullptr) return std::nullopt;
  request.offset = 0;
  request.limit = 0;
  request.sort = Sort::kNewest;  // nothing is ranked
  const Plan plan = planner.make(*tree, request.match, deadline);
  if (plan.is_cut) return std::nullopt;
  const Evaluation found = evaluator.run(plan, make_filter(request, *generation, *facts), request, deadline);
  if (found.timed_out) return std::nullopt;
  return has_all_words(request, found.counts_any_word) ? found.counts.total : 0;
}

/// The releases that are asked for by their own number, id or address.
std::vector<std::uint32_t> Searcher::State::find_pinned(const Request& request, const Deadline& deadline,
                                                        Results& results) {
  std::vector<std::uint32_t> pinned;
  if (request.sort != Sort::kRelevance) return pinned;
  pinned = find_named_releases(request.q, *generation);
  for (const std::string& number : find_numbers(request.q)) {
    if (pinned.size() == kMostPinned) break;
    const Parsed parsed = parse("\"" + number + "\"");
    const auto* tree = std::get_if<Tree>(&parsed);
    if (tree == nullptr || tree->clauses.size() != 1) continue;
    const Plan plan = planner.make(*tree, Match::kFold, deadline);
    Request all;
    all.sort = Sort::kNewest;
    all.limit = kMostWithNumber;
    const Evaluation found = evaluator.run(plan, make_filter(all, *generation, *facts), all, deadline);
    if (plan.is_cut || found.timed_out) {
      results.cut(Stage::kNumbers);
      break;
    }
    if (found.counts.total > kMostWithNumber) continue;
    for (const RankedDoc& hit : found.hits) {
      if (pinned.size() == kMostPinned) break;
      if (!begins_with_number(generation->stream(hit.doc), plan.leaves.front().test->classes)) continue;
      if (std::find(pinned.begin(), pinned.end(), hit.doc) == pinned.end()) pinned.push_back(hit.doc);
    }
  }
  return pinned;
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

/// The second stage. Releases with the marks typed that the first one left too far behind are brought before
/// it, where it would see too few. False where the deadline came first.
bool Searcher::State::rank(const RankedQuery& query, const Filter& filter, std::vector<RankedDoc>& hits) {
  const auto front = std::min<std::size_t>(hits.size(), query.parameters.hits);
  if (!second_stage.rank(query, hits)) return false;
  if (hits.size() < query.parameters.hits || !lacks_marked(query.plan, std::span(hits).first(front)))
    return true;
  const std::optional<Plan> demanding = demand_marks(query.plan);
  if (!demanding) return true;
  Request all;
  all.limit = query.parameters.hits;
  Evaluation marked = evaluator.run(*demanding, filter, all, query.deadline);
  if (marked.timed_out) return false;
  for (std::size_t i = 0; i < front; ++i) hits[i].score = hits[i].first_score;
  RankingParameters parameters = query.parameters;
  parameters.hits = static_cast<std::uint32_t>(front + put_behind(front, std::move(marked.hits), hits));
  return second_stage.rank({query.plan, parameters, query.deadline}, hits);
}

/// Offers the proposals that find more than the query, each counted under the same filters.
void Searcher::State::correct(const Request& request, const Deadline& deadline, Results& results) {
  constexpr std::size_t kMostOffered = 3;
  if (request.offset > 0 || request.match == Match::kExact) return;
  if (!results.total_is_exact || deadline.has_passed()) return results.cut(Stage::kCorrections);
  const std::uint64_t total = has_all_words(request, results.counts_any_word) ? results.total : 0;
  Request other = request;
  for (std::string& query : speller.propose(request, deadline)) {
    other.q = std::move(query);
    const std::uint64_t found = count(other, deadline).value_or(0);
    if (deadline.has_passed()) return results.cut(Stage::kCorrections);
    if (found > total) results.corrections.push_back({other.q, found});
    if (results.corrections.size() == kMostOffered) return;
  }
}

void Searcher::State::add_hints(const Request& request, const Deadline& deadline, Results& results) {
  results.hints = find_field_hints(request.q, request.today);
  Request other = request;
  for (Hint& hint : results.hints) {
    if (hint.query.empty()) continue;
    other.q = hint.query;
    hint.total = count(other, deadline).value_or(0);
    if (hint.total == 0) hint.query.clear();  // it would only lead to an empty page
    if (deadline.has_passed()) results.cut(Stage::kHints);
  }
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
  const Deadline offered_by = deadline.part(kOffersBy);
  state_->correct(request, offered_by, results);
  if (request.offset == 0) {
    state_->add_hints(request, offered_by, results);
    if (results.hints.empty()) state_->offer_years(std::get<Tree>(parsed), request, offered_by, results);
  }
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

std::optional<Related> Searcher::relate(std::string_view id, std::size_t limit) {
  const std::optional<std::uint32_t> doc = state_->generation->find_id(id);
  if (!doc) return std::nullopt;
  return find_related(*state_->generation, *doc, limit);
}

}  // namespace chancery::query
