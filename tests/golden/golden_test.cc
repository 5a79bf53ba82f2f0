#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "core/index/generation.h"
#include "core/query/searcher.h"
#include "indexer/build.h"
#include "tests/core/index/test_index.h"
#include "tests/core/query/query_fixture.h"
#include "tests/golden/story.h"
#include "tests/source_folder.h"

namespace chancery::golden {
namespace {

namespace fs = std::filesystem;

/// The sample corpus, indexed once a program as the indexer does it.
query::Searcher& sample_searcher() {
  static index::TemporaryDirectory directory;
  static query::Searcher searcher = [] {
    indexer::BuildOptions options{directory.path() / "index", {source_folder() / "corpus"}};
    options.quiet = true;
    indexer::build(options);
    return query::Searcher(
        index::Generation::open(*index::current_generation(options.index), index::Verification::kSizes));
  }();
  return searcher;
}

std::optional<std::int32_t> day_of(const std::string& text) {
  if (text.empty()) return std::nullopt;
  return release::read_published(text).date.first_day;
}

query::Request request_of(const Story& story) {
  query::Request request = query::request_for(story.query);
  request.limit = 200;
  request.sort = story.choice.sort;
  request.match = story.choice.match;
  request.prefers_recent = story.choice.prefers_recent;
  request.languages = story.choice.languages;
  request.sources = story.choice.sources;
  request.countries = story.choice.countries;
  request.from = day_of(story.choice.from);
  request.to = day_of(story.choice.to);
  return request;
}

/// What is wrong with the answer, one line each; empty where a human would be content.
std::string complaints(const Story& story, const query::Results& results) {
  std::string wrong;
  const std::vector<std::string> ids = query::ids_of(results);
  const auto place = [&ids](const std::string& id) {
    return static_cast<std::size_t>(std::find(ids.begin(), ids.end(), id) - ids.begin());
  };
  if (!story.first.empty() && place(story.first) != 0) wrong += "  not first: " + story.first + '\n';
  for (const std::string& id : story.among) {
    if (place(id) >= std::min(story.within, ids.size())) wrong += "  not there: " + id + '\n';
  }
  for (const std::string& id : story.absent) {
    if (place(id) < ids.size()) wrong += "  there: " + id + '\n';
  }
  if (story.total && results.total != *story.total) {
    wrong += "  total " + std::to_string(results.total) + ", not " + std::to_string(*story.total) + '\n';
  }
  if (wrong.empty()) return wrong;
  wrong += "  the answer:";
  for (std::size_t i = 0; i < std::min<std::size_t>(ids.size(), 8); ++i) wrong += "\n    " + ids[i];
  return wrong;
}

class GoldenStory : public ::testing::TestWithParam<Story> {};

TEST_P(GoldenStory, IsTrue) {
  const Story& story = GetParam();
  const query::Answer answer = sample_searcher().search(request_of(story));
  ASSERT_TRUE(std::holds_alternative<query::Results>(answer)) << story.query;
  const std::string wrong = complaints(story, std::get<query::Results>(answer));
  if (story.broken == nullptr) {
    EXPECT_TRUE(wrong.empty()) << story.story << "\n  query: " << story.query << '\n' << wrong;
  } else {
    EXPECT_FALSE(wrong.empty()) << story.story << "\n  works now; it is no longer broken: " << story.broken;
  }
}

std::vector<Story> stories() {
  std::vector<Story> rows;
  for (const auto& part : {syntax_stories(), language_stories(), name_stories(), date_stories()}) {
    rows.insert(rows.end(), part.begin(), part.end());
  }
  return rows;
}

INSTANTIATE_TEST_SUITE_P(Corpus, GoldenStory, ::testing::ValuesIn(stories()),
                         [](const auto& row) { return row.param.name; });

TEST(GoldenOrder, WithoutRecencyIsByScoreThenNewestFirst) {
  for (const char* q : {"minister", "consular notice", "Baku", "passport visa", "Talua"}) {
    query::Request request = query::request_for(q);
    request.limit = 200;
    request.prefers_recent = false;
    const query::Results results = query::search(sample_searcher(), request);
    ASSERT_GT(results.hits.size(), 2u) << q;
    for (std::size_t i = 1; i < results.hits.size(); ++i) {
      const query::Hit& before = results.hits[i - 1];
      const query::Hit& after = results.hits[i];
      EXPECT_GE(before.score, after.score) << q << ": " << after.id;
      if (before.score == after.score && before.date.is_dated() && after.date.is_dated()) {
        EXPECT_GE(before.date.first_day, after.date.first_day) << q << ": " << after.id;
      }
    }
  }
}

/// The scores of all hits, by id.
std::map<std::string, double> scores_of(const query::Results& results) {
  std::map<std::string, double> scores;
  for (const query::Hit& hit : results.hits) scores[hit.id] = hit.score;
  return scores;
}

/// Recency may put a release before a better one only where it is newer, and nearly as good.
/// Whether a release is first because it was asked for by name, whatever its score.
bool is_asked_for(const query::Hit& hit) {
  if (hit.matched_by.empty()) return false;
  const query::MatchKind kind = hit.matched_by.front().kinds.front();
  return kind == query::MatchKind::kNumber || kind == query::MatchKind::kId ||
         kind == query::MatchKind::kAddress || kind == query::MatchKind::kTitle;
}

TEST(GoldenOrder, RecencyReordersNearTiesOnly) {
  const double share = query::RankingParameters{}.freshness;
  std::size_t reordered = 0;
  for (const Story& story : stories()) {
    query::Request request = request_of(story);
    if (request.sort != query::Sort::kRelevance) continue;
    request.prefers_recent = true;
    const query::Results recent = query::search(sample_searcher(), request);
    request.prefers_recent = false;
    auto scores = scores_of(query::search(sample_searcher(), request));
    for (std::size_t i = 1; i < recent.hits.size(); ++i) {
      const query::Hit& before = recent.hits[i - 1];
      const query::Hit& after = recent.hits[i];
      if (is_asked_for(before) || scores.at(before.id) >= scores.at(after.id)) continue;
      ++reordered;
      EXPECT_GE(scores.at(before.id) * (1 + share), scores.at(after.id)) << story.query << ": " << before.id;
      ASSERT_TRUE(before.date.is_dated()) << story.query << ": " << before.id;
      if (after.date.is_dated()) {
        EXPECT_GE(before.date.first_day, after.date.first_day) << story.query << ": " << before.id;
      }
    }
  }
  EXPECT_GT(reordered, 5u) << "it does something";
}

}  // namespace
}  // namespace chancery::golden
