#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/query/request.h"
#include "core/query/tree.h"
#include "tests/core/query/brute_counts.h"
#include "tests/core/query/brute_texts.h"

namespace chancery::query {

/// Searches releases by looking at every one, from a parsed query.
class BruteForce {
 public:
  explicit BruteForce(std::vector<release::Release> releases) : texts_(std::move(releases)) {}

  BruteAnswer answer(const Request& request, const Tree& tree);
  const std::vector<release::Release>& releases() const { return texts_.releases(); }
  std::size_t stem_count(const QueryToken& token) { return texts_.stems_of(token).size(); }

 private:
  /// What a clause looks for.
  struct Sought {
    std::vector<FormNumbers> classes;  // by token
    std::optional<Stems> anywhere;     // a word that any of these stems satisfies
    std::vector<Stems> pairs;          // of characters
    std::vector<Stems> demanded;       // each by one of its stems, wherever it stands
  };
  /// A term that scores, in the releases that its clause takes where it is literal.
  struct Scored {
    Stems stems;
    std::optional<std::size_t> clause;
    double factor = 0;
  };
  struct Question;

  Question ask(const Request& request, const Tree& tree);
  void note_roles(const Node& node, bool is_positive, Question& question) const;
  void find_stop_words(Question& question) const;
  void seek(std::size_t clause, Question& question);
  double factor_of(const Stems& stems) const;
  bool holds(const Node& node, std::size_t doc, const Question& question) const;
  bool holds_clause(std::size_t clause, std::size_t doc, const Question& question) const;
  bool holds_filter(const FieldFilter& filter, const release::Release& release) const;
  double score(std::size_t doc, const Question& question) const;
  void count(const Request& request, const std::vector<std::size_t>& numbers, BruteAnswer& answer);

  BruteTexts texts_;
};

}  // namespace chancery::query
