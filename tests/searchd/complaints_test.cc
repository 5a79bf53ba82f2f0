// The complaints that recur about search servers, each as the behaviour that cures it.

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "searchd/site.h"
#include "tests/searchd/fake_service.h"

namespace chancery::searchd {
namespace {

using ::testing::HasSubstr;

std::string answer(Site& site, FakeService& service, const std::string& target) {
  const WebRequest request{target, "text/html", {}};
  if (auto now = site.answer_now(request)) return now->body;
  return site.answer(request, &service).body;
}

TEST(Complaints, PageAndApiDisagree) {
  Readiness readiness{"000012", 1'740'000'000, 1, {}, {}, {}};
  Site site{{std::filesystem::path(CHANCERY_SOURCE_DIR) / "web",
             [&] { return readiness; },
             std::chrono::milliseconds(700),
             {},
             {}}};
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

}  // namespace
}  // namespace chancery::searchd
