#pragma once

#include <map>
#include <string>
#include <vector>

#include "tests/relevance/measures.h"

namespace chancery::relevance {

/// What the differences of two runs, query by query, say (paired t).
struct PairedComparison {
  std::size_t queries = 0;
  double mean = 0;  ///< First less second.
  double low = 0;   ///< The 95 % interval of the mean.
  double high = 0;
  double p = 1;  ///< Two-sided.
};

/// Compares paired values. Where all differences are equal the interval is a point.
PairedComparison compare(const std::vector<double>& first, const std::vector<double>& second);

/// The same, of one measure of the same queries.
PairedComparison compare(const std::map<std::string, Measures>& first,
                         const std::map<std::string, Measures>& second, Measure measure);

/// P(|T| > t) of Student's distribution.
double two_sided_p(double t, double degrees_of_freedom);

/// The t that |T| exceeds with probability `p`, 0 < p < 1.
double critical_t(double p, double degrees_of_freedom);

}  // namespace chancery::relevance
