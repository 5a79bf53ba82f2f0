#include "indexer/catalogue.h"

#include <gtest/gtest.h>

#include "tests/indexer/input_folder.h"

namespace chancery::indexer {
namespace {

class CatalogueTest : public ::testing::Test {
 protected:
  CatalogueTest() {
    input_ = folder_.write(
        "a.jsonl", json_line("1", "a", {{"unknown", 1}}) + json_line("2", "b", {{"published", nullptr}}) +
                       json_line("3", "c", {{"updated", "2024-07-01"}, {"source_id", "mfa"}}));
    first_ = read_all({input_});
    std::vector<const Record*> records;
    for (const Record& record : first_.records) records.push_back(&record);
    index::write_bytes(path(), Catalogue::encode(records));
  }

  fs::path path() const { return folder_.input() / ".catalogue"; }

  std::uint64_t known() const {
    Catalogue catalogue;
    catalogue.load(path());
    return read_all({input_}, 1, catalogue).known;
  }

  InputFolder folder_;
  fs::path input_;
  ReadRecords first_;
};

TEST_F(CatalogueTest, KnowsEveryRecordAtTheSecondReading) {
  Catalogue catalogue;
  catalogue.load(path());
  const ReadRecords second = read_all({input_}, 1, catalogue);
  EXPECT_EQ(second.known, 3u);
  ASSERT_EQ(second.records.size(), first_.records.size());
  for (std::size_t i = 0; i < first_.records.size(); ++i) {
    const Record& one = first_.records[i];
    const Record& other = second.records[i];
    EXPECT_EQ(other.line, one.line);
    EXPECT_EQ(other.offset, one.offset);
    EXPECT_EQ(other.length, one.length);
    EXPECT_EQ(other.key.id, one.key.id);
    EXPECT_EQ(other.key.content, one.key.content);
    EXPECT_EQ(other.key.dated, one.key.dated);
    EXPECT_EQ(other.key.first_day, one.key.first_day);
    EXPECT_EQ(other.key.instant, one.key.instant);
    EXPECT_EQ(other.key.language, one.key.language);
    EXPECT_EQ(other.key.text_bytes, one.key.text_bytes);
    EXPECT_EQ(other.source_id, one.source_id);
    EXPECT_EQ(other.version_instant, one.version_instant);
    EXPECT_EQ(other.unknown_keys, one.unknown_keys);
  }
}

TEST_F(CatalogueTest, KnowsNoRecordThatChanged) {
  folder_.write("a.jsonl",
                json_line("1", "a", {{"unknown", 2}}) + json_line("2", "b", {{"published", nullptr}}));
  EXPECT_EQ(known(), 1u);
}

TEST_F(CatalogueTest, KnowsARecordThatMoved) {
  folder_.write("a.jsonl", "\n\n" + json_line("2", "b", {{"published", nullptr}}));
  Catalogue catalogue;
  catalogue.load(path());
  const ReadRecords second = read_all({input_}, 1, catalogue);
  EXPECT_EQ(second.known, 1u);
  EXPECT_EQ(second.records[0].line, 3u);
  EXPECT_EQ(second.records[0].offset, 2u);
}

TEST_F(CatalogueTest, KnowsNoArticleText) {
  const std::string article = "Title\n\nBody.";
  Record record = first_.records[0];
  record.raw = index::sha256(article);
  index::write_bytes(path(), Catalogue::encode({&record}));
  Catalogue catalogue;
  catalogue.load(path());
  EXPECT_TRUE(catalogue.find(record.raw, true, record));
  EXPECT_FALSE(catalogue.find(record.raw, false, record));
}

TEST_F(CatalogueTest, IsEmptyWhereThereIsNone) {
  fs::remove(path());
  EXPECT_EQ(known(), 0u);
}

TEST_F(CatalogueTest, IsEmptyWhereItIsDamagedAnywhere) {
  const std::string whole = index::read_bytes(path());
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string flipped = whole;
    flipped[at] ^= 16;
    index::write_bytes(path(), flipped);
    EXPECT_EQ(known(), 0u) << at;
  }
  for (const std::size_t length : {std::size_t{0}, std::size_t{10}, whole.size() - 1}) {
    index::write_bytes(path(), whole.substr(0, length));
    EXPECT_EQ(known(), 0u) << length;
  }
}

}  // namespace
}  // namespace chancery::indexer
