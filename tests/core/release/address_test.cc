#include "core/release/address.h"

#include <gtest/gtest.h>

namespace chancery::release {
namespace {

TEST(PlainAddress, LeavesOutWhatPeopleLeaveOut) {
  for (const char* text : {"https://www.mfa.example/en/News/23", "http://mfa.example/en/News/23/",
                           "MFA.example/en/News/23#top", "HTTPS://WWW.MFA.EXAMPLE/en/News/23"}) {
    EXPECT_EQ(plain_address(text), "mfa.example/en/News/23") << text;
  }
}

TEST(PlainAddress, KeepsTheCaseOfThePathAndTheQuery) {
  EXPECT_EQ(plain_address("https://a.example/B?id=C"), "a.example/B?id=C");
}

TEST(PlainAddress, OrdersParametersAndLeavesOutWhereAReaderCameFrom) {
  for (const char* text : {"https://a.example/B?lang=en&id=C", "https://a.example/B?id=C&lang=en",
                           "https://a.example/B?id=C&utm_source=mail&&lang=en#top"}) {
    EXPECT_EQ(plain_address(text), "a.example/B?id=C&lang=en") << text;
  }
  EXPECT_EQ(plain_address("https://a.example/B?utm_source=mail"), "a.example/B");
}

TEST(IdOfOwnAddress, IsWhatStandsBehindReleases) {
  EXPECT_EQ(id_of_own_address("http://127.0.0.1:8080/releases/a%2Fb%20c?q=x"), "a/b c");
  EXPECT_EQ(id_of_own_address("https://h.example/releases/a-1/cite?style=apa"), "a-1");
  EXPECT_EQ(id_of_own_address("/releases/a-1#top"), "a-1");
  EXPECT_EQ(id_of_own_address("https://h/releases/100%&%4"), "100%&%4") << "no escapes";
  for (const char* text : {"", "/releases/", "see /releases/a", "https://h.example/news/a"}) {
    EXPECT_EQ(id_of_own_address(text), "") << text;
  }
}

TEST(PlainAddress, IsEmptyForOtherTexts) {
  for (const char* text :
       {"", "peace talks", "No:605/23", "www.", "https://", "a.example b", "localhost/x"}) {
    EXPECT_EQ(plain_address(text), "") << text;
  }
}

}  // namespace
}  // namespace chancery::release
