#include "searchd/response.h"

#include <gtest/gtest.h>

namespace chancery::searchd {
namespace {

TEST(EntityTag, ChangesWithAllThatItIsMadeOf) {
  const AnswerKey key{"b", "u", "000012", "/search?q=a", "html", "en", 20000};
  const std::string tag = make_entity_tag(key);
  EXPECT_EQ(make_entity_tag(key), tag);
  for (const AnswerKey& other : {AnswerKey{"b", "v", "000012", "/search?q=a", "html", "en", 20000},
                                 AnswerKey{"c", "u", "000012", "/search?q=a", "html", "en", 20000},
                                 AnswerKey{"b", "u", "000013", "/search?q=a", "html", "en", 20000},
                                 AnswerKey{"b", "u", "000012", "/search?q=b", "html", "en", 20000},
                                 AnswerKey{"b", "u", "000012", "/search?q=a", "json", "en", 20000},
                                 AnswerKey{"b", "u", "000012", "/search?q=a", "html", "fr", 20000},
                                 AnswerKey{"b", "u", "000012", "/search?q=a", "html", "en", 20001}}) {
    EXPECT_NE(make_entity_tag(other), tag);
  }
}

TEST(EntityTag, IsComparedWeakly) {
  EXPECT_TRUE(names_entity_tag("W/\"a\"", "W/\"a\""));
  EXPECT_TRUE(names_entity_tag("\"a\"", "W/\"a\""));
  EXPECT_TRUE(names_entity_tag("\"b\" , W/\"a\"", "W/\"a\""));
  EXPECT_FALSE(names_entity_tag("*", "W/\"a\""));  // whether there is anything, an answer alone can say
  EXPECT_FALSE(names_entity_tag("", "W/\"a\""));
  EXPECT_FALSE(names_entity_tag("\"b\"", "W/\"a\""));
}

}  // namespace
}  // namespace chancery::searchd
