#pragma once

#include <string>
#include <vector>

#include "tests/names/pair_search.h"

namespace chancery {

/// Pairs that were asked and found, and what failed.
class PairScore {
 public:
  explicit PairScore(std::string name) : name_(std::move(name)) {}

  void add(bool found, const std::string& what);
  /// Asks for both directions of a pair; `of` says whose names they are.
  void add_pair(PairSearch& search, const PrintedName& a, const PrintedName& b, const std::string& of);
  /// Prints a line, and the first failures.
  void print(std::size_t shown_failures) const;

 private:
  std::string name_;
  std::size_t asked_ = 0;
  std::size_t found_ = 0;
  std::size_t pairs_ = 0;
  std::size_t ways_ = 0;  // directions that find
  std::size_t together_ = 0;
  std::vector<std::string> failures_;
};

}  // namespace chancery
