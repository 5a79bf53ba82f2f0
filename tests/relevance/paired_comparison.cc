#include "tests/relevance/paired_comparison.h"

#include <cmath>

namespace chancery::relevance {
namespace {

/// The continued fraction of the incomplete beta function (Lentz).
double beta_fraction(double a, double b, double x) {
  constexpr double kTiny = 1e-300;
  const auto guarded = [](double value) { return std::abs(value) < kTiny ? kTiny : value; };
  double c = 1;
  double d = 1 / guarded(1 - (a + b) * x / (a + 1));
  double fraction = d;
  for (int m = 1; m < 1000; ++m) {
    const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / guarded(1 + even * d);
    c = guarded(1 + even / c);
    fraction *= c * d;
    const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / guarded(1 + odd * d);
    c = guarded(1 + odd / c);
    fraction *= c * d;
    if (std::abs(c * d - 1) < 1e-14) break;
  }
  return fraction;
}

/// The regularised incomplete beta function.
double incomplete_beta(double a, double b, double x) {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const double front =
      std::exp(std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) + a * std::log(x) + b * std::log1p(-x));
  if (x < (a + 1) / (a + b + 2)) return front * beta_fraction(a, b, x) / a;
  return 1 - front * beta_fraction(b, a, 1 - x) / b;
}

}  // namespace

double two_sided_p(double t, double degrees_of_freedom) {
  return incomplete_beta(degrees_of_freedom / 2, 0.5, degrees_of_freedom / (degrees_of_freedom + t * t));
}

double critical_t(double p, double degrees_of_freedom) {
  double low = 0;
  double high = 1e6;
  for (int i = 0; i < 200; ++i) {
    const double middle = (low + high) / 2;
    (two_sided_p(middle, degrees_of_freedom) > p ? low : high) = middle;
  }
  return low;
}

PairedComparison compare(const std::vector<double>& first, const std::vector<double>& second) {
  PairedComparison result;
  result.queries = first.size();
  const auto n = static_cast<double>(first.size());
  for (std::size_t i = 0; i < first.size(); ++i) result.mean += (first[i] - second[i]) / n;
  result.low = result.high = result.mean;
  double squares = 0;
  for (std::size_t i = 0; i < first.size(); ++i) {
    const double deviation = first[i] - second[i] - result.mean;
    squares += deviation * deviation;
  }
  if (first.size() < 2) return result;
  const double error = std::sqrt(squares / (n - 1) / n);
  if (error < 1e-15) {
    result.p = std::abs(result.mean) < 1e-15 ? 1 : 0;
    return result;
  }
  const double half = critical_t(0.05, n - 1) * error;
  result.low -= half;
  result.high += half;
  result.p = two_sided_p(result.mean / error, n - 1);
  return result;
}

PairedComparison compare(const std::map<std::string, Measures>& first,
                         const std::map<std::string, Measures>& second, Measure measure) {
  std::vector<double> a;
  std::vector<double> b;
  for (const auto& [query, measures] : first) {
    const auto other = second.find(query);
    if (other == second.end()) continue;
    a.push_back(measures.*measure);
    b.push_back(other->second.*measure);
  }
  return compare(a, b);
}

}  // namespace chancery::relevance
