// Every form of an answer says the same, over random searches.

#include <gmock/gmock.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <random>
#include <regex>
#include <set>
#include <sstream>

#include "searchd/percent.h"
#include "tests/searchd/sample_site.h"

namespace chancery::searchd {
namespace {

using nlohmann::json;

/// Searches drawn from what the sample corpus has.
class Draw {
 public:
  explicit Draw(unsigned seed) : random_(seed) {}

  std::string query() {
    std::string query = "?q=" + percent_encode_query(pick(kQueries));
    if (often()) query += "&from=" + pick(kDays);
    if (often()) query += "&to=" + std::string("2025-06");
    if (often()) query += "&lang=" + pick(kLanguages);
    if (often()) query += "&-lang=" + pick(kLanguages);
    if (often()) query += "&country=" + pick(kCountries);
    if (often()) query += "&tz=Asia/Baku";
    if (often()) query += "&words=any";
    if (often()) query += "&sort=" + pick(kSorts);
    if (often()) query += "&match=" + pick(kMatches);
    if (often()) query += "&collapse=languages";
    return query + "&limit=" + std::to_string(1 + random_() % 30);
  }

 private:
  using Words = std::vector<std::string>;
  bool often() { return random_() % 3 == 0; }
  const std::string& pick(const Words& words) { return words[random_() % words.size()]; }

  const Words kQueries{"",
                       "minister",
                       "minister visit",
                       "\"joint statement\"",
                       "agreement -visit",
                       "trade",
                       "ministre",
                       "cooperation talks",
                       "+treaty sea",
                       "title:agreement",
                       "UN",
                       "diplom*",
                       "Außenminister",
                       "президент",
                       "date:2024",
                       "peace OR war",
                       "zzzzqqqq",
                       "climate zzzzqqqq"};
  const Words kDays{"2023", "2024-03", "2024-02-01", "2024-05-01T10:00Z"};
  const Words kLanguages{"en", "fr", "ru", "de"};
  const Words kCountries{"AZ", "CH", "BV"};
  const Words kSorts{"newest", "oldest", "relevance"};
  const Words kMatches{"exact", "fold", "stem", "all"};
  std::mt19937 random_;
};

/// The releases that a page links to as its hits, in order, by their paths.
std::vector<std::string> paths_on_page(const std::string& page) {
  static const std::regex kHit("<h3 class=\"title\"[^>]*><a href=\"(/releases/[^\"?]*)");
  std::vector<std::string> paths;
  for (std::sregex_iterator hit(page.begin(), page.end(), kHit), end; hit != end; ++hit) {
    paths.push_back(std::regex_replace((*hit)[1].str(), std::regex("&#39;"), "'"));
  }
  return paths;
}

TEST(AnswerForms, PageAndEveryFormatGiveTheSameReleases) {
  Draw draw(7);
  SampleSite& site = SampleSite::get();
  std::size_t seen = 0;
  for (int i = 0; i < 150; ++i) {
    const std::string query = draw.query();
    const json answer = json::parse(site.read("/search" + query + "&format=json"));
    ASSERT_TRUE(answer.contains("hits")) << query << answer.dump();
    std::vector<std::string> paths;
    std::string ndjson;
    for (const json& hit : answer["hits"]) {
      paths.push_back(hit["url"]);
      ndjson += hit["id"].get<std::string>() + "\n";
    }
    seen += paths.size();
    const std::string page = site.read("/search" + query, "text/html");
    EXPECT_EQ(paths_on_page(page), paths) << query;
    std::string ids;
    std::istringstream lines(site.read("/search" + query + "&format=ndjson"));
    for (std::string line; std::getline(lines, line);)
      ids += json::parse(line)["id"].get<std::string>() + "\n";
    EXPECT_EQ(ids, ndjson) << query;
  }
  EXPECT_GT(seen, 500U);
}

json without_active(json facet) {
  for (json& value : facet) value.erase("active");
  facet.erase(
      std::remove_if(facet.begin(), facet.end(), [](const json& value) { return value["count"] == 0; }),
      facet.end());
  return facet;
}

TEST(AnswerForms, FacetsAndTimelineLeaveOutTheirOwnFilter) {
  SampleSite& site = SampleSite::get();
  const auto read = [&](const std::string& query) {
    return json::parse(site.read("/search?format=json" + query));
  };
  for (const std::string q :
       {"&q=minister", "&q=agreement+cooperation&words=any", "&q=", "&q=visit+trade&words=any"}) {
    const std::string dates = "&from=2024-02&to=2024-08";
    const std::string others = q + "&-country=CH";
    EXPECT_EQ(without_active(read(others + dates + "&lang=fr&lang=ru")["facets"]["lang"]),
              without_active(read(others + dates)["facets"]["lang"]));
    EXPECT_EQ(without_active(read(q + dates + "&-country=CH")["facets"]["country"]),
              without_active(read(q + dates)["facets"]["country"]));
    const json within = read(others + dates);
    EXPECT_EQ(within["timeline"], read(others)["timeline"]) << q;
    EXPECT_TRUE(within["timeline_is_whole"]);
    EXPECT_LT(within["total"]["value"], read(others)["total"]["value"]) << q;
  }
}

TEST(AnswerForms, AnExportHoldsWhatTheTotalCounts) {
  SampleSite& site = SampleSite::get();
  Draw draw(11);
  for (int i = 0; i < 40; ++i) {
    std::string query = draw.query();
    query = std::regex_replace(query, std::regex("&(limit|sort|recency)=[^&]*"), "");
    const json answer = json::parse(site.read("/search" + query + "&format=json"));
    const std::string text = site.read("/export" + query);
    const json last = json::parse(text.substr(text.rfind('\n', text.size() - 2) + 1));
    EXPECT_EQ(last["complete"], true) << query;
    EXPECT_EQ(last["exported"], answer["total"]["value"]) << query;
    EXPECT_EQ(static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n')),
              answer["total"]["value"].get<std::uint64_t>() + 1);
  }
}

TEST(AnswerForms, CursorsReachEveryReleaseOnceAndComeBack) {
  SampleSite& site = SampleSite::get();
  std::vector<std::string> ids;
  std::string cursor;
  std::string last_prev;
  do {
    const json page = json::parse(site.read("/search?q=minister&limit=7&format=json&cursor=" + cursor));
    for (const json& hit : page["hits"]) ids.push_back(hit["id"]);
    if (page["prev"].is_string()) last_prev = page["prev"];
    cursor = page["next"].is_string() ? page["next"].get<std::string>() : "";
  } while (!cursor.empty());
  const json whole = json::parse(site.read("/search?q=minister&limit=1&format=json"));
  EXPECT_EQ(ids.size(), whole["total_any"].get<std::size_t>());
  EXPECT_GT(ids.size(), 14U);
  const json before = json::parse(site.read("/search?q=minister&limit=7&format=json&cursor=" + last_prev));
  EXPECT_EQ(before["hits"][0]["id"], ids[(ids.size() - 1) / 7 * 7 - 7]);
  std::sort(ids.begin(), ids.end());
  EXPECT_EQ(std::adjacent_find(ids.begin(), ids.end()), ids.end());
}

}  // namespace
}  // namespace chancery::searchd
