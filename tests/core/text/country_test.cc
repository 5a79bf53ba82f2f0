#include "core/text/country.h"

#include <gtest/gtest.h>

namespace chancery::text {
namespace {

TEST(Country, HasAnEnglishName) {
  EXPECT_EQ(country_name("CH"), "Switzerland");
  EXPECT_EQ(country_name("TR"), "Türkiye");
  EXPECT_EQ(find_country("Turkey"), "TR");
  EXPECT_EQ(find_country("turkiye"), "TR");
  EXPECT_FALSE(country_name("QQ").empty());
  EXPECT_EQ(country_name(""), "");
}

TEST(Country, IsKnownByItsCode) {
  for (const char* const code : {"AZ", "TR", "XK", "EU"}) EXPECT_TRUE(is_country(code)) << code;
  for (const char* const code : {"ZZ", "XX", "QQ", "XA", "az", "AZE", ""})
    EXPECT_FALSE(is_country(code)) << code;
}

TEST(Country, IsFoundByItsCodeOrItsName) {
  EXPECT_EQ(find_country("az"), "AZ");
  EXPECT_EQ(find_country("qq"), "QQ");
  EXPECT_EQ(find_country("uk"), "GB");
  EXPECT_EQ(find_country("USA"), "US");
  EXPECT_EQ(find_country("Azerbaijan"), "AZ");
  EXPECT_EQ(find_country("cote d\u2019ivoire"), "CI");
  EXPECT_EQ(find_country("Atlantis"), "");
  EXPECT_EQ(find_country("a1"), "");
}

}  // namespace
}  // namespace chancery::text
