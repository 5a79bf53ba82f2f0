#pragma once

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/core/query/query_fixture.h"

namespace chancery::query {

inline Searcher searcher_of(const std::vector<release::Release>& releases) {
  return Searcher(index::build_test_index(releases));
}

inline std::vector<std::string> find(Searcher& searcher, std::string q) {
  return ids_of(search(searcher, std::move(q)));
}

/// A searcher over a corpus of a test.
class CorpusTest : public ::testing::Test {
 protected:
  explicit CorpusTest(const std::vector<release::Release>& releases) : searcher_(searcher_of(releases)) {}

  Results ask(std::string q, Match match = Match::kAll) {
    Request request = request_for(std::move(q));
    request.match = match;
    return search(searcher_, request);
  }
  std::vector<std::string> find(std::string q, Match match = Match::kAll) {
    return ids_of(ask(std::move(q), match));
  }

  Searcher searcher_;
};

}  // namespace chancery::query
