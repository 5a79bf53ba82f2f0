#include "core/index/generation.h"

#include <gtest/gtest.h>
#include <xapian.h>

#include <algorithm>
#include <map>

#include "core/index/form_stream.h"
#include "core/index/posting_reader.h"
#include "core/text/stemmer.h"
#include "core/text/tokenizer.h"
#include "tests/core/index/sample_releases.h"

namespace chancery::index {
namespace {

/// A generation whose directory is at hand.
struct BuiltGeneration {
  explicit BuiltGeneration(const std::vector<release::Release>& releases)
      : directory(build_generation(releases, root.path())),
        generation(Generation::open(directory, Verification::kDigests)) {}

  TemporaryDirectory root;
  std::filesystem::path directory;
  std::shared_ptr<const Generation> generation;
};

/// The wdf of each stem of a release of words, by the definition: three for the title, one for the body.
std::map<std::string, std::uint32_t> count_stems(const release::Release& release) {
  std::map<std::string, std::uint32_t> counts;
  text::Stemmers stemmers;
  text::Tokenizer tokenizer;
  const std::string text = release.title + "\n" + release.body;
  tokenizer.reset(text);
  for (text::Token token; tokenizer.next(token);) {
    counts[std::string(stemmers.stem(release.language, token.form))] += token.line == 0 ? 3 : 1;
  }
  return counts;
}

std::vector<Posting> read_list(const PostingReader& reader, const std::string& stem, std::uint32_t docs) {
  PostingCursor cursor = reader.open(stem);
  const std::span<const Posting> postings = cursor.read(0, docs);
  return {postings.begin(), postings.end()};
}

std::uint32_t id_of(const Generation& generation, const std::string& form) {
  for (const FormEntry& entry : generation.vocabulary().find_key(text::fold_marks(form))) {
    if (entry.form == form) return entry.id;
  }
  ADD_FAILURE() << form << " is not in the vocabulary";
  return 0;
}

std::vector<std::uint32_t> decode(std::string_view stream) {
  std::vector<std::uint32_t> ids;
  for (std::size_t position = 0; position < stream.size();) ids.push_back(read_form_id(stream, position));
  return ids;
}

TEST(Generation, CountsTheTitleThreeTimes) {
  const auto generation =
      build_test_index({make_release("1", "Trade talks", "Trade and trade. Talks ended.")});
  const PostingReader reader(generation);
  EXPECT_EQ(read_list(reader, "trade", 1).front().wdf, 5u);
  EXPECT_EQ(read_list(reader, "talk", 1).front().wdf, 4u);
  EXPECT_EQ(read_list(reader, "end", 1).front().wdf, 1u);
  EXPECT_EQ(reader.frequency("trades"), 0u);
  EXPECT_EQ(reader.collection_frequency("trade"), 5u);
  EXPECT_EQ(generation->columns().length[0], 5u + 4 + 1 + 1);
}

TEST(Generation, HasThePostingsThatCountingGives) {
  const BuiltGeneration built(random_releases(300, 60, 21));
  const Generation& generation = *built.generation;
  std::map<std::string, std::map<std::uint32_t, std::uint32_t>> expected;
  for (std::uint32_t doc = 0; doc < generation.size(); ++doc) {
    for (const auto& [stem, wdf] : count_stems(generation.read_release(doc).release))
      expected[stem][doc] = wdf;
  }
  const PostingReader reader(built.generation);
  for (const auto& [stem, docs] : expected) {
    EXPECT_EQ(reader.frequency(stem), docs.size()) << stem;
    std::map<std::uint32_t, std::uint32_t> found;
    for (const Posting& posting : read_list(reader, stem, generation.size()))
      found[posting.doc] = posting.wdf;
    EXPECT_EQ(found, docs) << stem;
  }
  const Xapian::Database database((built.directory / "postings").string());
  const auto terms = std::distance(database.allterms_begin(), database.allterms_end());
  EXPECT_EQ(static_cast<std::size_t>(terms), expected.size());
}

TEST(Generation, HasXapiansLengthsAndItsIdsAsDocumentData) {
  const BuiltGeneration built(random_releases(200, 30, 22));
  const Xapian::Database database((built.directory / "postings").string());
  ASSERT_EQ(database.get_doccount(), 200u);
  for (std::uint32_t doc = 0; doc < 200; ++doc) {
    EXPECT_EQ(built.generation->columns().length[doc], database.get_doclength(doc + 1));
    EXPECT_EQ(database.get_document(doc + 1).get_data(), built.generation->read_release(doc).release.id);
  }
  EXPECT_DOUBLE_EQ(built.generation->average_length(), database.get_avlength());
}

TEST(Generation, OrdersDocsNewestFirstAndUndatedLast) {
  const auto generation =
      build_test_index({make_release("old", "t", "b", "2020-01-01"), make_release("undated", "t", "b", ""),
                        make_release("new", "t", "b", "2024-01-01"),
                        make_release("evening", "t", "b", "2022-01-01T20:00+00:00"),
                        make_release("morning", "t", "b", "2022-01-01T08:00+00:00")});
  std::vector<std::string> ids;
  for (std::uint32_t doc = 0; doc < generation->size(); ++doc)
    ids.push_back(generation->read_release(doc).release.id);
  EXPECT_EQ(ids, (std::vector<std::string>{"new", "evening", "morning", "old", "undated"}));
  EXPECT_EQ(generation->dated_count(), 4u);
}

TEST(Generation, KeepsTheDatesInItsColumns) {
  const auto generation =
      build_test_index({make_release("a", "t", "b", "2025-02-18T15:31+04:00"),
                        make_release("b", "t", "b", "2024-03-01T10:00Z"),
                        make_release("c", "t", "b", "2023-02"), make_release("d", "t", "b", "")});
  const Columns& columns = generation->columns();
  EXPECT_EQ(columns.instant[0], 1739878260);
  EXPECT_EQ(columns.first_day[0], release::day_number(2025, 2, 18));
  EXPECT_EQ(columns.offset_minutes[0], 240);
  EXPECT_EQ(columns.offset_minutes[1], kUtcInstant);
  EXPECT_EQ(columns.first_day[2], release::day_number(2023, 2, 1));
  EXPECT_EQ(columns.last_day[2], release::day_number(2023, 2, 28));
  EXPECT_EQ(columns.offset_minutes[2], kNoOffset);
  EXPECT_EQ(columns.precision[2], static_cast<std::uint8_t>(release::Precision::kMonth));
  EXPECT_EQ(columns.first_day[3], kNoDay);
  EXPECT_EQ(columns.precision[3], static_cast<std::uint8_t>(release::Precision::kNone));
}

TEST(Generation, NumbersSourcesByTheirReleasesUnderTheirMostFrequentName) {
  std::vector<release::Release> releases;
  for (int i = 0; i < 5; ++i) {
    release::Release release = make_release(numbered("r", i), "t", "b");
    release.source_id = i == 0 ? "rare" : "mfa";
    release.source = i == 1 ? "Ministère" : "Ministry";
    release.country = i == 2 ? "" : i == 3 ? "FR" : "CH";
    release.language = text::find_language(i == 1 ? "fr" : "en").value();
    releases.push_back(release);
  }
  const auto generation = build_test_index(releases);
  ASSERT_EQ(generation->sources().size(), 2u);
  EXPECT_EQ(generation->sources()[0].value, "mfa");
  EXPECT_EQ(generation->sources()[0].label, "Ministry");
  ASSERT_EQ(generation->countries().size(), 3u);
  EXPECT_EQ(generation->countries()[0].value, "");
  EXPECT_EQ(generation->countries()[1].value, "CH");
  ASSERT_EQ(generation->languages().size(), 2u);
  EXPECT_EQ(text::info(generation->languages()[0]).code, "en");
  for (std::uint32_t doc = 0; doc < 5; ++doc) {
    const release::Release release = generation->read_release(doc).release;
    EXPECT_EQ(generation->sources()[generation->columns().source[doc]].value, release.source_id);
    EXPECT_EQ(generation->countries()[generation->columns().country[doc]].value, release.country);
    EXPECT_EQ(generation->columns().language[doc], static_cast<std::uint8_t>(release.language));
  }
}

TEST(Generation, HoldsTitleSeparatorAndParagraphsInItsStream) {
  const auto generation = build_test_index({make_release("1", "The visit", "The UN met.\nA visit")});
  const auto id = [&](const char* form) { return id_of(*generation, form); };
  EXPECT_EQ(decode(generation->stream(0)),
            (std::vector<std::uint32_t>{id("the"), id("visit"), kBodySeparator, id("the"), id("UN"),
                                        id("met"), kParagraphSeparator, id("a"), id("visit")}));
}

TEST(Generation, HasOneBodySeparatorWhereTitleOrBodyIsEmpty) {
  const auto generation = build_test_index(
      {make_release("1", "", "Body", "2024-05-02"), make_release("2", "Title", "", "2024-05-01")});
  EXPECT_EQ(decode(generation->stream(0)),
            (std::vector<std::uint32_t>{kBodySeparator, id_of(*generation, "body")}));
  EXPECT_EQ(decode(generation->stream(1)),
            (std::vector<std::uint32_t>{id_of(*generation, "title"), kBodySeparator}));
}

TEST(Generation, HoldsAPhrasesBytesExactlyWhereItStands) {
  const auto generation = build_test_index(random_releases(200, 60, 23));
  std::string phrase;
  append_form_id(phrase, id_of(*generation, "of"));
  append_form_id(phrase, id_of(*generation, "the"));
  std::size_t releases_with = 0;
  for (std::uint32_t doc = 0; doc < generation->size(); ++doc) {
    const std::string_view stream = generation->stream(doc);
    const release::Release release = generation->read_release(doc).release;
    const std::string text = release.title + "\n" + release.body;
    const bool expected = text.find("of the ") != std::string::npos ||
                          text.find("of the.") != std::string::npos ||
                          text.find("of the\n") != std::string::npos;
    EXPECT_EQ(stream.find(phrase) != std::string_view::npos, expected) << text;
    releases_with += expected;
  }
  EXPECT_GT(releases_with, 5u);
}

TEST(Generation, GivesTheMostFrequentFormTheFirstId) {
  const auto generation = build_test_index({make_release("1", "a", "rare common common common")});
  EXPECT_EQ(id_of(*generation, "common"), kFirstFormId);
  EXPECT_EQ(generation->vocabulary().find_key("common").front().frequency, 3u);
}

TEST(Generation, IndexesPairsOfCharactersAndSingleOnes) {
  const auto generation = build_test_index({make_release("1", "外交部", "中 国外交", "2024-05-01", "zh")});
  const PostingReader reader(generation);
  EXPECT_EQ(read_list(reader, "外交", 1).front().wdf, 4u);
  EXPECT_EQ(read_list(reader, "交部", 1).front().wdf, 3u);
  EXPECT_EQ(reader.frequency("部"), 0u);
  EXPECT_EQ(generation->vocabulary().find_key("外").front().uses.front().stem, "");
}

TEST(Generation, IndexesACharacterThatStandsAlone) {
  const auto generation = build_test_index({make_release("1", "部", "word 外, end", "2024-05-01", "zh")});
  const PostingReader reader(generation);
  ASSERT_EQ(reader.frequency("部"), 1u);
  EXPECT_EQ(read_list(reader, "部", 1).front().wdf, 3u);
  EXPECT_EQ(reader.frequency("外"), 1u);
}

TEST(Generation, FindsEveryIdAndNoOther) {
  const auto generation = build_test_index(random_releases(300, 5, 24));
  for (int i = 0; i < 300; ++i) {
    const std::string id = numbered("r", i);
    const auto doc = generation->find_id(id);
    ASSERT_TRUE(doc.has_value()) << id;
    EXPECT_EQ(generation->read_release(*doc).release.id, id);
  }
  EXPECT_FALSE(generation->find_id("r300").has_value());
  EXPECT_FALSE(generation->find_id("").has_value());
}

TEST(Generation, GivesBackTheReleasesThatWentIn) {
  std::vector<release::Release> releases = random_releases(100, 40, 25);
  releases[7].title = "<script>alert(1)</script>";
  releases[7].body = "a & b\n<b>c</b>";
  releases[8].url = "https://example.org/8";
  releases[8].work = "w";
  const auto generation = build_test_index(releases);
  for (const release::Release& release : releases) {
    expect_same(generation->read_release(generation->find_id(release.id).value()).release, release);
  }
}

TEST(Generation, PointsItsCheckpointsAtTokens) {
  const auto generation = build_test_index({random_releases(1, 5000, 26).front()});
  const StoredRelease stored = generation->read_release(0);
  const std::string text = stored.release.title + "\n" + stored.release.body;
  std::vector<std::uint32_t> expected;
  text::Tokenizer tokenizer;
  tokenizer.reset(text);
  std::uint32_t number = 0;
  for (text::Token token; tokenizer.next(token); ++number) {
    if (number > 0 && number % kCheckpointTokens == 0) expected.push_back(token.begin);
  }
  EXPECT_EQ(expected.size(), 4u);
  EXPECT_EQ(stored.checkpoints, expected);
}

TEST(Generation, OpensWithoutAnyRelease) {
  const BuiltGeneration built({});
  EXPECT_EQ(built.generation->size(), 0u);
  EXPECT_EQ(built.generation->average_length(), 0.0);
  EXPECT_FALSE(built.generation->find_id("a").has_value());
  EXPECT_EQ(PostingReader(built.generation).frequency("a"), 0u);
}

TEST(PostingCursor, ReadsWindowsInAnyOrder) {
  const auto generation = build_test_index(random_releases(400, 6, 27));
  const PostingReader reader(generation);
  const std::vector<Posting> all = read_list(reader, "treati", 400);
  ASSERT_GT(all.size(), 20u);
  PostingCursor cursor = reader.open("treati");
  EXPECT_EQ(cursor.frequency(), all.size());
  for (const auto& [begin, end] : std::vector<std::pair<std::uint32_t, std::uint32_t>>{{0, 50},
                                                                                       {50, 100},
                                                                                       {300, 400},
                                                                                       {100, 101},
                                                                                       {101, 200},
                                                                                       {60, 61},
                                                                                       {0, 400},
                                                                                       {400, 500},
                                                                                       {0, 1},
                                                                                       {0, 3}}) {
    std::vector<std::uint32_t> expected;
    for (const Posting& posting : all) {
      if (posting.doc >= begin && posting.doc < end) expected.push_back(posting.doc);
    }
    std::vector<std::uint32_t> found;
    for (const Posting& posting : cursor.read(begin, end)) found.push_back(posting.doc);
    EXPECT_EQ(found, expected) << begin << " to " << end;
  }
}

}  // namespace
}  // namespace chancery::index
