#include "core/query/related.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/core/query/query_fixture.h"

namespace chancery::query {
namespace {

using index::build_test_index;

const Deadline kNever(Deadline::Clock::time_point::max());

constexpr std::size_t kSubjects =
    90;  // nearly as many as dimensions, so that words of one have to share them

/// A text of five of a subject's ten words.
std::string text_of(const std::string& subject, std::size_t number) {
  std::string text = "Note on";
  for (std::size_t i = 0; i < 5; ++i) {
    text += " " + subject + "word" + std::to_string((number + i * (1 + number % 3 * 2)) % 10);
  }
  return text + ".";
}

class RelatedTest : public ::testing::Test {
 protected:
  RelatedTest() {
    for (std::size_t i = 0; i < 12 * kSubjects; ++i) {
      const std::string subject = i % kSubjects == 0   ? "harbour"
                                  : i % kSubjects == 1 ? "museum"
                                                       : "subject" + std::to_string(i % kSubjects) + "x";
      add(subject + std::to_string(i / kSubjects), text_of(subject, i / kSubjects));
    }
  }
  release::Release& add(const std::string& id, const std::string& body, const std::string& language = "en") {
    return releases_.emplace_back(make_release(id, "Title of " + id, body, "2024-05-01", language));
  }
  std::vector<std::string> related(const std::string& id, std::size_t limit) {
    Searcher searcher(build_test_index(releases_, {text::find_language("en").value()}));
    std::vector<std::string> ids;
    const Related near_ones = searcher.relate(id, limit, kNever).value();
    for (const RelatedRelease& near : near_ones.releases) {
      ids.push_back(near.release.id);
    }
    return ids;
  }
  std::vector<release::Release> releases_;
};

TEST_F(RelatedTest, IsOfTheSameSubject) {
  const std::vector<std::string> ids = related("harbour7", 10);
  ASSERT_EQ(ids.size(), 10u);
  for (const std::string& id : ids) EXPECT_TRUE(id.starts_with("harbour")) << id;
}

TEST_F(RelatedTest, LeavesOutTheReleaseItself) {
  const std::vector<std::string> ids = related("harbour7", 100);
  EXPECT_EQ(std::count(ids.begin(), ids.end(), "harbour7"), 0);
}

TEST_F(RelatedTest, LeavesOutOtherVersionsOfTheSameWork) {
  add("own", text_of("harbour", 3)).work = "work-1";
  add("version", text_of("harbour", 3) + " Corrected.").work = "work-1";
  add("translation", text_of("harbour", 3), "fr").work = "work-1";
  add("other-one", text_of("harbour", 3) + " Nets.").work = "work-2";
  add("other-two", text_of("harbour", 3) + " Vessels.").work = "work-2";
  const std::vector<std::string> ids = related("own", 100);
  EXPECT_EQ(std::count(ids.begin(), ids.end(), "version"), 0);
  EXPECT_EQ(std::count(ids.begin(), ids.end(), "translation"), 0);
  EXPECT_EQ(std::count(ids.begin(), ids.end(), "other-one") + std::count(ids.begin(), ids.end(), "other-two"),
            1)
      << "one version of another work is enough";
}

TEST_F(RelatedTest, LeavesOutCopies) {
  add("copied", text_of("harbour", 3)).title = "The same";
  add("copy", text_of("harbour", 3)).title = "The same";
  const std::vector<std::string> ids = related("copied", 100);
  EXPECT_EQ(std::count(ids.begin(), ids.end(), "copy"), 0);
}

TEST_F(RelatedTest, GoesOnUntilThereAreEnough) {
  add("own", text_of("harbour", 3));
  for (int i = 0; i < 30; ++i) {
    add("version-" + std::to_string(i), text_of("harbour", 3)).work = "work-1";
  }
  EXPECT_EQ(related("own", 5).size(), 5u) << "thirty versions of one work count once";
}

TEST_F(RelatedTest, SaysWhereTheDeadlineCutIt) {
  const auto generation = build_test_index(releases_, {text::find_language("en").value()});
  const NeighboursMemory memory;
  const Deadline at_once(Deadline::Clock::time_point::min());
  EXPECT_TRUE(find_related({*generation, 0, 5}, memory, at_once).is_cut);
  EXPECT_EQ(memory.find(0), nullptr) << "a part is not kept";
  const Related whole = find_related({*generation, 0, 5}, memory, kNever);
  EXPECT_FALSE(whole.is_cut);
  EXPECT_EQ(whole.releases.size(), 5u);
}

TEST_F(RelatedTest, KeepsTheNearestOfThoseThatWereAskedForLast) {
  const NeighboursMemory memory;
  const auto list = [](std::uint32_t doc) {
    return std::make_shared<const std::vector<Neighbour>>(std::vector<Neighbour>{{0.9, doc}});
  };
  for (std::uint32_t doc = 0; doc <= NeighboursMemory::kMostKept; ++doc) memory.keep(doc, list(doc + 1));
  EXPECT_EQ(memory.find(0), nullptr) << "the oldest made room";
  ASSERT_NE(memory.find(1), nullptr);
  EXPECT_EQ(memory.find(1)->front().doc, 2u);

  const auto generation = build_test_index(releases_, {text::find_language("en").value()});
  const NeighboursMemory other;
  other.keep(0, list(7));
  const Related related = find_related({*generation, 0, 5}, other, kNever);
  ASSERT_EQ(related.releases.size(), 1u) << "what is kept is not looked for again";
}

TEST_F(RelatedTest, IsInOrderAndNeverFarOff) {
  const auto generation = build_test_index(releases_, {text::find_language("en").value()});
  const Related related = find_related({*generation, 0, 100}, NeighboursMemory(), kNever);
  EXPECT_TRUE(related.is_known);
  ASSERT_GT(related.releases.size(), 5u);
  for (std::size_t i = 0; i < related.releases.size(); ++i) {
    EXPECT_GE(related.releases[i].similarity, kLeastSimilarity);
    EXPECT_LE(related.releases[i].similarity, i == 0 ? 1.0 : related.releases[i - 1].similarity);
  }
}

TEST_F(RelatedTest, IsUnknownWhereTheLanguageHasNoBasis) {
  add("alone", "Un navire au port.", "fr");
  Searcher searcher(build_test_index(releases_, {text::find_language("en").value()}));
  const Related related = searcher.relate("alone", 10, kNever).value();
  EXPECT_FALSE(related.is_known);
  EXPECT_TRUE(related.releases.empty());
  EXPECT_FALSE(searcher.relate("nowhere", 10, kNever));
}

/// Its words are not those of the query, but keep their company.
TEST_F(RelatedTest, LiftsWhatMeansTheSame) {
  add("in-harbour", "Lantern harbourword1 harbourword2 harbourword3 harbourword4.").date = {};
  add("in-museum", "Lantern museumword1 museumword2 museumword3 museumword4.");
  Searcher searcher(build_test_index(releases_, {text::find_language("en").value()}));
  Request request = request_for("lantern harbourword9");
  request.limit = 200;
  const auto place = [&](const std::string& id) {
    const std::vector<std::string> ids = ids_of(search(searcher, request));
    return std::find(ids.begin(), ids.end(), id) - ids.begin();
  };
  request.ranking.meaning = 0;
  EXPECT_LT(place("in-museum"), place("in-harbour")) << "the newer of two that have one word alike";
  request.ranking.meaning = RankingParameters().meaning;
  EXPECT_LT(place("in-harbour"), place("in-museum"));
}

TEST_F(RelatedTest, BringsInNothingThatLacksWhatIsDemanded) {
  Searcher searcher(build_test_index(releases_, {text::find_language("en").value()}));
  Request request = request_for("+harbourword3 harbourword9");
  request.limit = 200;
  const Results results = search(searcher, request);
  EXPECT_FALSE(results.hits.empty());
  for (const Hit& hit : results.hits) {
    const release::Release release = searcher.read(hit.id, request).value().release;
    EXPECT_NE(release.body.find("harbourword3"), std::string::npos) << hit.id;
  }
}

}  // namespace
}  // namespace chancery::query
