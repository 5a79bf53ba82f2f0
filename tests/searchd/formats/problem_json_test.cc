#include "searchd/formats/problem_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace chancery::searchd {
namespace {

using nlohmann::json;

TEST(ProblemJson, PointsAtThePlace) {
  const Problem problem{400, "Bad", "Mend it.", {{"q", "unbalanced_quote", "Close it.", 3, 1, "a \"b\""}}};
  EXPECT_EQ(json::parse(problem_json(problem)),
            json::parse(R"({"type":"about:blank","title":"Bad","status":400,
    "detail":"Mend it.","errors":[{"parameter":"q","code":"unbalanced_quote","detail":"Close it.","position":3,
    "length":1,"suggestion":"a \"b\""}]})"));
}

}  // namespace
}  // namespace chancery::searchd
