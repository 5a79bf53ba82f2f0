#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/names/corpus_words.h"
#include "tests/names/pair_score.h"
#include "tests/names/variant_files.h"

namespace chancery {

/// Persons by their surnames, the last words of their names.
class Surnames {
 public:
  Surnames(const CorpusWords& corpus, const std::vector<VariantGroup>& people);

  /// Draws 200 pairs of different persons' names; those are found that are joined in neither direction.
  PairScore score_drawn(std::uint32_t seed) const;
  /// All surnames; those are found that are joined with no other person's.
  PairScore score_all() const;

 private:
  bool are_one(const std::string& a, const std::string& b) const;

  const CorpusWords& corpus_;
  std::map<std::string, std::set<std::size_t>> who_;
  std::vector<std::string> names_;
};

}  // namespace chancery
