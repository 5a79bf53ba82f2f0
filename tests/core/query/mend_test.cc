// Whatever is wrong with a query, the mend that is offered can be read.

#include <gtest/gtest.h>

#include <array>
#include <random>

#include "core/query/parse.h"
#include "core/query/syntax.h"

namespace chancery::query {
namespace {

constexpr std::int32_t kToday = 20000;

constexpr std::array<std::string_view, 44> kPieces{"(",
                                                   ")",
                                                   "AND",
                                                   "OR",
                                                   "NOT",
                                                   "\"",
                                                   "\u201c",
                                                   "\u00bb",
                                                   "+",
                                                   "-",
                                                   "=",
                                                   "~",
                                                   "~3",
                                                   "~999",
                                                   "*",
                                                   "title:",
                                                   "lang:",
                                                   "lang:xx",
                                                   "lang:french",
                                                   "country:Azerbaijan",
                                                   "country:",
                                                   "date:",
                                                   "date:17/05/2024",
                                                   "2024-02-30",
                                                   "2025..2024",
                                                   "a*",
                                                   "w*rd",
                                                   "post-conf*",
                                                   "peace",
                                                   "talks",
                                                   "UN",
                                                   "\u5916\u4ea4",
                                                   "l'accord",
                                                   "id:x",
                                                   "date:2024-99",
                                                   "\"a b\"",
                                                   "!!",
                                                   "()",
                                                   "source :x",
                                                   "titel:Baku",
                                                   "2024-05-17",
                                                   "\u00e9t\u00e9",
                                                   "..",
                                                   "minist*"};

/// Some pieces side by side, most with a space between them.
std::string random_query(std::mt19937& random) {
  std::string q;
  const std::size_t count = 1 + random() % 12;
  for (std::size_t i = 0; i < count; ++i) {
    q += kPieces[random() % kPieces.size()];
    if (random() % 3 != 0) q += ' ';
  }
  return q;
}

std::string mend_of(const std::string& q) {
  const Parsed parsed = parse(q, kToday);
  const auto* faults = std::get_if<std::vector<QueryError>>(&parsed);
  return faults == nullptr ? std::string() : faults->front().suggestion;
}

TEST(Mend, OfAnyFaultCanBeRead) {
  std::mt19937 random(4);
  int broken = 0;
  int mended = 0;
  for (int i = 0; i < 50'000; ++i) {
    const std::string q = random_query(random);
    const Parsed parsed = parse(q, kToday);
    const auto* faults = std::get_if<std::vector<QueryError>>(&parsed);
    if (faults == nullptr) continue;
    for (const QueryError& fault : *faults) {
      ++broken;
      EXPECT_FALSE(fault.detail.empty()) << q;
      if (fault.suggestion.empty()) continue;
      ++mended;
      EXPECT_TRUE(std::holds_alternative<Tree>(parse(fault.suggestion, kToday)))
          << q << "\n  mended: " << fault.suggestion;
    }
  }
  EXPECT_GT(broken, 30'000);
  EXPECT_GT(mended * 2, broken) << mended << " of " << broken;
}

TEST(Mend, TakesAwayAParenthesisWithNothingInIt) {
  EXPECT_EQ(mend_of("a OR ("), "a");
  EXPECT_EQ(mend_of("a OR )"), "a");
  EXPECT_EQ(mend_of("peace ( "), "peace");
  EXPECT_EQ(mend_of("( OR"), "");
  EXPECT_EQ(mend_of(") OR"), "");
}

TEST(Mend, MendsOneFaultAfterTheOther) {
  EXPECT_EQ(mend_of("(peace OR \"a b"), "(peace OR \"a b\")");
  EXPECT_EQ(mend_of("AND peace OR (di* lang:french"), "peace OR (di lang:fr)");
  EXPECT_EQ(mend_of("peace lang:xx date:2024-99 AND"), "") << "nobody knows which language is meant";
}

TEST(Mend, ShortensWhatIsTooLong) {
  std::string q = "(\"joint statement\" OR visit)";
  while (q.size() <= kMaxQueryBytes) q += " abcdefghijklmnopqrstuvwxyz";
  const std::string shorter = mend_of(q);
  EXPECT_TRUE(q.starts_with(shorter + " abc")) << shorter;
  EXPECT_LE(shorter.size(), kMaxQueryBytes);
  std::string many = "(";
  for (int i = 0; i < 70; ++i) many += "w" + std::to_string(i) + ' ';
  EXPECT_TRUE(mend_of(many + ")").ends_with("w62 w63)")) << mend_of(many + ")");
}

}  // namespace
}  // namespace chancery::query
