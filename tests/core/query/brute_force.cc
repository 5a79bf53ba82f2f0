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

/// A query in terms of stems and forms.
struct BruteForce::Question {
  const Tree* tree;
  Match match;
  std::vector<bool> is_positive;  // by clause
  std::vector<bool> is_wish;
  std::set<std::string> stops;
  std::set<std::string> ignored;
  std::vector<Sought> sought;  // by clause
  std::vector<const Item*> items;
  std::vector<Scored> scored;

  bool is_stopped(const QueryToken& token) const {
    return !token.is_acronym && token.kind == text::TokenKind::kWord && stops.contains(token.form);
  }
  std::size_t wishes() const {
    return static_cast<std::size_t>(std::count_if(
        items.begin(), items.end(), [](const Item* item) { return item->occur == Occur::kShould; }));
  }
  bool is_filter(const Node& node) const {
    if (node.kind == NodeKind::kClause) return tree->clauses[node.clause].kind == ClauseKind::kFilter;
    return std::all_of(node.children.begin(), node.children.end(),
                       [&](const Node& child) { return is_filter(child); });
  }
  bool demands_words() const {
    return std::any_of(items.begin(), items.end(), [&](const Item* item) {
      return item->occur == Occur::kMust && !is_filter(item->node);
    });
  }
};

void BruteForce::note_roles(const Node& node, bool is_positive, Question& question) const {
  if (node.kind == NodeKind::kClause) question.is_positive[node.clause] = is_positive;
  for (const Node& child : node.children) {
    note_roles(child, node.kind == NodeKind::kNot ? !is_positive : is_positive, question);
  }
}

void BruteForce::find_stop_words(Question& question) const {
  std::vector<const QueryToken*> words;
  std::vector<bool> may_stop;
  for (std::size_t i = 0; i < question.tree->clauses.size(); ++i) {
    const Clause& clause = question.tree->clauses[i];
    if (!question.is_positive[i] || clause.kind == ClauseKind::kPrefix) continue;
    for (const QueryToken& token : clause.tokens) {
      words.push_back(&token);
      may_stop.push_back(!token.is_acronym && token.kind == text::TokenKind::kWord &&
                         (question.is_wish[i] || clause.kind != ClauseKind::kWord));
    }
  }
  std::map<text::Language, double> bits;
  double best = -1e300;
  for (const auto& [language, length] : texts_.language_lengths()) {
    double sum = 0;
    for (const QueryToken* word : words) {
      double count = 0;
      for (const std::string& form : texts_.forms_of(*word)) {
        const auto& counts = texts_.counts_of(form);
        if (const auto at = counts.find(language); at != counts.end()) {
          count += std::exp2(std::floor(std::log2(std::max<double>(1, static_cast<double>(at->second)))));
        }
      }
      sum += std::log2(count + 0.1) - std::log2(static_cast<double>(length) + 1);
    }
    bits[language] = sum;
    best = std::max(best, sum);
  }
  bool all_stop = true;
  for (std::size_t i = 0; i < words.size(); ++i) {
    bool stops_here = false;
    for (const auto& [language, sum] : bits) {
      stops_here = stops_here || (sum >= best - 3 && text::is_stop_word(language, words[i]->form));
    }
    if (may_stop[i] && stops_here) question.stops.insert(words[i]->form);
    all_stop = all_stop && may_stop[i] && stops_here;
  }
  if (all_stop) question.stops.clear();
}

/// What the clause looks for, and what of it scores.
void BruteForce::seek(std::size_t number, Question& question) {
  const Clause& clause = question.tree->clauses[number];
  Sought& sought = question.sought[number];
  const bool is_literal = clause.kind == ClauseKind::kPhrase || clause.kind == ClauseKind::kNear;
  const Match match = clause.is_exact ? Match::kExact
                      : is_literal    ? std::min(question.match, Match::kFold)
                                      : question.match;
  const auto add_scored = [&](Stems stems, bool only_here) {
    if (question.is_positive[number])
      question.scored.push_back({stems, only_here ? std::optional(number) : std::nullopt, factor_of(stems)});
  };
  if (clause.kind == ClauseKind::kPrefix) {
    const Forms forms = texts_.forms_beginning(clause.tokens[0], match == Match::kExact, kMaxPrefixForms);
    sought.classes.push_back(texts_.numbers_of(forms));
    return add_scored(texts_.stems_of(forms), true);
  }
  for (std::size_t i = 0; i < clause.tokens.size(); ++i) {
    const QueryToken& token = clause.tokens[i];
    const Forms all = texts_.forms_of(token);
    Forms forms = all;
    if (match == Match::kExact)
      std::erase_if(forms, [&](const std::string& form) { return form != token.form; });
    const Stems stems = texts_.stems_of(token);
    const bool is_word = token.kind == text::TokenKind::kWord;
    const bool by_stem = match >= Match::kStem && is_word;
    if (by_stem) forms.merge(texts_.forms_with(stems));
    // A form that has the stem in another language only is not taken for it.
    if (by_stem && (clause.kind == ClauseKind::kWord || !question.is_stopped(token)))
      sought.demanded.push_back(stems);
    sought.classes.push_back(texts_.numbers_of(forms));
    if (token.joined && i > 0) {
      sought.pairs.push_back({clause.tokens[i - 1].form + token.form});
      add_scored(sought.pairs.back(), false);
    }
    if (!is_word && clause.kind == ClauseKind::kWord && clause.tokens.size() == 1)
      add_scored({token.form}, false);
    if (!is_word) continue;
    if (clause.kind != ClauseKind::kWord) {
      if (!question.is_stopped(token)) add_scored(stems, false);
    } else if (by_stem) {
      if (!clause.in_title) sought.anywhere = stems;
      add_scored(stems, false);
    } else {
      add_scored(texts_.stems_of(forms), true);
    }
  }
}

BruteForce::Question BruteForce::ask(const Request& request, const Tree& tree) {
  Question question{};
  question.tree = &tree;
  question.match = request.match;
  question.is_positive.assign(tree.clauses.size(), true);
  question.is_wish.assign(tree.clauses.size(), false);
  question.sought.resize(tree.clauses.size());
  for (const Item& item : tree.items) {
    note_roles(item.node, item.occur != Occur::kMustNot, question);
    if (item.occur == Occur::kShould) question.is_wish[item.node.clause] = true;
  }
  find_stop_words(question);
  const auto is_lone_character = [&](const Item& item) {
    const Clause& clause = tree.clauses[item.node.clause];
    return item.occur == Occur::kShould && clause.tokens.size() == 1 &&
           clause.tokens[0].kind == text::TokenKind::kCharacter;
  };
  const bool seeks_characters = std::all_of(tree.items.begin(), tree.items.end(), [&](const Item& item) {
    return item.occur == Occur::kMustNot || is_lone_character(item);
  });
  for (const Item& item : tree.items) {
    if (item.occur == Occur::kShould) {
      const Clause& clause = tree.clauses[item.node.clause];
      if (is_lone_character(item) && !seeks_characters) continue;  // it scores, and is no condition
      if (clause.kind == ClauseKind::kWord && clause.tokens.size() == 1 &&
          question.is_stopped(clause.tokens[0])) {
        question.ignored.insert(clause.tokens[0].form);
        continue;
      }
    }
    question.items.push_back(&item);
  }
  for (std::size_t i = 0; i < tree.clauses.size(); ++i) {
    const Clause& clause = tree.clauses[i];
    const bool is_ignored = question.is_wish[i] && clause.kind == ClauseKind::kWord &&
                            clause.tokens.size() == 1 && question.is_stopped(clause.tokens[0]);
    if (!is_ignored) seek(i, question);
  }
  return question;
}

double BruteForce::factor_of(const Stems& stems) const {
  const auto n = static_cast<double>(texts_.texts().size());
  double releases = 0;
  double occurrences = 0;
  for (const BruteText& text : texts_.texts()) {
    if (text.has_any(stems)) releases += 1;
    for (const std::string& stem : stems) {
      if (const auto at = text.wdf.find(stem); at != text.wdf.end()) occurrences += at->second;
    }
  }
  const double idf = std::log2((n + 1) / (n * (1 - std::exp(-occurrences / n)) + 0.5));
  return releases == 0 ? 0 : idf * (occurrences + 1) / releases;
}

bool BruteForce::holds(const Node& node, std::size_t doc, const Question& question) const {
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

bool BruteForce::holds_clause(std::size_t number, std::size_t doc, const Question& question) const {
  const Clause& clause = question.tree->clauses[number];
  const Sought& sought = question.sought[number];
  const BruteText& text = texts_.texts()[doc];
  if (clause.kind == ClauseKind::kFilter) return holds_filter(clause.filter, releases()[doc]);
  if (sought.anywhere) return text.has_any(*sought.anywhere);
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

double BruteForce::score(std::size_t doc, const Question& question) const {
  const BruteText& text = texts_.texts()[doc];
  double sum = 0;
  for (const Scored& scored : question.scored) {
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
  const Question question = ask(request, tree);
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
