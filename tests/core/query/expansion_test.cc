#include <gmock/gmock.h>

#include "core/query/syntax.h"
#include "tests/core/query/query_fixture.h"

namespace chancery::query {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

/// A release for each of `forms` words that begin with each of `prefixes` prefixes.
std::vector<release::Release> words_by_prefix(char prefixes, char forms) {
  std::vector<release::Release> releases;
  for (char prefix = 0; prefix < prefixes; ++prefix) {
    for (char form = 0; form < forms; ++form) {
      const std::string word = std::string("xq") + static_cast<char>('a' + prefix) + "k" +
                               static_cast<char>('a' + form / 10) + static_cast<char>('a' + form % 10) + "k";
      releases.push_back(make_release(word, word, word + "."));
    }
  }
  return releases;
}

std::string stars(char prefixes) {
  std::string q;
  for (char prefix = 0; prefix < prefixes; ++prefix) {
    q += std::string("xq") + static_cast<char>('a' + prefix) + "* ";
  }
  return q;
}

TEST(Expansion, SharesAThousandFormsAmongTheStarsOfAQuery) {
  Searcher searcher(index::build_test_index(words_by_prefix(20, 60)));
  const Results ten = search(searcher, stars(10));
  EXPECT_EQ(ten.total_any, 600u);
  EXPECT_THAT(ten.cut_words, IsEmpty());
  const Results twenty = search(searcher, stars(20));
  EXPECT_EQ(twenty.total_any, kMaxExpandedForms) << "fifty for each of them";
  EXPECT_THAT(twenty.cut_words, SizeIs(20));
}

TEST(Expansion, TakesAHundredFormsForAStar) {
  Searcher searcher(index::build_test_index(words_by_prefix(1, 120)));
  const Results results = search(searcher, stars(1));
  EXPECT_EQ(results.total_any, kMaxPrefixForms);
  EXPECT_THAT(results.cut_words, SizeIs(1));
}

}  // namespace
}  // namespace chancery::query
