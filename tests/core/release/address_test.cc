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

TEST(PlainAddress, IsEmptyForOtherTexts) {
  for (const char* text :
       {"", "peace talks", "No:605/23", "www.", "https://", "a.example b", "localhost/x"}) {
    EXPECT_EQ(plain_address(text), "") << text;
  }
}

}  // namespace
}  // namespace chancery::release
