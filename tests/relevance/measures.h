#pragma once

#include <map>
#include <string>
#include <vector>

#include "tests/relevance/judged_set.h"

namespace chancery::relevance {

/// How well one query was answered, or the mean over several; each between 0 and 1, as trec_eval defines it.
struct Measures {
  double ndcg_10 = 0;  ///< Gains are the grades themselves.
  double map = 0;      ///< Average precision over the first 1,000.
  double recall_100 = 0;
  double mrr = 0;  ///< One by the rank of the first relevant document of the first 1,000.
};

/// One of them by which runs are compared.
using Measure = double Measures::*;

/// The measures of one query. REQUIRES: a positive grade; no document twice in `hits`.
Measures measure(const Grades& grades, const std::vector<std::string>& hits);

/// Documents by query, best first.
using Run = std::map<std::string, std::vector<std::string>>;

/// The measures of every query with a positive judgement; one without hits has 0.
std::map<std::string, Measures> measure_queries(const std::map<std::string, Grades>& judgements,
                                                const Run& run);

/// Their mean; zeros where there is none.
Measures mean_of(const std::map<std::string, Measures>& queries);

}  // namespace chancery::relevance
