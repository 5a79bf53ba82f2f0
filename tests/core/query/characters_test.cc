#include <gmock/gmock.h>

#include "tests/core/query/query_fixture.h"

namespace chancery::query {
namespace {

using ::testing::ElementsAre;
using ::testing::UnorderedElementsAre;

/// Characters of a script without word spaces that make no pair with another.
class CharactersTest : public ::testing::Test {
 protected:
  CharactersTest()
      : searcher_(index::build_test_index({
            make_release("inside", "\u4eca\u5e74\u8ba1\u5212", "\u4eca\u5e74\u7ecf\u6d4e\u8ba1\u5212\u3002",
                         "2024-05-03", "zh"),
            make_release("alone", "2020\u5e74\u7ecf\u6d4e", "2020 \u5e74 5 \u6708, \u7ecf\u6d4e\u3002",
                         "2024-05-02", "zh"),
            make_release("without", "\u7ecf\u6d4e\u8ba1\u5212", "\u7ecf\u6d4e\u8ba1\u5212\u3002",
                         "2024-05-01", "zh"),
        })) {}

  std::vector<std::string> find(const std::string& q) { return ids_of(search(searcher_, q)); }

  Searcher searcher_;
};

TEST_F(CharactersTest, AreNoConditionBesideWords) {
  const Results results = search(searcher_, "\u5e74 \u7ecf\u6d4e");
  EXPECT_EQ(results.total, 3u);
  EXPECT_EQ(results.hits.front().id, "alone") << "it scores where it stands alone";
}

TEST_F(CharactersTest, AreFoundAnywhereWhereTheyAreDemanded) {
  EXPECT_THAT(find("+\u5e74 \u7ecf\u6d4e"), UnorderedElementsAre("inside", "alone"));
  EXPECT_THAT(find("\u7ecf\u6d4e -\u5e74"), ElementsAre("without"));
  EXPECT_THAT(find("\u5e74 AND \u7ecf\u6d4e"), UnorderedElementsAre("inside", "alone"));
  EXPECT_THAT(find("title:\u5e74 \u7ecf\u6d4e"), UnorderedElementsAre("inside", "alone"));
}

TEST_F(CharactersTest, AreWhatIsAskedForWhereThereIsNothingElse) {
  const Results results = search(searcher_, "\u5e74 \u6708");
  EXPECT_THAT(ids_of(results), ElementsAre("alone", "inside"));
  EXPECT_EQ(results.total, 1u);
  EXPECT_EQ(results.total_any, 2u);
}

}  // namespace
}  // namespace chancery::query
