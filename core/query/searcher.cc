#include "core/query/searcher.h"

#include <algorithm>
#include <bitset>
#include <optional>

#include "core/query/evaluate.h"
#include "core/query/facets.h"
#include "core/query/field_hint.h"
#include "core/query/interpretation.h"
#include "core/query/marker.h"
#include "core/query/parse.h"
#include "core/query/pinned.h"
#include "core/query/planner.h"
#include "core/query/snippet.h"
#include "core/query/spelling.h"
#include "core/query/works.h"

namespace chancery::query {

namespace {

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

/// The ways in which a release has each word.
std::vector<MatchedWord> explain(const Matches& matches, const Plan& plan) {
  const std::vector<SoughtWord>& words = plan.words;
  std::vector<std::bitset<kMatchKinds>> kinds(words.size());
  for (const Occurrence& match : matches.places) {
    const Mark& mark = plan.marks[match.mark];
    const auto kind = static_cast<std::size_t>(mark.kind);
    kinds[mark.word].set(kind);
    for (const std::uint32_t word : mark.also) kinds[word].set(kind);
  }
  std::vector<MatchedWord> matched;
  for (std::size_t word = 0; word < words.size(); ++word) {
    if (kinds[word].none()) continue;
    MatchedWord& entry = matched.emplace_back();
    entry.word = words[word].text;
    for (std::size_t kind = 0; kind < kMatchKinds; ++kind) {
      if (kinds[word].test(kind)) entry.kinds.push_back(static_cast<MatchKind>(kind));
    }
  }
  return matched;
}

}  // namespace

struct Searcher::State {
  explicit State(std::shared_ptr<const index::Generation> opened)
      : generation(std::move(opened)),
        facts(facts_of(generation)),
        reader(generation),
        planner(*generation, reader, *facts),
        evaluator(generation, facts, reader),
        marker(generation->vocabulary()),
        speller(generation, reader) {}

  Results search(const Tree& tree, const Request& request, const Deadline& deadline);
  void offer_years(const Tree& tree, const Request& request, const Deadline& deadline, Results& results);
  std::optional<std::uint64_t> count(Request request, const Deadline& deadline);
  std::vector<std::uint32_t> find_pinned(const Request& request, const Deadline& deadline);
  Evaluation evaluate(const Plan& plan, const Filter& filter, const Request& request,
                      const Deadline& deadline);
  Evaluation evaluate_texts(const Plan& plan, const Filter& filter, const Request& request,
                            const Deadline& deadline);
  void count_texts(const Plan& plan, Evaluation& found, const Request& request, const Deadline& deadline);
  std::uint64_t count_repeats(const Listing& listing);
  Listing list(const Tree& tree, const Request& request, const Deadline& deadline);
  const WorkGroups& work_groups();
  void count_beyond_dates(const Plan& plan, Evaluation& found, const Request& request,
                          const Deadline& deadline);
  void write_hits(const Plan& plan, const Evaluation& found, const Request& request, Results& results);
  Hit make_hit(const RankedDoc& ranked, const Plan& plan, const Request& request);
  void correct(const Request& request, const Deadline& deadline, Results& results);
  void add_hints(const Request& request, const Deadline& deadline, Results& results);

  std::shared_ptr<const index::Generation> generation;
  std::shared_ptr<const GenerationFacts> facts;
  std::shared_ptr<const WorkGroups> groups;  // once they were asked for
  index::PostingReader reader;
  Planner planner;
  Evaluator evaluator;
  Marker marker;
  SnippetCutter cutter;
  Speller speller;
};

Results Searcher::State::search(const Tree& tree, const Request& request, const Deadline& deadline) {
  Plan plan = planner.make(tree, request.match);
  plan.pinned = find_pinned(request, deadline);
  const Filter filter = make_filter(request, *generation, *facts);
  Evaluation found = request.collapse == Collapse::kNone ? evaluate(plan, filter, request, deadline)
                                                         : evaluate_texts(plan, filter, request, deadline);
  count_beyond_dates(plan, found, request, deadline);
  Results results;
  results.generation = generation->name();
  results.indexed_at = generation->built_at();
  results.total = found.counts.total;
  results.total_is_exact = !found.timed_out;
  results.total_any = found.total_any;
  results.counts_any_word = found.counts_any_word;
  results.timed_out = found.timed_out;
  results.oldest_day_reached = found.day_reached;
  results.reachable = found.ranks ? found.total_any : found.counts.total;
  results.ignored_words = plan.ignored_words;
  for (const text::LanguageInfo& language : text::languages()) {
    if (plan.stop_languages.test(static_cast<std::size_t>(language.id))) {
      results.stop_languages.push_back(language.id);
    }
  }
  results.cut_words = plan.cut_words;
  results.timeline_is_whole = (!request.from && !request.to) || found.months_beyond_dates;
  write_facets(found.counts, request, *generation, *facts, results);
  write_hits(plan, found, request, results);
  return results;
}

/// A bare year is a word (Expo 2025); that it may be meant as a date is offered.
void Searcher::State::offer_years(const Tree& tree, const Request& request, const Deadline& deadline,
                                  Results& results) {
  for (const Item& item : tree.items) {
    if (item.occur != Occur::kShould || item.node.kind != NodeKind::kClause) continue;
    const Clause& clause = tree.clauses[item.node.clause];
    if (!is_year(clause.text) || !stands_alone(clause, request.q)) continue;
    Request dated = request;
    dated.q = std::string(request.q).replace(clause.begin, clause.text.size(), "date:" + clause.text);
    const std::uint64_t found = count(dated, deadline).value_or(0);
    if (found > 0) results.year_offers.push_back({clause.text, dated.q, found});
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
  const Plan plan = planner.make(*tree, request.match);
  const Evaluation found = evaluator.run(plan, make_filter(request, *generation, *facts), request, deadline);
  if (found.timed_out) return std::nullopt;
  return has_all_words(request, found.counts_any_word) ? found.counts.total : 0;
}

/// The releases that are asked for by their own number, id or address.
std::vector<std::uint32_t> Searcher::State::find_pinned(const Request& request, const Deadline& deadline) {
  std::vector<std::uint32_t> pinned;
  if (request.sort != Sort::kRelevance) return pinned;
  if (const auto doc = find_named_release(request.q, *generation)) pinned.push_back(*doc);
  for (const std::string& number : find_numbers(request.q)) {
    const Parsed parsed = parse("\"" + number + "\"");
    const auto* tree = std::get_if<Tree>(&parsed);
    if (tree == nullptr || tree->clauses.size() != 1) continue;
    const Plan plan = planner.make(*tree, Match::kFold);
    Request all;
    all.sort = Sort::kNewest;
    all.limit = kMostWithNumber;
    const Evaluation found = evaluator.run(plan, make_filter(all, *generation, *facts), all, deadline);
    if (found.timed_out || found.counts.total > kMostWithNumber) continue;
    for (const RankedDoc& hit : found.hits) {
      if (pinned.size() == kMostPinned) break;
      if (!begins_with_number(generation->stream(hit.doc), plan.leaves.front().test->classes)) continue;
      if (std::find(pinned.begin(), pinned.end(), hit.doc) == pinned.end()) pinned.push_back(hit.doc);
    }
  }
  return pinned;
}

/// Both stages. The second looks at as many as it always does, so that pages do not overlap.
Evaluation Searcher::State::evaluate(const Plan& plan, const Filter& filter, const Request& request,
                                     const Deadline& deadline) {
  if (request.sort != Sort::kRelevance) return evaluator.run(plan, filter, request, deadline);
  const std::size_t wanted = std::size_t{request.offset} + request.limit;
  Request deep = request;
  deep.offset = 0;
  deep.limit = static_cast<std::uint32_t>(std::max<std::size_t>(wanted, request.ranking.hits));
  Evaluation found = evaluator.run(plan, filter, deep, deadline);
  if (found.ranks && !found.timed_out) {
    RankingParameters parameters = request.ranking;
    if (!request.prefers_recent) parameters.freshness = 0;
    rerank(*generation, plan.ranked_words, parameters, found.hits);
  }
  found.hits.resize(std::min(found.hits.size(), wanted));
  return found;
}

const WorkGroups& Searcher::State::work_groups() {
  if (groups == nullptr) groups = work_groups_of(generation);
  return *groups;
}

/// Of releases that are one text only the first stays, and totals count texts. What must be looked at for a
/// page of them is not known beforehand: twice as much until it suffices.
Evaluation Searcher::State::evaluate_texts(const Plan& plan, const Filter& filter, const Request& request,
                                           const Deadline& deadline) {
  const std::size_t wanted = std::size_t{request.offset} + request.limit;
  Request deep = request;
  deep.offset = 0;
  deep.limit = static_cast<std::uint32_t>(wanted);
  for (;;) {
    Evaluation found = evaluate(plan, filter, deep, deadline);
    const bool is_all = found.hits.size() < deep.limit || found.timed_out;
    FirstOfWork first(work_groups());
    std::erase_if(found.hits, [&](const RankedDoc& hit) { return !first.take(hit.doc); });
    if (is_all || found.hits.size() >= wanted) {
      found.hits.resize(std::min(found.hits.size(), wanted));
      count_texts(plan, found, request, deadline);
      return found;
    }
    deep.limit = std::min(deep.limit * 2, generation->size() + 1);
  }
}

void Searcher::State::count_texts(const Plan& plan, Evaluation& found, const Request& request,
                                  const Deadline& deadline) {
  if (found.timed_out) return;
  Request counted = request;
  if (found.counts_any_word) counted.words = Words::kAny;
  const Listing all = list_docs(evaluator, *generation, plan, counted, deadline);
  const bool has_partial = found.total_any != found.counts.total;
  found.counts.total -= count_repeats(all);
  counted.words = Words::kAny;
  const Listing any = has_partial ? list_docs(evaluator, *generation, plan, counted, deadline) : all;
  found.total_any -= count_repeats(any);
  found.timed_out = all.timed_out || any.timed_out;
}

std::uint64_t Searcher::State::count_repeats(const Listing& listing) {
  FirstOfWork first(work_groups());
  return static_cast<std::uint64_t>(std::count_if(listing.docs.begin(), listing.docs.end(),
                                                  [&](std::uint32_t doc) { return !first.take(doc); }));
}

Listing Searcher::State::list(const Tree& tree, const Request& request, const Deadline& deadline) {
  Plan plan = planner.make(tree, request.match);
  Request ranked = request;
  ranked.sort = Sort::kRelevance;
  plan.pinned = find_pinned(ranked, deadline);
  Listing listing = list_docs(evaluator, *generation, plan, request, deadline);
  if (request.collapse == Collapse::kNone) return listing;
  FirstOfWork first(work_groups());
  std::erase_if(listing.docs, [&](std::uint32_t doc) { return !first.take(doc); });
  return listing;
}

/// A month beyond the dates counts as if no dates were set; nothing is ranked. Where the time is up the
/// months stay those within the dates.
void Searcher::State::count_beyond_dates(const Plan& plan, Evaluation& found, const Request& request,
                                         const Deadline& deadline) {
  if (!request.counts_beyond_dates || (!request.from && !request.to) || found.timed_out) return;
  Request undated = request;
  undated.from.reset();
  undated.to.reset();
  undated.from_instant.reset();
  undated.to_instant.reset();
  undated.sort = Sort::kNewest;
  undated.offset = undated.limit = 0;
  if (found.counts_any_word) undated.words = Words::kAny;
  Evaluation all = evaluator.run(plan, make_filter(undated, *generation, *facts), undated, deadline);
  if (all.timed_out) return;
  found.counts.month = std::move(all.counts.month);
  found.months_beyond_dates = true;
}

void Searcher::State::write_hits(const Plan& plan, const Evaluation& found, const Request& request,
                                 Results& results) {
  if (found.hits.size() <= request.offset) return;
  marker.set_marks(plan.marks);
  for (std::size_t i = request.offset; i < found.hits.size(); ++i) {
    results.hits.push_back(make_hit(found.hits[i], plan, request));
  }
}

Hit Searcher::State::make_hit(const RankedDoc& ranked, const Plan& plan, const Request& request) {
  index::StoredRelease stored = generation->read_release(ranked.doc);
  Hit hit;
  hit.doc = ranked.doc;
  hit.score = ranked.score;
  hit.partial = ranked.partial;
  hit.first_score = ranked.first_score;
  hit.features = ranked.features;
  const Matches& matches = marker.find(generation->stream(ranked.doc));
  hit.matched_by = explain(matches, plan);
  hit.title = cutter.mark_title(stored.release, matches);
  if (hit.title.text.empty()) hit.opening = cutter.mark_opening(stored.release, matches);
  if (request.with_snippets) hit.snippets = cutter.cut(stored, matches, plan.words);
  release::Release& release = stored.release;
  hit.id = std::move(release.id);
  hit.source_url = std::move(release.url);
  hit.language = release.language;
  hit.date = std::move(release.date);
  hit.source = std::move(release.source);
  hit.source_id = std::move(release.source_id);
  hit.country = std::move(release.country);
  hit.work = std::move(release.work);
  hit.translations = find_translations(hit.work, hit.id, *generation, reader);
  return hit;
}

/// Offers the proposals that find more than the query, each counted under the same filters.
void Searcher::State::correct(const Request& request, const Deadline& deadline, Results& results) {
  constexpr std::size_t kMostOffered = 3;
  if (request.offset > 0 || request.match == Match::kExact || results.timed_out) return;
  const std::uint64_t total = has_all_words(request, results.counts_any_word) ? results.total : 0;
  Request other = request;
  for (std::string& query : speller.propose(request)) {
    other.q = std::move(query);
    const std::uint64_t found = count(other, deadline).value_or(0);
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
  Parsed parsed = parse(request.q, request.today);
  if (auto* errors = std::get_if<std::vector<QueryError>>(&parsed)) return std::move(*errors);
  const Deadline deadline(start + request.deadline);
  Results results = state_->search(std::get<Tree>(parsed), request, deadline);
  results.interpreted = write_interpretation(std::get<Tree>(parsed));
  state_->correct(request, deadline, results);
  if (request.offset == 0) {
    state_->add_hints(request, deadline, results);
    if (results.hints.empty()) state_->offer_years(std::get<Tree>(parsed), request, deadline, results);
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
  if (const auto* tree = std::get_if<Tree>(&parsed)) plan = state_->planner.make(*tree, request.match);
  state_->marker.set_marks(plan.marks);
  const Matches& matches = state_->marker.find(state_->generation->stream(*doc));
  marked.title = state_->cutter.mark_title(marked.release, matches);
  marked.body = state_->cutter.mark_body(marked.release, matches);
  marked.translations =
      find_translations(marked.release.work, marked.release.id, *state_->generation, state_->reader);
  return marked;
}

std::variant<Listing, std::vector<QueryError>> Searcher::list(const Request& request) {
  const Deadline deadline(std::chrono::steady_clock::now() + request.deadline);
  Parsed parsed = parse(request.q, request.today);
  if (auto* errors = std::get_if<std::vector<QueryError>>(&parsed)) return std::move(*errors);
  return state_->list(std::get<Tree>(parsed), request, deadline);
}

std::vector<Hit> Searcher::write(const Request& request, std::span<const std::uint32_t> docs) {
  Plan plan;
  const Parsed parsed = parse(request.q, request.today);
  if (const auto* tree = std::get_if<Tree>(&parsed)) plan = state_->planner.make(*tree, request.match);
  state_->marker.set_marks(plan.marks);
  std::vector<Hit> hits;
  hits.reserve(docs.size());
  for (const std::uint32_t doc : docs) {
    RankedDoc ranked;
    ranked.doc = doc;
    hits.push_back(state_->make_hit(ranked, plan, request));
  }
  return hits;
}

}  // namespace chancery::query
