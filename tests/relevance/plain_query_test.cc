#include "tests/relevance/plain_query.h"

#include <gtest/gtest.h>

namespace chancery::relevance {
namespace {

TEST(PlainQuery, KeepsWordsAndTheirCapitals) {
  EXPECT_EQ(make_plain("Viet Nam's President"), "Viet Nam's President");
  EXPECT_EQ(make_plain("l’accord post-conflict 0-dimensional"), "l’accord post-conflict 0-dimensional");
}

TEST(PlainQuery, MakesSignsSpaces) {
  EXPECT_EQ(make_plain("+visit -\"press conference\" (title:UN) wh*?"), "visit press conference title UN wh");
  EXPECT_EQ(make_plain("«accord» „Wort“ 「日本」 – ok -"), "accord Wort 日本 ok");
}

TEST(PlainQuery, WritesOperatorsSmall) {
  EXPECT_EQ(make_plain("SUPPRESS OR NOT and NEAR ANDORRA"), "SUPPRESS or not and near ANDORRA");
}

TEST(PlainQuery, LosesItsLastWordOrCharacter) {
  EXPECT_EQ(without_last_word("one two three"), "one two");
  EXPECT_EQ(without_last_word("one"), "");
  EXPECT_EQ(without_last_word("日本国"), "日本");
  EXPECT_EQ(without_last_word("日本 abc"), "日本");
}

}  // namespace
}  // namespace chancery::relevance
