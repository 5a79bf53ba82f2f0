#include "searchd/formats/format.h"

#include <gtest/gtest.h>

#include <array>

namespace chancery::searchd {
namespace {

constexpr std::array kOffered{Format::kHtml, Format::kJson, Format::kCsv, Format::kAtom};

std::optional<Format> asked(std::string_view accept) { return negotiate(accept, kOffered); }

TEST(Negotiation, TakesTheFirstWhereNothingIsAsked) {
  EXPECT_EQ(asked(""), Format::kHtml);
  EXPECT_EQ(asked("  "), Format::kHtml);
  EXPECT_EQ(asked("*/*"), Format::kHtml);
}

TEST(Negotiation, GivesBrowsersThePage) {
  EXPECT_EQ(asked("text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"),
            Format::kHtml);
}

TEST(Negotiation, TakesTheGreatestWeight) {
  EXPECT_EQ(asked("text/html;q=0.5, application/json;q=0.9"), Format::kJson);
  EXPECT_EQ(asked("text/html;q=0.5, application/json;q=0.49"), Format::kHtml);
  EXPECT_EQ(asked("application/json;q=0, text/csv;q=0.001"), Format::kCsv);
}

TEST(Negotiation, PrefersWhatIsNamedMoreExactly) {
  EXPECT_EQ(asked("application/json, text/plain, */*"), Format::kJson);
  EXPECT_EQ(asked("application/*, */*"), Format::kJson);
  EXPECT_EQ(asked("*/*;q=0.9, text/html;q=0"), Format::kJson);  // the exact range counts, though it says no
  EXPECT_EQ(asked("text/*;q=0.3, text/csv;q=0.8"), Format::kCsv);
}

TEST(Negotiation, ReadsCapitalsAndParameters) {
  EXPECT_EQ(asked("Application/JSON ; charset=utf-8 ; Q=0.3, text/html;q=0.2"), Format::kJson);
}

TEST(Negotiation, SaysWhereNothingFits) {
  EXPECT_EQ(asked("image/png"), std::nullopt);
  EXPECT_EQ(asked("text/html;q=0"), std::nullopt);
  EXPECT_EQ(asked("*/*;q=0"), std::nullopt);
  EXPECT_EQ(asked("nonsense"), std::nullopt);
}

}  // namespace
}  // namespace chancery::searchd
