#include "core/index/merge_queue.h"

#include <gtest/gtest.h>

#include <random>
#include <utility>

namespace chancery::index {
namespace {

class ListReader {
 public:
  explicit ListReader(std::vector<std::string> texts) : texts_(std::move(texts)) {}

  bool next() { return ++place_ <= texts_.size(); }
  const std::string& text() const { return texts_[place_ - 1]; }

 private:
  std::vector<std::string> texts_;
  std::size_t place_ = 0;
};

using Visits = std::vector<std::pair<std::string, std::uint32_t>>;

Visits merge(const std::vector<std::vector<std::string>>& lists) {
  std::vector<ListReader> readers;
  for (const auto& list : lists) readers.emplace_back(list);
  Visits visits;
  for (MergeQueue queue(readers); !queue.empty(); queue.advance()) {
    visits.emplace_back(readers[queue.first()].text(), queue.first());
    EXPECT_TRUE(queue.stands_at(visits.back().first));
  }
  return visits;
}

TEST(MergeQueue, VisitsTextsInOrderAndEqualOnesByReader) {
  EXPECT_EQ(merge({{"b", "c"}, {"a", "b"}, {}, {"b"}}),
            (Visits{{"a", 1}, {"b", 0}, {"b", 1}, {"b", 3}, {"c", 0}}));
  EXPECT_EQ(merge({}), Visits{});
  EXPECT_EQ(merge({{}, {}}), Visits{});
}

TEST(MergeQueue, TellsTextsApartBeyondTheirFirstBytesAndByTheirLength) {
  const std::string long_text = "aussenministerium";
  EXPECT_EQ(
      merge({{long_text + "b", "z"}, {long_text, long_text + "a"}, {"aussenministeriu"}}),
      (Visits{
          {"aussenministeriu", 2}, {long_text, 1}, {long_text + "a", 1}, {long_text + "b", 0}, {"z", 0}}));
  const std::string zero("a\0", 2);
  EXPECT_EQ(merge({{zero}, {"a"}}), (Visits{{"a", 1}, {zero, 0}}));
  EXPECT_EQ(merge({{"\xc3\xa9"}, {"z"}}), (Visits{{"z", 1}, {"\xc3\xa9", 0}}));  // bytes, not signed ones
}

TEST(MergeQueue, VisitsWhatSortingGives) {
  std::mt19937 random(91);
  std::vector<std::vector<std::string>> lists(37);
  Visits expected;
  for (std::uint32_t number = 0; number < lists.size(); ++number) {
    for (std::size_t left = random() % 200; left > 0; --left) {
      std::string text;
      for (std::size_t size = random() % 20; size > 0; --size) text += random() % 3 == 0 ? 'b' : 'a';
      lists[number].push_back(text);
    }
    std::sort(lists[number].begin(), lists[number].end());
    lists[number].erase(std::unique(lists[number].begin(), lists[number].end()), lists[number].end());
    for (const std::string& text : lists[number]) expected.emplace_back(text, number);
  }
  std::sort(expected.begin(), expected.end());
  EXPECT_EQ(merge(lists), expected);
}

}  // namespace
}  // namespace chancery::index
