#pragma once

#include <vector>

#include "core/query/request.h"
#include "core/query/tree.h"
#include "tests/core/query/brute_counts.h"
#include "tests/core/query/brute_question.h"
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
  bool holds(const Node& node, std::size_t doc, const BruteQuestion& question) const;
  bool holds_clause(std::size_t clause, std::size_t doc, const BruteQuestion& question) const;
  bool holds_filter(const FieldFilter& filter, const release::Release& release) const;
  double score(std::size_t doc, const BruteQuestion& question) const;
  void count(const Request& request, const std::vector<std::size_t>& numbers, BruteAnswer& answer);

  BruteTexts texts_;
};

}  // namespace chancery::query
