#include "searchd/relief.h"

#include <gtest/gtest.h>

#include "tests/searchd/fake_service.h"

namespace chancery::searchd {
namespace {

/// An engine whose releases are counted by a function of the request.
class CountingService final : public FakeService {
 public:
  explicit CountingService(std::function<std::uint64_t(const query::Request&)> count)
      : count_(std::move(count)) {}

  query::Answer search(const query::Request& request) override {
    asked.push_back(request);
    query::Results counted;
    counted.total = count_(request);
    return counted;
  }

 private:
  std::function<std::uint64_t(const query::Request&)> count_;
};

constexpr auto kNever = std::chrono::steady_clock::time_point::max();

SearchParameters filtered() {
  return parse_search_parameters("q=a&from=2025&lang=he&country=AZ&source=s").values;
}

TEST(Reliefs, NameTheFilterThatTookEverything) {
  CountingService service([](const query::Request& request) { return request.languages.empty() ? 8U : 0U; });
  const std::vector<Relief> reliefs = find_reliefs(service, filtered(), kNever);
  ASSERT_EQ(reliefs.size(), 1U);
  EXPECT_EQ(reliefs[0].without, FilterKind::kLanguage);
  EXPECT_EQ(reliefs[0].total, 8U);
  EXPECT_EQ(search_address(reliefs[0].parameters), "/search?q=a&from=2025&source=s&country=AZ");
}

TEST(Reliefs, TakeAllAwayWhereNoneSuffices) {
  CountingService service([](const query::Request& request) {
    return request.languages.empty() && request.countries.empty() ? 3U : 0U;
  });
  const std::vector<Relief> reliefs = find_reliefs(service, filtered(), kNever);
  ASSERT_EQ(reliefs.size(), 1U);
  EXPECT_EQ(reliefs[0].without, FilterKind::kAll);
  EXPECT_EQ(search_address(reliefs[0].parameters), "/search?q=a");
}

TEST(Reliefs, AreNoneWithoutFilters) {
  CountingService service([](const query::Request&) { return 3U; });
  EXPECT_TRUE(find_reliefs(service, parse_search_parameters("q=a").values, kNever).empty());
  EXPECT_TRUE(service.asked.empty());
}

TEST(Reliefs, ShareTheTimeThatIsLeft) {
  const auto now = std::chrono::steady_clock::now();
  CountingService service([](const query::Request&) { return 8U; });
  find_reliefs(service, filtered(), now + std::chrono::seconds(30));
  ASSERT_EQ(service.asked.size(), 4U);
  EXPECT_LE(service.asked[3].deadline, service.asked[0].deadline);
  EXPECT_LE(service.asked[0].deadline, std::chrono::seconds(30));
  EXPECT_TRUE(find_reliefs(service, filtered(), now).empty());
  EXPECT_EQ(service.asked.size(), 4U);
}

}  // namespace
}  // namespace chancery::searchd
