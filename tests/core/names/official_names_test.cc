#include "core/names/official_names.h"

#include <gmock/gmock.h>

#include <filesystem>

namespace chancery::names {
namespace {

bool has(const std::string& locale, const std::string& code, const std::string& name) {
  for (const OfficialName& official : official_names(locale)) {
    if (official.code == code && official.name == name) return true;
  }
  return false;
}

TEST(OfficialNames, AreThoseOfTheStandardInEachLanguage) {
  if (!std::filesystem::exists("/usr/share/iso-codes")) GTEST_SKIP() << "iso-codes is not installed";
  EXPECT_TRUE(has("en", "AF", "Islamic Republic of Afghanistan"));
  EXPECT_TRUE(has("fr", "AF", "République islamique d'Afghanistan"));
  EXPECT_TRUE(has("zh", "AF", "阿富汗伊斯兰共和国"));
  EXPECT_FALSE(has("fr", "AF", "Islamic Republic of Afghanistan"));
}

TEST(OfficialNames, OfALanguageWithoutACatalogueAreNone) {
  EXPECT_THAT(official_names("xx"), ::testing::IsEmpty());
}

}  // namespace
}  // namespace chancery::names
