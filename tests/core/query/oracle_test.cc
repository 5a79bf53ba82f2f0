#include <gmock/gmock.h>

#include <random>

#include "core/query/parse.h"
#include "tests/core/query/brute_force.h"
#include "tests/core/query/oracle_corpus.h"
#include "tests/core/query/query_fixture.h"

namespace chancery::query {
namespace {

/// Makes queries out of what releases say.
class QueryMaker {
 public:
  QueryMaker(const std::vector<release::Release>& releases, std::uint32_t seed)
      : releases_(releases), random_(seed) {}

  Request make() {
    Request request = request_for("");
    request.ranking.hits = 0;  // the first stage alone
    const std::uint32_t parts = below(5);
    for (std::uint32_t i = 0; i < parts; ++i) request.q += item(0) + " ";
    request.match = below(2) == 0 ? Match::kStem : static_cast<Match>(below(3));  // no other names
    add_filters(request);
    request.sort = static_cast<Sort>(below(3));
    request.words = below(5) == 0 ? Words::kAny : Words::kAll;
    request.offset = below(4) == 0 ? below(30) : 0;
    request.limit = 1 + below(40);
    return request;
  }

 private:
  std::uint32_t below(std::uint32_t limit) {
    return std::uniform_int_distribution<std::uint32_t>(0, limit - 1)(random_);
  }
  const release::Release& any_release() {
    return releases_[below(static_cast<std::uint32_t>(releases_.size()))];
  }

  /// A part, or parts joined by operators.
  std::string item(std::uint32_t depth) {
    const std::uint32_t kind = below(24);
    if (depth > 2 || kind > 5) return part();
    if (kind < 2) return item(depth + 1) + " OR " + item(depth + 1);
    if (kind < 4) return item(depth + 1) + " AND " + item(depth + 1);
    if (kind == 4) return "NOT " + item(depth + 1);
    return "(" + item(depth + 1) + " " + item(depth + 1) + ")";
  }

  std::string filter() {
    const release::Release& release = any_release();
    switch (below(4)) {
      case 0:
        return "lang:" + std::string(text::info(release.language).code);
      case 1:
        return release.country.empty() ? "lang:en" : "country:" + release.country;
      case 2:
        return "id:\"" + release.id + "\"";
      default:
        return "date:20" + std::to_string(10 + below(16)) +
               (below(2) == 0 ? "" : "-0" + std::to_string(1 + below(9)));
    }
  }

  std::string part() {
    const std::uint32_t kind = below(20);
    if (kind == 19) return filter();
    if (kind == 18) return "\"" + stretch(2) + "\"~" + std::to_string(below(8));
    if (kind == 17) return "title:" + stretch(1);
    if (kind == 16) return "=" + stretch(1);
    if (kind == 15) return stretch(1).substr(0, 3 + below(5)) + "*";
    const std::string sign = kind < 2 ? "+" : kind < 4 ? "-" : "";
    if (below(4) == 0) return sign + "\"" + stretch(1 + below(4)) + "\"";
    std::string word = stretch(1);
    const std::uint32_t change = below(10);
    if (change == 0) word = text::fold_marks(word);
    if (change == 1)
      std::transform(word.begin(), word.end(), word.begin(), [](unsigned char c) { return std::toupper(c); });
    if (change == 2 && below(4) == 0) word += "qx";
    return sign + word;
  }

  /// Some words of a release as they stand in it.
  std::string stretch(std::uint32_t words) {
    for (;;) {
      const release::Release& release = any_release();
      const std::string text = release.title + "\n" + release.body;
      std::vector<text::Token> tokens;
      text::Tokenizer tokenizer;
      tokenizer.reset(text);
      for (text::Token token; tokenizer.next(token) && tokens.size() < 400;) tokens.push_back(token);
      if (tokens.size() < words || tokens.empty()) continue;
      const std::uint32_t first = below(static_cast<std::uint32_t>(tokens.size()) - words + 1);
      const std::uint32_t more = tokens[first].kind == text::TokenKind::kCharacter ? below(3) : 0;
      const std::size_t last = std::min<std::size_t>(first + words - 1 + more, tokens.size() - 1);
      return text.substr(tokens[first].begin, tokens[last].end - tokens[first].begin);
    }
  }

  void add_filters(Request& request) {
    if (below(3) == 0) {
      const release::StatedDate& date = any_release().date;
      if (below(4) > 0) request.from = date.first_day - static_cast<std::int32_t>(below(200));
      if (below(4) > 0)
        request.to = request.from.value_or(date.first_day) + static_cast<std::int32_t>(below(400)) - 5;
    }
    if (below(5) == 0) request.sources = {any_release().source_id, any_release().source_id};
    if (below(5) == 0) request.countries = {any_release().country};
    if (below(5) == 0) request.languages = {std::string(text::info(any_release().language).code)};
    if (below(60) == 0) request.sources = {"nobody"};
  }

  const std::vector<release::Release>& releases_;
  std::mt19937 random_;
};

std::map<std::string, std::uint64_t> counted(const std::vector<FacetCount>& facet) {
  std::map<std::string, std::uint64_t> counts;
  for (const FacetCount& count : facet) {
    if (count.count > 0) counts[count.value] = count.count;
  }
  return counts;
}

template <class Value>
std::vector<Value> page_of(const std::vector<Value>& all, const Request& request) {
  const std::size_t begin = std::min<std::size_t>(request.offset, all.size());
  const std::size_t end = std::min<std::size_t>(begin + request.limit, all.size());
  return {all.begin() + static_cast<std::ptrdiff_t>(begin), all.begin() + static_cast<std::ptrdiff_t>(end)};
}

void expect_ranked(const Results& results, const BruteAnswer& brute, const Request& request) {
  const auto expected = page_of(brute.ranked, request);
  std::map<std::string, double> scores;
  for (const auto& [score, id] : brute.ranked) scores[id] = score;
  ASSERT_EQ(results.hits.size(), expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    const Hit& hit = results.hits[i];
    const double tolerance = 1e-9 * std::max(1.0, expected[i].first);
    EXPECT_NEAR(hit.score, expected[i].first, tolerance) << i;
    ASSERT_TRUE(scores.contains(hit.id));
    EXPECT_NEAR(hit.score, scores[hit.id], tolerance) << hit.id;
    EXPECT_EQ(hit.partial, brute.partial.at(hit.id)) << hit.id;
  }
}

void expect_same(const Results& results, const BruteAnswer& brute, const Request& request) {
  EXPECT_EQ(results.total, brute.total);
  EXPECT_EQ(results.total_any, brute.total_any);
  EXPECT_EQ(results.counts_any_word, brute.counts_any_word);
  EXPECT_EQ(std::set<std::string>(results.ignored_words.begin(), results.ignored_words.end()),
            brute.ignored_words);
  EXPECT_EQ(counted(results.sources), brute.sources);
  EXPECT_EQ(counted(results.countries), brute.countries);
  EXPECT_EQ(counted(results.languages), brute.languages);
  std::map<std::int32_t, std::uint64_t> months;
  for (const PeriodCount& month : results.timeline) months[month.first_day] = month.count;
  EXPECT_EQ(months, brute.months);
  if (request.sort == Sort::kRelevance && brute.ranks) {
    expect_ranked(results, brute, request);
  } else {
    EXPECT_EQ(ids_of(results), page_of(brute.by_date, request));
  }
}

/// Every hit that has a word which the query wants shows why it matched: in its title or in a snippet
/// something is marked, and its `matched_by` says how.
void expect_marks(const Results& results) {
  for (const Hit& hit : results.hits) {
    std::size_t ranges = hit.title.ranges.size();
    for (const MarkedText& snippet : hit.snippets) ranges += snippet.ranges.size();
    EXPECT_EQ(ranges > 0, !hit.matched_by.empty()) << hit.id;
    EXPECT_TRUE(hit.score == 0 || !hit.matched_by.empty()) << hit.id;
  }
}

TEST(Oracle, AnswersAThousandQueriesAsAScanOfEveryReleaseDoes) {
  BruteForce brute(load_oracle_corpus());
  ASSERT_GE(brute.releases().size(), 150u);
  Searcher searcher(index::build_test_index(brute.releases()));
  QueryMaker maker(brute.releases(), 20250218);
  int found = 0;
  int relaxed = 0;
  for (int asked = 0; asked < 1000;) {
    const Request request = maker.make();
    if (!text::is_valid_utf8(request.q)) continue;  // a word may have been cut within a character
    const Parsed parsed = parse(request.q);
    const auto* tree = std::get_if<Tree>(&parsed);
    if (tree == nullptr) continue;
    ++asked;
    SCOPED_TRACE("q=[" + request.q + "] sort " + std::to_string(static_cast<int>(request.sort)));
    const Results results = search(searcher, request);
    expect_same(results, brute.answer(request, *tree), request);
    expect_marks(results);
    found += results.total > 0 ? 1 : 0;
    relaxed += results.counts_any_word && request.words == Words::kAll ? 1 : 0;
    if (HasFailure()) return;
  }
  EXPECT_GT(found, 400);
  EXPECT_GT(relaxed, 50);
}

}  // namespace
}  // namespace chancery::query
