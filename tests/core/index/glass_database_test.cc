#include "core/index/glass_database.h"

#include <gtest/gtest.h>
#include <xapian.h>

#include <map>
#include <random>

#include "tests/core/index/sample_releases.h"

namespace chancery::index {
namespace {

using Lists = std::map<std::string, std::vector<Posting>>;

/// Documents as both sides are given them.
struct Documents {
  explicit Documents(std::uint32_t count) : lengths(count, 0) {}

  void add(const std::string& term, std::uint32_t doc, std::uint32_t wdf) {
    lists[term].push_back({doc, wdf});
    lengths[doc] += wdf;
  }

  std::vector<std::uint32_t> lengths;
  Lists lists;
};

std::string data_of(std::size_t doc) { return numbered("release ", doc); }

std::vector<FileFact> write(const Documents& documents, const std::filesystem::path& directory) {
  GlassDatabase database(directory, documents.lengths);
  for (std::size_t doc = 0; doc < documents.lengths.size(); ++doc) database.add_data(data_of(doc));
  for (const auto& [term, postings] : documents.lists) database.add_term(term, postings);
  return database.close();
}

/// The same documents, by Xapian's own writer.
void write_by_xapian(const Documents& documents, const std::filesystem::path& directory) {
  std::vector<Xapian::Document> made(documents.lengths.size());
  for (std::size_t doc = 0; doc < made.size(); ++doc) made[doc].set_data(data_of(doc));
  for (const auto& [term, postings] : documents.lists) {
    for (const Posting& posting : postings) made[posting.doc].add_term(term, posting.wdf);
  }
  Xapian::WritableDatabase database(directory.string(), Xapian::DB_CREATE | Xapian::DB_NO_TERMLIST);
  for (const Xapian::Document& document : made) database.add_document(document);
  database.commit();
}

Lists lists_of(const Xapian::Database& database) {
  Lists lists;
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
    std::vector<Posting>& postings = lists[*term];
    for (auto place = database.postlist_begin(*term); place != database.postlist_end(*term); ++place) {
      postings.push_back({*place - 1, place.get_wdf()});
    }
    EXPECT_EQ(database.get_termfreq(*term), postings.size()) << *term;
  }
  return lists;
}

/// Has Xapian check the database; gives what it says of it.
std::string expect_whole(const std::filesystem::path& directory) {
  std::ostringstream report;
  EXPECT_EQ(Xapian::Database::check(directory.string(), Xapian::DBCHECK_SHOW_STATS, &report), 0u)
      << report.str();
  return report.str();
}

/// Documents of random words: a few frequent ones, many rare ones.
Documents random_documents(std::uint32_t count, unsigned seed) {
  std::mt19937 random(seed);
  Documents documents(count);
  for (std::uint32_t doc = 0; doc < count; ++doc) {
    std::map<std::string, std::uint32_t> words;
    for (int word = 0; word < 30; ++word)
      words[numbered("w", random() % (1 + random() % 3000))] += random() % 4;
    for (const auto& [word, wdf] : words) documents.add(word, doc, wdf + 1);
  }
  return documents;
}

TEST(GlassDatabase, HoldsWhatXapianWritesOfTheSameDocuments) {
  const TemporaryDirectory root;
  const Documents documents = random_documents(5000, 71);
  write(documents, root.path() / "ours");
  write_by_xapian(documents, root.path() / "theirs");
  expect_whole(root.path() / "ours");
  const Xapian::Database ours((root.path() / "ours").string());
  const Xapian::Database theirs((root.path() / "theirs").string());
  EXPECT_EQ(lists_of(ours), documents.lists);
  EXPECT_EQ(lists_of(theirs), documents.lists);
  EXPECT_EQ(ours.get_doccount(), theirs.get_doccount());
  EXPECT_EQ(ours.get_lastdocid(), theirs.get_lastdocid());
  EXPECT_EQ(ours.get_total_length(), theirs.get_total_length());
  EXPECT_EQ(ours.get_doclength_lower_bound(), theirs.get_doclength_lower_bound());
  EXPECT_EQ(ours.get_doclength_upper_bound(), theirs.get_doclength_upper_bound());
  for (Xapian::docid id = 1; id <= 5000; ++id) {
    ASSERT_EQ(ours.get_doclength(id), theirs.get_doclength(id)) << id;
    ASSERT_EQ(ours.get_document(id).get_data(), theirs.get_document(id).get_data()) << id;
  }
  for (const auto& [term, postings] : documents.lists) {
    EXPECT_EQ(ours.get_collection_freq(term), theirs.get_collection_freq(term)) << term;
    EXPECT_GE(ours.get_wdf_upper_bound(term), std::ranges::max(postings, {}, &Posting::wdf).wdf) << term;
  }
}

TEST(GlassDatabase, LetsXapianSkipToAnyDocumentOfALongList) {
  const TemporaryDirectory root;
  Documents documents(70'000);  // beyond 32,767 a docid takes three bytes of a key
  std::mt19937 random(72);
  for (std::uint32_t doc = 0; doc < 70'000; ++doc) {
    documents.add("every", doc, 1 + random() % 300);
    if (random() % 3 == 0) documents.add("some", doc, 1);
  }
  write(documents, root.path() / "database");
  expect_whole(root.path() / "database");
  const Xapian::Database database((root.path() / "database").string());
  EXPECT_EQ(lists_of(database), documents.lists);
  const std::vector<Posting>& some = documents.lists.at("some");
  for (int i = 0; i < 2000; ++i) {
    const std::uint32_t wanted = static_cast<std::uint32_t>(random() % 70'000);
    auto place = database.postlist_begin("some");
    place.skip_to(wanted + 1);
    const auto expected = std::ranges::lower_bound(some, wanted, {}, &Posting::doc);
    ASSERT_EQ(place == database.postlist_end("some"), expected == some.end()) << wanted;
    if (expected != some.end()) {
      ASSERT_EQ(*place - 1, expected->doc) << wanted;
      ASSERT_EQ(place.get_wdf(), expected->wdf) << wanted;
    }
  }
}

TEST(GlassDatabase, FindsEveryTermOfATreeOfThreeLevels) {
  const TemporaryDirectory root;
  Documents documents(3);
  const std::string prefix(58, 'p');
  for (std::uint32_t i = 0; i < 60'000; ++i) {
    documents.add(prefix + std::to_string(100'000 + i), i % 3, 1 + i % 5);
  }
  write(documents, root.path() / "database");
  EXPECT_NE(expect_whole(root.path() / "database").find("levels=2"), std::string::npos);
  const Xapian::Database database((root.path() / "database").string());
  EXPECT_EQ(lists_of(database), documents.lists);
  EXPECT_TRUE(database.term_exists(prefix + "100000"));
  EXPECT_TRUE(database.term_exists(prefix + "159999"));
  EXPECT_FALSE(database.term_exists(prefix + "160000"));
  EXPECT_FALSE(database.term_exists(prefix));
}

TEST(GlassDatabase, KeepsTermsWithZeroBytesApart) {
  const TemporaryDirectory root;
  Documents documents(2);
  const std::string with_zero("a\0b", 3);
  documents.add("a", 0, 1);
  documents.add(with_zero, 0, 2);
  documents.add(with_zero, 1, 3);
  documents.add("a\x01", 1, 4);
  write(documents, root.path() / "database");
  expect_whole(root.path() / "database");
  EXPECT_EQ(lists_of(Xapian::Database((root.path() / "database").string())), documents.lists);
}

TEST(GlassDatabase, MayBeEmptyOrHoldDocumentsWithoutWords) {
  const TemporaryDirectory root;
  for (const std::uint32_t count : {0u, 3u}) {
    const std::filesystem::path path = root.path() / std::to_string(count);
    write(Documents(count), path);
    expect_whole(path);
    const Xapian::Database database(path.string());
    EXPECT_EQ(database.get_doccount(), count);
    EXPECT_EQ(database.get_total_length(), 0u);
    EXPECT_TRUE(database.allterms_begin() == database.allterms_end());
  }
}

TEST(GlassDatabase, CutsDataThatIsLongerThanAnItem) {
  const TemporaryDirectory root;
  GlassDatabase database(root.path() / "database", std::vector<std::uint32_t>{1});
  database.add_data(std::string(100'000, 'x'));
  database.add_term("word", std::vector<Posting>{{0, 1}});
  database.close();
  const Xapian::Database written((root.path() / "database").string());
  EXPECT_EQ(written.get_document(1).get_data(), std::string(GlassDatabase::kMostDataBytes, 'x'));
}

TEST(GlassDatabase, RefusesATermThatNoKeyCanHold) {
  const TemporaryDirectory root;
  GlassDatabase database(root.path() / "database", std::vector<std::uint32_t>{1});
  EXPECT_NE(message_of([&] {
              database.add_term(std::string(300, 'x'), std::vector<Posting>{{0, 1}});
            }).find("too long"),
            std::string::npos);
}

TEST(GlassDatabase, WritesTheSameBytesOfTheSameDocumentsAndSaysTheirDigests) {
  const TemporaryDirectory root;
  const Documents documents = random_documents(300, 73);
  const std::vector<FileFact> facts = write(documents, root.path() / "one");
  write(documents, root.path() / "two");
  ASSERT_EQ(facts.size(), 3u);
  for (const FileFact& fact : facts) {
    EXPECT_EQ(fact.path.substr(0, 4), "one/");
    const std::string bytes = read_bytes(root.path() / fact.path);
    EXPECT_EQ(bytes, read_bytes(root.path() / "two" / fact.path.substr(4))) << fact.path;
    EXPECT_EQ(fact.size, bytes.size());
    EXPECT_EQ(fact.digest, sha256(bytes));
  }
}

}  // namespace
}  // namespace chancery::index
