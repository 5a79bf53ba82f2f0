#include "core/meaning/term_rows.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace chancery::meaning {
namespace {

constexpr std::uint32_t kTermsOfTopic = 40;

/// Texts of terms of one of `topics` topics each, which share no term.
TextMatrix texts_of_topics(std::uint32_t topics, std::uint32_t texts) {
  std::mt19937 random(5);
  TextMatrix matrix;
  matrix.terms = topics * kTermsOfTopic;
  for (std::uint32_t text = 0; text < texts; ++text) {
    for (std::uint32_t term = 0; term < kTermsOfTopic; ++term) {
      if (random() % 3 == 0) matrix.entries.push_back({text % topics * kTermsOfTopic + term, 0.25F});
    }
    matrix.ends.push_back(matrix.entries.size());
  }
  return matrix;
}

double cosine_of(const std::vector<float>& rows, std::uint32_t a, std::uint32_t b) {
  double product = 0;
  double a_squares = 0;
  double b_squares = 0;
  for (std::size_t i = 0; i < kDimensions; ++i) {
    const double x = rows[a * kDimensions + i];
    const double y = rows[b * kDimensions + i];
    product += x * y;
    a_squares += x * x;
    b_squares += y * y;
  }
  return product / std::sqrt(a_squares * b_squares);
}

/// The greatest difference of the columns' products from those of an orthonormal set of `rank`.
double distance_from_orthonormal(const std::vector<float>& rows, std::size_t rank) {
  double distance = 0;
  for (std::size_t i = 0; i < kDimensions; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      double product = 0;
      for (std::size_t row = 0; row < rows.size(); row += kDimensions)
        product += rows[row + i] * rows[row + j];
      distance = std::max(distance, std::abs(product - (i == j && i < rank ? 1 : 0)));
    }
  }
  return distance;
}

TEST(TermRows, PointTheSameWayWhereTermsKeepTheSameCompany) {
  const std::vector<float> rows = learn_term_rows(texts_of_topics(90, 2700));
  double same = 0;
  double other = 0;
  for (std::uint32_t topic = 0; topic + 1 < 90; ++topic) {
    same += cosine_of(rows, topic * kTermsOfTopic, topic * kTermsOfTopic + 1) / 89;
    other += cosine_of(rows, topic * kTermsOfTopic, (topic + 1) * kTermsOfTopic) / 89;
  }
  EXPECT_GT(same, 0.8);
  EXPECT_LT(std::abs(other), 0.2);
}

TEST(TermRows, AreOrthonormalByDimension) {
  EXPECT_LT(distance_from_orthonormal(learn_term_rows(texts_of_topics(30, 600)), kDimensions), 1e-3);
}

TEST(TermRows, LeaveDimensionsEmptyThatTheTextsDoNotHave) {
  EXPECT_LT(distance_from_orthonormal(learn_term_rows(texts_of_topics(2, 20)), 20), 1e-3);
}

/// Checked against the exact singular values of a matrix whose are known: a diagonal one.
TEST(TermRows, FindTheGreatestSingularVectors) {
  TextMatrix diagonal;
  diagonal.terms = 400;
  for (std::uint32_t i = 0; i < diagonal.terms; ++i) {
    diagonal.entries.push_back({i, std::pow(0.97F, static_cast<float>(i))});
    diagonal.ends.push_back(diagonal.entries.size());
  }
  const std::vector<float> rows = learn_term_rows(diagonal);
  for (std::uint32_t term = 0; term < 60; ++term) {
    EXPECT_GT(std::abs(rows[term * kDimensions + term]), 0.98) << term;
  }
}

TEST(TermRows, AreTheSameBytesEachTime) {
  EXPECT_EQ(learn_term_rows(texts_of_topics(9, 200)), learn_term_rows(texts_of_topics(9, 200)));
}

TEST(TermRows, OfNoTextsAreNone) {
  EXPECT_TRUE(learn_term_rows({}).empty());
  TextMatrix empty;
  empty.terms = 3;
  EXPECT_EQ(learn_term_rows(empty), std::vector<float>(3 * kDimensions, 0.0F));
}

}  // namespace
}  // namespace chancery::meaning
