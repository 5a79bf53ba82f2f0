#include "tests/names/pair_score.h"

#include <algorithm>
#include <cstdio>

namespace chancery {
namespace {

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 100.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

void PairScore::add(bool found, const std::string& what) {
  ++asked_;
  found_ += found ? 1 : 0;
  if (!found) failures_.push_back(what);
}

void PairScore::add_pair(PairSearch& search, const PrintedName& a, const PrintedName& b,
                         const std::string& of) {
  const PairResult there = search.ask(a, b);
  const PairResult back = search.ask(b, a);
  ways_ += (there.finds ? 1 : 0) + (back.finds ? 1 : 0);
  ++pairs_;
  together_ += there.is_together && back.is_together ? 1 : 0;
  const char* way = there.finds ? " <- " : back.finds ? " -> " : " <-> ";
  add(there.finds && back.finds, of + ": " + a.printed + way + b.printed);
}

void PairScore::print(std::size_t shown_failures) const {
  std::printf("%-62s %5zu of %5zu  %5.1f %%", name_.c_str(), found_, asked_, share(found_, asked_));
  if (pairs_ > 0) {
    std::printf("; one way %5.1f %%; %zu stand together always", share(ways_, 2 * pairs_), together_);
  }
  std::printf("\n");
  for (std::size_t i = 0; i < std::min(failures_.size(), shown_failures); ++i) {
    std::printf("    %s\n", failures_[i].c_str());
  }
}

}  // namespace chancery
