#include "core/index/segment_postings.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

#include "core/index/environment_error.h"

namespace chancery::index {
namespace {

using Lists = std::map<std::string, std::vector<Posting>>;

Lists read_all(std::string_view bytes, std::uint32_t first_doc = 0) {
  Lists lists;
  SegmentPostingsReader reader(bytes);
  std::string before;
  while (reader.next()) {
    EXPECT_LT(before, reader.text());
    before = reader.text();
    reader.read(first_doc, lists[reader.text()]);
  }
  return lists;
}

const auto kEnglish = text::find_language("en").value();

TEST(SegmentPostings, GivesBackEveryCountInOrder) {
  TermTable terms;
  SegmentPostings postings;
  Lists expected;
  std::mt19937 random(81);
  for (std::uint32_t doc = 0; doc < 200; ++doc) {
    std::map<std::string, std::uint32_t> counts;
    for (int i = 0; i < 40; ++i) {
      const std::string word = "x" + std::to_string(random() % 500);
      const std::uint32_t weight = random() % 5 == 0 ? 3 : 1;
      counts[word] += weight;
      postings.count(terms.stem_of(kEnglish, terms.intern_form(word)), weight);
    }
    std::uint32_t length = 0;
    for (const auto& [word, count] : counts) {
      expected[word].push_back({doc, count});
      length += count;
    }
    EXPECT_EQ(postings.finish_release("id" + std::to_string(doc)), length);
  }
  const std::string bytes = postings.encode(terms);
  EXPECT_EQ(read_all(bytes), expected);
  for (auto& [term, list] : expected) {
    for (Posting& posting : list) posting.doc += 1000;
  }
  EXPECT_EQ(read_all(bytes, 1000), expected);
  const SegmentPostingsReader reader(bytes);
  ASSERT_EQ(reader.ids().size(), 200u);
  EXPECT_EQ(reader.ids()[17], "id17");
}

TEST(SegmentPostings, LeavesOutTermsThatNoReleaseHas) {
  TermTable terms;
  SegmentPostings postings;
  terms.single(terms.intern_form("unused"));
  postings.count(terms.single(terms.intern_form("used")), 1);
  postings.finish_release("a");
  EXPECT_EQ(read_all(postings.encode(terms)), (Lists{{"used", {{0, 1}}}}));
}

TEST(SegmentPostings, BeginsAnewOnceCleared) {
  TermTable terms;
  SegmentPostings postings;
  postings.count(terms.single(terms.intern_form("before")), 1);
  postings.finish_release("a");
  postings.clear();
  postings.count(terms.single(terms.intern_form("after")), 2);
  postings.finish_release("b");
  const std::string bytes = postings.encode(terms);
  EXPECT_EQ(read_all(bytes), (Lists{{"after", {{0, 2}}}}));
  EXPECT_EQ(SegmentPostingsReader(bytes).ids(), std::vector<std::string_view>{"b"});
}

TEST(SegmentPostings, ThrowsWhereverItsFileEndsTooEarly) {
  TermTable terms;
  SegmentPostings postings;
  for (const char* word : {"treaty", "treason", "visit"}) {
    postings.count(terms.single(terms.intern_form(word)), 1);
  }
  postings.finish_release("a");
  const std::string bytes = postings.encode(terms);
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_THROW(read_all(std::string_view(bytes).substr(0, size)), EnvironmentError) << size;
  }
  EXPECT_EQ(read_all(bytes).size(), 3u);
}

}  // namespace
}  // namespace chancery::index
