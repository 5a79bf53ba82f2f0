#include "tests/relevance/measures.h"

#include <algorithm>
#include <cmath>

namespace chancery::relevance {
namespace {

constexpr std::size_t kDeepest = 1000;

int grade_of(const Grades& grades, const std::string& document) {
  const auto found = grades.find(document);
  return found == grades.end() ? 0 : found->second;
}

double discount(std::size_t place) { return std::log2(static_cast<double>(place) + 2); }

double ideal_gain(const Grades& grades) {
  std::vector<int> best;
  for (const auto& [document, grade] : grades) best.push_back(grade);
  std::sort(best.rbegin(), best.rend());
  double gain = 0;
  for (std::size_t i = 0; i < std::min<std::size_t>(10, best.size()); ++i) gain += best[i] / discount(i);
  return gain;
}

}  // namespace

Measures measure(const Grades& grades, const std::vector<std::string>& hits) {
  const auto relevant = static_cast<double>(
      std::count_if(grades.begin(), grades.end(), [](const auto& grade) { return grade.second > 0; }));
  Measures result;
  double gain = 0;
  double precision = 0;
  std::size_t found = 0;
  for (std::size_t i = 0; i < std::min(hits.size(), kDeepest); ++i) {
    const int grade = grade_of(grades, hits[i]);
    if (i < 10) gain += grade / discount(i);
    if (grade <= 0) continue;
    const auto rank = static_cast<double>(i + 1);
    precision += static_cast<double>(++found) / rank;
    if (found == 1) result.mrr = 1 / rank;
    if (i < 100) result.recall_100 += 1 / relevant;
  }
  result.ndcg_10 = gain / ideal_gain(grades);
  result.map = precision / relevant;
  return result;
}

std::map<std::string, Measures> measure_queries(const std::map<std::string, Grades>& judgements,
                                                const Run& run) {
  std::map<std::string, Measures> queries;
  for (const auto& [query, grades] : judgements) {
    const auto hits = run.find(query);
    queries[query] = hits == run.end() ? Measures{} : measure(grades, hits->second);
  }
  return queries;
}

Measures mean_of(const std::map<std::string, Measures>& queries) {
  Measures mean;
  const auto count = static_cast<double>(queries.size());
  for (const auto& [query, measures] : queries) {
    for (const Measure member : {&Measures::ndcg_10, &Measures::map, &Measures::recall_100, &Measures::mrr}) {
      mean.*member += measures.*member / count;
    }
  }
  return mean;
}

}  // namespace chancery::relevance
