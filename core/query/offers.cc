#include "core/query/offers.h"

#include "core/query/acronym_hint.h"
#include "core/query/field_hint.h"
#include "core/query/filter_hint.h"
#include "core/query/place.h"

namespace chancery::query {
namespace {

constexpr std::size_t kMostYears = 4;        // that are offered as dates
constexpr std::size_t kMostCorrections = 3;  // that are shown

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

void append(std::vector<Hint> more, std::vector<Hint>& hints) {
  for (Hint& hint : more) hints.push_back(std::move(hint));
}

}  // namespace

void Offers::add(const Tree& tree, const Request& request, const Deadline& deadline, Results& results) {
  if (request.offset > 0) return;
  add_hints(tree, request, deadline, results);
  add_corrections(request, deadline, results);
  if (results.hints.empty()) add_years(tree, request, deadline, results);
}

void Offers::add_hints(const Tree& tree, const Request& request, const Deadline& deadline, Results& results) {
  results.hints = find_field_hints(request.q, request.today);
  const std::size_t fields = results.hints.size();
  append(find_filter_hints(tree, request.q, {generation_, facts_}), results.hints);
  append(find_acronym_hints(tree, request.q, results.ignored_words, generation_), results.hints);
  for (std::size_t i = 0; i < results.hints.size(); ++i) {
    Hint& hint = results.hints[i];
    if (hint.query.empty()) continue;
    const std::string meant = hint.query;
    count(request, deadline, hint);
    const bool is_late = deadline.has_passed();
    if (is_late) results.cut(Stage::kHints);
    if (i < fields && hint.query.empty() && !is_late) {
      hint.detail += " \u201c" + meant + "\u201d finds nothing.";
    }
  }
}

/// Counts what a hint's query finds. What finds nothing may be misspelt too; else it would only lead to an
/// empty page.
void Offers::count(Request meant, const Deadline& deadline, Hint& hint) {
  meant.q = std::move(hint.query);
  hint.query.clear();
  hint.total = totals_.count(meant, deadline).value_or(0);
  if (hint.total == 0) {
    for (std::string& query : speller_.propose(meant, {}, deadline).queries) {
      meant.q = std::move(query);
      hint.total = totals_.count(meant, deadline).value_or(0);
      if (hint.total > 0) break;
    }
  }
  if (hint.total > 0) hint.query = std::move(meant.q);
}

/// The proposals that find more than the query.
void Offers::add_corrections(const Request& request, const Deadline& deadline, Results& results) {
  if (request.match == Match::kExact) return;
  const Deadline never_again(Deadline::Clock::time_point::min());
  const Proposals proposed =
      speller_.propose(request, results.hints, results.total_is_exact ? deadline : never_again);
  if (proposed.is_cut) return results.cut(Stage::kCorrections);
  const std::uint64_t total = count_of(request, results);
  Request other = request;
  for (const std::string& query : proposed.queries) {
    other.q = query;
    const std::uint64_t found = totals_.count(other, deadline).value_or(0);
    if (deadline.has_passed()) return results.cut(Stage::kCorrections);
    if (found > total) results.corrections.push_back({query, found});
    if (results.corrections.size() == kMostCorrections) return;
  }
}

/// A bare year is a word (Expo 2025); that it may be meant as a date is offered.
void Offers::add_years(const Tree& tree, const Request& request, const Deadline& deadline, Results& results) {
  std::size_t tried = 0;
  for (const Item& item : tree.items) {
    if (item.occur != Occur::kShould || item.node.kind != NodeKind::kClause) continue;
    const Clause& clause = tree.clauses[item.node.clause];
    if (!is_year(clause.text) || !stands_alone(clause, request.q)) continue;
    Request dated = request;
    dated.q = replace_at(request.q, {clause.begin, clause.begin + clause.text.size()}, "date:" + clause.text);
    const std::optional<std::uint64_t> found = totals_.count(dated, deadline);
    if (deadline.has_passed()) return results.cut(Stage::kYearOffers);
    if (found.value_or(0) > 0) results.year_offers.push_back({clause.text, dated.q, *found});
    if (++tried == kMostYears) return;
  }
}

}  // namespace chancery::query
