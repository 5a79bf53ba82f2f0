#include "tests/core/query/brute_question.h"

#include <cmath>

namespace chancery::query {

void BruteReader::note_roles(const Node& node, bool is_positive, BruteQuestion& question) const {
  if (node.kind == NodeKind::kClause) question.is_positive[node.clause] = is_positive;
  for (const Node& child : node.children) {
    note_roles(child, node.kind == NodeKind::kNot ? !is_positive : is_positive, question);
  }
}

/// How probably words are of each language, by Bayes over the texts; a language is granted one token of all.
std::map<text::Language, double> BruteReader::probabilities(
    const std::vector<const QueryToken*>& words) const {
  double tokens = 0;
  for (const auto& entry : texts_.language_lengths()) tokens += static_cast<double>(entry.second);
  std::map<text::Language, double> found;
  for (const auto& entry : texts_.language_lengths()) {
    if (entry.first != text::Language::kUndetermined) found[entry.first] = 1;
  }
  for (const QueryToken* word : words) {
    std::map<text::Language, double> counts;
    double all = 0;
    for (const std::string& form : texts_.forms_of(*word)) {
      for (const auto& [language, count] : texts_.counts_of(form)) {
        const double rounded =
            std::exp2(std::floor(std::log2(std::max<double>(1, static_cast<double>(count)))));
        counts[language] += rounded;
        all += rounded;
      }
    }
    if (all == 0) continue;
    double sum = 0;
    for (auto& [language, probability] : found) {
      const auto length = static_cast<double>(texts_.language_lengths().at(language));
      sum += probability *= (counts[language] + all / (tokens + 1)) / (length + 1);
    }
    for (auto& entry : found) entry.second /= sum;
  }
  return found;
}

void BruteReader::find_stop_words(BruteQuestion& question) const {
  std::vector<const QueryToken*> words;
  std::vector<bool> may_stop;
  for (std::size_t i = 0; i < question.tree->clauses.size(); ++i) {
    const Clause& clause = question.tree->clauses[i];
    if (!question.is_positive[i] || clause.kind == ClauseKind::kPrefix) continue;
    for (const QueryToken& token : clause.tokens) {
      words.push_back(&token);
      may_stop.push_back(!token.is_acronym && token.kind == text::TokenKind::kWord && !clause.of_number &&
                         (question.is_wish[i] || clause.kind != ClauseKind::kWord));
    }
  }
  const std::map<text::Language, double> languages = probabilities(words);
  bool all_stop = true;
  for (std::size_t i = 0; i < words.size(); ++i) {
    double sum = 0;
    for (const auto& [language, probability] : languages) {
      if (text::is_stop_word(language, words[i]->form)) sum += probability;
    }
    const bool stops_here = sum >= 0.8;
    if (may_stop[i] && stops_here) question.stops.insert(words[i]->form);
    all_stop = all_stop && may_stop[i] && stops_here;
  }
  if (all_stop) question.stops.clear();
}

/// What the clause looks for, and what of it scores.
void BruteReader::seek(std::size_t number, BruteQuestion& question) {
  const Clause& clause = question.tree->clauses[number];
  BruteQuestion::Sought& sought = question.sought[number];
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
      if (!clause.in_title) {
        sought.at_home = texts_.homes_of(token);
        sought.anywhere = stems;
        for (const BruteHome& home : sought.at_home) sought.anywhere->erase(home.stem);
        sought.classes.back() = texts_.numbers_of(all);
      }
      add_scored(stems, !sought.at_home.empty());
    } else {
      add_scored(texts_.stems_of(forms), true);
    }
  }
}

BruteQuestion BruteReader::ask(const Request& request, const Tree& tree) {
  BruteQuestion question{};
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

double BruteReader::factor_of(const Stems& stems) const {
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

}  // namespace chancery::query
