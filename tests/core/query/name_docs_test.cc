#include "core/query/name_docs.h"

#include <gmock/gmock.h>

#include "tests/core/query/query_fixture.h"

namespace chancery::query {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

std::shared_ptr<const NameDocs> docs_of(std::size_t count) {
  return std::make_shared<NameDocs>(count, index::Posting{1, 1});
}

TEST(NameDocsMemory, KeepsWhatFitsAndForgetsTheOldest) {
  const NameDocsMemory memory(3000 * sizeof(index::Posting));
  memory.keep("a", 0, docs_of(1000));
  memory.keep("a", 65536, docs_of(900));
  EXPECT_EQ(memory.find("a", 0)->size(), 1000u);
  EXPECT_EQ(memory.find("a", 65536)->size(), 900u);
  EXPECT_EQ(memory.find("b", 0), nullptr);
  memory.keep("b", 0, docs_of(1500));
  EXPECT_EQ(memory.find("a", 0), nullptr) << "there was no room";
  EXPECT_EQ(memory.find("a", 65536)->size(), 900u);
  memory.keep("c", 0, docs_of(5000));
  EXPECT_EQ(memory.find("c", 0), nullptr) << "it is larger than all of the memory";
  EXPECT_EQ(memory.find("b", 0)->size(), 1500u);
}

TEST(NameDocsMemory, IsOfOneGeneration) {
  const auto generation = index::build_test_index({make_release("a", "A", "A text.")});
  const auto memory = name_docs_of(generation);
  memory->keep("a", 0, docs_of(1));
  EXPECT_EQ(name_docs_of(generation), memory);
  EXPECT_EQ(name_docs_of(index::build_test_index({}))->find("a", 0), nullptr);
}

class NamesTest : public ::testing::Test {
 protected:
  NamesTest()
      : searcher_(index::build_test_index(
            {make_release("typed", "Visit to Turkey", "The minister went to Turkey.", "2024-05-05"),
             make_release("spelt", "Visit to T\u00fcrkiye", "The minister went to T\u00fcrkiye.",
                          "2024-05-04"),
             make_release("other", "Visit to France", "The minister went to France.", "2024-05-03")})) {}

  Results find(const std::string& q) { return search(searcher_, q); }

  Searcher searcher_;
};

TEST_F(NamesTest, AreRememberedWithoutAChangeOfTheAnswer) {
  const Results first = find("turkey");
  EXPECT_THAT(ids_of(first), ElementsAre("typed", "spelt"));
  const Results second = find("turkey");
  EXPECT_EQ(ids_of(second), ids_of(first));
  EXPECT_EQ(second.hits[1].score, first.hits[1].score);
  EXPECT_EQ(second.hits[1].matched_by, first.hits[1].matched_by);
}

TEST_F(NamesTest, OfATitleAreNotThoseOfAText) {
  EXPECT_THAT(ids_of(find("turkey visit")), UnorderedElementsAre("typed", "spelt", "other"));
  EXPECT_THAT(ids_of(find("title:turkey")), UnorderedElementsAre("typed", "spelt"));
  Request newer = request_for("turkey");
  newer.from = day(2024, 5, 5);
  EXPECT_THAT(ids_of(search(searcher_, newer)), ElementsAre("typed"));
  EXPECT_THAT(ids_of(find("turkey")), ElementsAre("typed", "spelt")) << "all days are remembered";
  EXPECT_THAT(ids_of(find("+visit -turkey")), ElementsAre("other"));
  EXPECT_THAT(ids_of(find("turkey AND france")), IsEmpty());
}

}  // namespace
}  // namespace chancery::query
