#include "core/text/umlaut_spelling.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace chancery::text {
namespace {

using testing::IsEmpty;
using testing::UnorderedElementsAre;

TEST(SpellUmlautsOut, WritesTheVowelAndAnE) {
  EXPECT_EQ(spell_umlauts_out("präsident"), "praesident");
  EXPECT_EQ(spell_umlauts_out("überfüllt"), "ueberfuellt");
  EXPECT_EQ(spell_umlauts_out("größe"), "groesse");
  EXPECT_EQ(spell_umlauts_out("strasse"), "");
}

TEST(ReadUmlauts, GivesEveryKeyThatMayBeSpelledSo) {
  EXPECT_THAT(read_umlauts("praesident"), UnorderedElementsAre("prasident"));
  EXPECT_THAT(read_umlauts("ueberfuellt"), UnorderedElementsAre("uberfuellt", "ueberfullt", "uberfullt"));
  EXPECT_THAT(read_umlauts("minister"), IsEmpty());
  EXPECT_THAT(read_umlauts(""), IsEmpty());
}

}  // namespace
}  // namespace chancery::text
