#include "tests/core/query/brute_force.h"

#include <algorithm>
#include <cmath>

namespace chancery::query {
namespace {

using Tokens = std::vector<BruteText::Token>;

bool holds_sequence(const Tokens& tokens, const std::vector<FormNumbers>& classes, bool in_title) {
  for (std::size_t i = 0; i + classes.size() <= tokens.size(); ++i) {
    if (in_title && tokens[i].line > 0) return false;
    std::size_t k = 0;
    while (k < classes.size() && tokens[i + k].line == tokens[i].line &&
           classes[k].contains(tokens[i + k].form)) {
      ++k;
    }
    if (k == classes.size()) return true;
  }
  return false;
}

/// Whether the classes from `next` on can be given tokens of first <= i < end, each another.
bool can_assign(const Tokens& tokens, std::size_t first, std::size_t end,
                const std::vector<FormNumbers>& classes, std::size_t next, std::set<std::size_t>& taken) {
  if (next == classes.size()) return true;
  for (std::size_t i = first; i < end; ++i) {
    if (!classes[next].contains(tokens[i].form) || !taken.insert(i).second) continue;
    if (can_assign(tokens, first, end, classes, next + 1, taken)) return true;
    taken.erase(i);
  }
  return false;
}

bool holds_near(const Tokens& tokens, const std::vector<FormNumbers>& classes, std::uint32_t distance,
                bool in_title) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (in_title && tokens[i].line > 0) return false;
    const bool is_end = std::any_of(classes.begin(), classes.end(),
                                    [&](const FormNumbers& forms) { return forms.contains(tokens[i].form); });
    if (!is_end) continue;
    std::size_t end = i;
    while (end < tokens.size() && end < i + classes.size() + distance && tokens[end].line == tokens[i].line)
      ++end;
    std::set<std::size_t> taken;
    if (can_assign(tokens, i, end, classes, 0, taken)) return true;
  }
  return false;
}

}  // namespace

bool BruteForce::holds(const Node& node, std::size_t doc, const BruteQuestion& question) const {
  const auto child_holds = [&](const Node& child) { return holds(child, doc, question); };
  switch (node.kind) {
    case NodeKind::kClause:
      return holds_clause(node.clause, doc, question);
    case NodeKind::kAnd:
      return std::all_of(node.children.begin(), node.children.end(), child_holds);
    case NodeKind::kOr:
      return std::any_of(node.children.begin(), node.children.end(), child_holds);
    case NodeKind::kNot:
      return !child_holds(node.children.front());
  }
  return false;
}

bool BruteForce::holds_clause(std::size_t number, std::size_t doc, const BruteQuestion& question) const {
  const Clause& clause = question.tree->clauses[number];
  const BruteQuestion::Sought& sought = question.sought[number];
  const BruteText& text = texts_.texts()[doc];
  if (clause.kind == ClauseKind::kFilter) return holds_filter(clause.filter, releases()[doc]);
  if (sought.anywhere) {
    const auto is_at_home = [&](const BruteHome& home) {
      return home.languages.contains(releases()[doc].language) && text.wdf.contains(home.stem);
    };
    return text.has_any(*sought.anywhere) ||
           std::any_of(sought.at_home.begin(), sought.at_home.end(), is_at_home) ||
           (!sought.at_home.empty() && holds_sequence(text.tokens, sought.classes, false));
  }
  if (clause.kind == ClauseKind::kWord && !sought.pairs.empty() && !clause.in_title)
    return text.has_any(sought.pairs.front());
  const auto has = [&](const Stems& stems) { return text.has_any(stems); };
  if (!std::all_of(sought.pairs.begin(), sought.pairs.end(), has)) return false;
  if (!std::all_of(sought.demanded.begin(), sought.demanded.end(), has)) return false;
  if (clause.kind == ClauseKind::kNear) {
    return holds_near(text.tokens, sought.classes, clause.distance, clause.in_title);
  }
  return holds_sequence(text.tokens, sought.classes, clause.in_title);
}

bool BruteForce::holds_filter(const FieldFilter& filter, const release::Release& release) const {
  switch (filter.field) {
    case Field::kDate:
      return release.date.is_dated() && release.date.last_day >= filter.days.first &&
             release.date.first_day <= filter.days.last;
    case Field::kSource:
      return release.source_id == filter.value;  // the queries of the test name one whole
    case Field::kCountry:
      return release.country == filter.value;
    case Field::kLanguage:
      return text::info(release.language).code == filter.value;
    default:
      return release.id == filter.value;
  }
}

double BruteForce::score(std::size_t doc, const BruteQuestion& question) const {
  const BruteText& text = texts_.texts()[doc];
  double sum = 0;
  for (const BruteQuestion::Scored& scored : question.scored) {
    if (scored.clause && !holds_clause(*scored.clause, doc, question)) continue;
    double wdf = 0;
    for (const std::string& stem : scored.stems) {
      if (const auto at = text.wdf.find(stem); at != text.wdf.end()) wdf += at->second;
    }
    wdf *= std::log2(1 + texts_.average_length() / static_cast<double>(text.length));
    if (wdf > 0) sum += scored.factor * wdf / (wdf + 1);
  }
  return sum;
}

BruteAnswer BruteForce::answer(const Request& request, const Tree& tree) {
  BruteAnswer answer;
  const BruteQuestion question = BruteReader(texts_).ask(request, tree);
  answer.ignored_words = question.ignored;
  answer.ranks = !question.scored.empty();
  const bool needs_a_wish = question.wishes() > 0 && !question.demands_words();
  std::vector<std::size_t> any;
  std::vector<std::size_t> all;
  for (std::size_t doc = 0; doc < releases().size(); ++doc) {
    if (!is_in_days(request, releases()[doc])) continue;
    std::size_t wishes = 0;
    bool is_taken = true;
    for (const Item* item : question.items) {
      const bool held = holds(item->node, doc, question);
      if (item->occur == Occur::kShould) wishes += held ? 1 : 0;
      if (item->occur != Occur::kShould) is_taken = is_taken && held == (item->occur == Occur::kMust);
    }
    if (!is_taken || (needs_a_wish && wishes == 0)) continue;
    any.push_back(doc);
    if (wishes == question.wishes()) all.push_back(doc);
    if (!is_in_facets(request, releases()[doc])) continue;
    ++answer.total_any;
    answer.ranked.emplace_back(score(doc, question), releases()[doc].id);
    answer.partial[releases()[doc].id] = wishes < question.wishes();
  }
  std::stable_sort(answer.ranked.begin(), answer.ranked.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  answer.counts_any_word = request.words == Words::kAny;
  count(request, answer.counts_any_word ? any : all, answer);
  const bool can_relax = question.wishes() + (question.demands_words() ? 1 : 0) > 1;
  if (!answer.counts_any_word && answer.total == 0 && can_relax) {
    answer.counts_any_word = true;
    count(request, any, answer);
  }
  return answer;
}

/// Counts these releases, of which `answer` lists what is asked for in the request's order.
void BruteForce::count(const Request& request, const std::vector<std::size_t>& numbers, BruteAnswer& answer) {
  std::vector<std::size_t> listed;
  clear_counts(answer);
  for (const std::size_t i : numbers) {
    count_release(request, releases()[i], answer);
    if (is_in_facets(request, releases()[i])) listed.push_back(i);
  }
  if (request.sort == Sort::kOldest) {
    const auto dated = std::stable_partition(listed.begin(), listed.end(),
                                             [&](std::size_t i) { return releases()[i].date.is_dated(); });
    std::reverse(listed.begin(), dated);
  }
  for (const std::size_t i : listed) answer.by_date.push_back(releases()[i].id);
}

}  // namespace chancery::query
