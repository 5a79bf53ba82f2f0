#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/query/request.h"
#include "core/query/tree.h"
#include "tests/core/query/brute_texts.h"

namespace chancery::query {

/// A query in terms of stems and forms.
struct BruteQuestion {
  /// What a clause looks for.
  struct Sought {
    std::vector<FormNumbers> classes;  // by token
    std::optional<Stems> anywhere;     // a word that any of these stems satisfies
    std::vector<BruteHome> at_home;    // and these, in their languages; elsewhere it has to be there itself
    std::vector<Stems> pairs;          // of characters
    std::vector<Stems> demanded;       // each by one of its stems, wherever it stands
  };
  /// A term that scores, in the releases that its clause takes where it is literal.
  struct Scored {
    Stems stems;
    std::optional<std::size_t> clause;
    double factor = 0;
  };

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

/// Reads parsed queries for BruteForce.
class BruteReader {
 public:
  /// `texts` must outlive it.
  explicit BruteReader(BruteTexts& texts) : texts_(texts) {}

  BruteQuestion ask(const Request& request, const Tree& tree);

 private:
  void note_roles(const Node& node, bool is_positive, BruteQuestion& question) const;
  std::map<text::Language, double> probabilities(const std::vector<const QueryToken*>& words) const;
  void find_stop_words(BruteQuestion& question) const;
  void seek(std::size_t clause, BruteQuestion& question);
  double factor_of(const Stems& stems) const;

  BruteTexts& texts_;
};

}  // namespace chancery::query
