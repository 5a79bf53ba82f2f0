// The complaints that recur about search servers, each as the behaviour that cures it.

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>
#include <optional>
#include <set>

#include "searchd/engine.h"
#include "searchd/generation_watch.h"
#include "searchd/site.h"
#include "tests/core/query/query_fixture.h"
#include "tests/searchd/fake_service.h"
#include "tests/searchd/published_index.h"
#include "tests/source_folder.h"

namespace chancery::searchd {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::UnorderedElementsAre;
using Json = nlohmann::json;
using query::make_release;

const std::filesystem::path kWeb = source_folder() / "web";

std::string answer(Site& site, FakeService& service, const std::string& target) {
  const WebRequest request{target, "text/html", {}};
  if (auto now = site.answer_now(request)) return now->body;
  return site.answer(request, &service).body;
}

TEST(Complaints, PageAndApiDisagree) {
  Readiness readiness{"000012", 1'740'000'000, 1, {}, {}, {}};
  Site site{{source_folder() / "web", [&] { return readiness; }, std::chrono::milliseconds(700), {}, {}}};
  FakeService service;
  service.results.total = service.results.total_any = service.results.reachable = 1204;
  for (const char* target :
       {"/search?q=visit", "/search?q=visit&from=2025-02&to=2025-03-04&source=a&country=AZ&lang=fr",
        "/search?q=visit+talks&words=any&sort=oldest&limit=7&match=exact"}) {
    service.asked.clear();
    const std::string page = answer(site, service, target);
    const auto json = nlohmann::json::parse(answer(site, service, std::string(target) + "&format=json"));
    ASSERT_EQ(service.asked.size(), 2U) << target;
    const query::Request& by_page = service.asked[0];
    const query::Request& by_api = service.asked[1];
    EXPECT_EQ(by_page.q, by_api.q);
    EXPECT_EQ(by_page.from, by_api.from);
    EXPECT_EQ(by_page.to, by_api.to);
    EXPECT_EQ(by_page.sources, by_api.sources);
    EXPECT_EQ(by_page.countries, by_api.countries);
    EXPECT_EQ(by_page.languages, by_api.languages);
    EXPECT_EQ(by_page.words, by_api.words);
    EXPECT_EQ(by_page.match, by_api.match);
    EXPECT_EQ(by_page.sort, by_api.sort);
    EXPECT_EQ(by_page.prefers_recent, by_api.prefers_recent);
    EXPECT_EQ(by_page.offset, by_api.offset);
    EXPECT_EQ(by_page.limit, by_api.limit);
    EXPECT_EQ(json["total"]["value"], 1204);
    EXPECT_THAT(page, HasSubstr("of 1,204 release")) << target;
    ASSERT_EQ(json["hits"].size(), service.results.hits.size());
    for (const auto& hit : json["hits"]) EXPECT_THAT(page, HasSubstr(hit["url"].get<std::string>()));
  }
}

/// A site over a published index, asked as a reader and a script ask it.
class Server {
 public:
  explicit Server(const std::vector<release::Release>& releases) {
    publish(index_.path(), releases);
    watch_.emplace(index_.path(), kLook);
    source_ = make_engine(*watch_)();
  }

  WebResponse get(const std::string& target, const std::string& accept = "text/html") {
    const WebRequest request{target, accept};
    if (auto now = site_.answer_now(request)) return *now;
    return site_.answer(request, source_->current());
  }
  Json json(const std::string& target) { return Json::parse(get(target, "application/json").body); }
  std::vector<std::string> ids(const std::string& target) {
    std::vector<std::string> found;
    const Json answer = json(target);
    for (const auto& hit : answer["hits"]) found.push_back(hit["id"]);
    return found;
  }
  void publish_next(const std::vector<release::Release>& releases, bool damaged = false) {
    publish(index_.path(), releases, damaged);
  }
  Readiness readiness() const { return watch_->readiness(); }

 private:
  index::TemporaryDirectory index_;
  std::optional<GenerationWatch> watch_;
  std::unique_ptr<ServiceSource> source_;
  Site site_{{kWeb, [this] { return watch_->readiness(); }, std::chrono::seconds(60), {}, {}}};
};

/// Releases that say the same under ids of their own.
std::vector<release::Release> equal_releases(int count) {
  std::vector<release::Release> made;
  for (int i = 0; i < count; ++i) {
    made.push_back(make_release("r" + std::to_string(i), "Treaty", "The treaty was signed."));
  }
  return made;
}

TEST(Complaints, CurlyQuotesBreakPhrasesOnThePage) {
  Server server({make_release("together", "Joint statement", "A joint statement."),
                 make_release("apart", "Statement", "A statement of a joint venture.")});
  for (const char* q : {"%22joint+statement%22", "%E2%80%9Cjoint+statement%E2%80%9D",
                        "%E2%80%9Ejoint+statement%E2%80%9C", "%C2%ABjoint+statement%C2%BB"}) {
    const WebResponse page = server.get(std::string("/search?q=") + q);
    EXPECT_EQ(page.status, 200) << q;
    EXPECT_THAT(page.body, HasSubstr("/releases/together")) << q;
    EXPECT_THAT(page.body, Not(HasSubstr("/releases/apart"))) << q;
    EXPECT_THAT(server.ids(std::string("/search?q=") + q), ElementsAre("together")) << q;
  }
}

TEST(Complaints, UnbalancedQuotesGiveAnErrorPage) {
  Server server({make_release("a", "Joint statement", "A joint statement.")});
  const WebResponse page = server.get("/search?q=%22joint+statement");
  EXPECT_EQ(page.status, 400);
  EXPECT_THAT(page.body, HasSubstr("<mark>&quot;</mark>joint statement")) << "the place";
  EXPECT_THAT(page.body, HasSubstr("value=\"&quot;joint statement\"")) << "the query is kept";
  const std::string mended = "/search?q=%22joint+statement%22";
  EXPECT_THAT(page.body, HasSubstr("href=\"" + mended + "\"")) << "one click mends it";
  EXPECT_THAT(server.ids(mended), ElementsAre("a"));
  const Json problem = server.json("/search?q=%22joint+statement");
  EXPECT_EQ(problem["errors"][0]["parameter"], "q");
  EXPECT_EQ(problem["errors"][0]["position"], 0);
  EXPECT_EQ(problem["errors"][0]["suggestion"], "\"joint statement\"");
}

TEST(Complaints, APrefixOfOneLetterCrashesTheServer) {
  Server server({make_release("a", "An agreement", "Ambassadors agreed.")});
  for (const char* q : {"a*", "*", "**", "%2Ba*", "%22a*%22", "title:a*", "ag*+a*", "-a*", "(a*", "a*b*"}) {
    for (const char* accept : {"text/html", "application/json"}) {
      const WebResponse answer = server.get(std::string("/search?q=") + q, accept);
      EXPECT_TRUE(answer.status == 200 || answer.status == 400) << q << ": " << answer.status;
      EXPECT_FALSE(answer.body.empty()) << q;
    }
  }
  EXPECT_EQ(server.get("/search?q=a*").status, 400);
  EXPECT_THAT(server.ids("/search?q=agr*"), ElementsAre("a"));
}

TEST(Complaints, DayRangesShiftEastOfUtc) {
  Server server({make_release("east", "Visit", "A visit.", "2025-02-18T02:31+04:00"),
                 make_release("west", "Visit", "A visit.", "2025-02-18T22:00-08:00")});
  for (const char* filter :
       {"from=2025-02-18&to=2025-02-18", "q=date:2025-02-18", "q=2025-02-18..2025-02-18"}) {
    EXPECT_THAT(server.ids(std::string("/search?") + filter), UnorderedElementsAre("east", "west")) << filter;
  }
  for (const char* filter :
       {"to=2025-02-17", "from=2025-02-19", "q=date:2025-02-17", "q=visit&from=2025-02-19"}) {
    EXPECT_THAT(server.ids(std::string("/search?") + filter), ElementsAre()) << filter;
  }
  EXPECT_THAT(server.get("/releases/east").body, HasSubstr("18 February 2025"));
  EXPECT_EQ(server.json("/releases/east")["published"]["datetime"], "2025-02-18T02:31+04:00");
}

TEST(Complaints, TotalsChangeAndRowsRepeatWhilePaging) {
  Server server(equal_releases(53));
  for (const char* sort : {"relevance", "newest", "oldest"}) {
    const std::string search = std::string("/search?q=treaty&limit=7&sort=") + sort;
    std::set<std::string> ids;
    std::size_t rows = 0;
    Json page = server.json(search);
    for (int pages = 0; pages < 20; ++pages) {
      EXPECT_EQ(page["total"]["value"], 53) << sort;
      for (const auto& hit : page["hits"]) ids.insert(hit["id"].get<std::string>());
      rows += page["hits"].size();
      if (page["next"].is_null()) break;
      page = server.json(search + "&cursor=" + page["next"].get<std::string>());
    }
    EXPECT_EQ(rows, 53u) << sort;
    EXPECT_EQ(ids.size(), 53u) << sort;
  }
}

TEST(Complaints, RebuildEmptiesTheSearch) {
  Server server(equal_releases(30));
  const std::string first = server.readiness().generation;
  const std::string next = server.json("/search?q=treaty&limit=7")["next"];
  server.publish_next(equal_releases(31), true);
  EXPECT_TRUE(wait_until([&] { return !server.readiness().refused.empty(); }));
  EXPECT_EQ(server.json("/search?q=treaty")["total"]["value"], 30) << "what cannot be read is not served";
  server.publish_next(equal_releases(32));
  while (server.readiness().generation == first) {
    EXPECT_EQ(server.json("/search?q=treaty")["total"]["value"].get<int>() / 30, 1)
        << "the old one, or the new";
  }
  EXPECT_EQ(server.json("/search?q=treaty")["total"]["value"], 32);
  const WebResponse old_page = server.get("/search?q=treaty&limit=7&cursor=" + next);
  EXPECT_EQ(old_page.status, 400) << "pages of two generations are not mixed";
  EXPECT_THAT(old_page.body, HasSubstr("have been brought up to date"));
}

TEST(Complaints, SnippetDoesNotShowWhy) {
  std::string body = "The minister spoke of the weather.";
  for (int i = 0; i < 200; ++i) body += " Words that nobody looks for follow here.";
  Server server({make_release("body", "A declaration", body + " At the end the aquifers were named."),
                 make_release("title", "On aquifers", body)});
  const Json answer = server.json("/search?q=aquifer");
  EXPECT_EQ(answer["hits"].size(), 2u);
  for (const auto& hit : answer["hits"]) {
    ASSERT_FALSE(hit["snippets"].empty());
    EXPECT_FALSE(hit["snippets"][0]["ranges"].empty()) << hit["id"];
    EXPECT_EQ(hit["matched_by"], Json::parse(R"([{"word":"aquifer","by":["stem"]}])")) << hit["id"];
  }
  EXPECT_THAT(server.get("/search?q=aquifer").body, HasSubstr("the <mark>aquifers</mark> were named."));
}

}  // namespace
}  // namespace chancery::searchd
