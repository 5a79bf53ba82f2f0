#include "core/names/consonants.h"

#include <gtest/gtest.h>

namespace chancery::names {
namespace {

/// As a merge compares them: skeletons first.
bool are_one(std::string_view arabic, std::string_view sounds) {
  const std::string skeleton = skeleton_of_letters(arabic);
  return !skeleton.empty() && skeleton == skeleton_of(sounds) && can_be_read_as(arabic, sounds);
}

TEST(Consonants, FindANameInArabicLetters) {
  EXPECT_TRUE(are_one("الرشداني", "raSdani"));
  EXPECT_TRUE(are_one("والرشداني", "raSdani"));
  EXPECT_TRUE(are_one("خاشقجي", "haSokji"));
  EXPECT_TRUE(are_one("فوكوشيما", "fukuSima"));
  EXPECT_TRUE(are_one("ابراهيم", "ibrahim")) << "an alef may carry any vowel";
}

TEST(Consonants, KeepNamesApart) {
  EXPECT_FALSE(are_one("الرشداني", "raSdan")) << "a long vowel is heard";
  EXPECT_FALSE(are_one("الرشداني", "raSdanio")) << "nothing is added at the end";
  EXPECT_FALSE(are_one("الرشداني", "raSidani")) << "two short vowels are left out";
  EXPECT_FALSE(are_one("انبار", "nabar")) << "an alef at the beginning is heard";
  EXPECT_FALSE(are_one("فوكوشيما", "fukuSina"));
}

TEST(Consonants, ReadNoShortWordNoPluralAndNoOtherScript) {
  EXPECT_FALSE(can_be_read_as("قران", "kuran"));
  EXPECT_EQ(skeleton_of_letters("البلدين"), "");
  EXPECT_EQ(skeleton_of_letters("lavrov"), "");
}

}  // namespace
}  // namespace chancery::names
