#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/core/query/query_fixture.h"

namespace chancery::query {

/// A release in a language.
struct Text {
  std::string language;
  std::string title;
  std::string body = "";
};

/// A small corpus whose releases have the ids "0", "1" ... in the order given.
class Corpus {
 public:
  explicit Corpus(const std::vector<Text>& texts) : searcher_(index::build_test_index(read(texts))) {}

  /// The ids of the releases that have every word of `q`, none where only some words are found.
  std::vector<std::string> find(const std::string& q) {
    Request request = request_for(q);
    request.sort = Sort::kOldest;
    const Results results = search(searcher_, request);
    return results.counts_any_word ? std::vector<std::string>() : ids_of(results);
  }
  Results results(const std::string& q) { return search(searcher_, q); }

 private:
  static std::vector<release::Release> read(const std::vector<Text>& texts) {
    std::vector<release::Release> releases;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      releases.push_back(make_release(std::to_string(i), texts[i].title, texts[i].body,
                                      "2024-05-" + std::to_string(10 + i), texts[i].language));
    }
    return releases;
  }

  Searcher searcher_;
};

/// Every query finds every release.
inline void expect_all_find_all(const std::vector<Text>& texts, const std::vector<std::string>& queries) {
  Corpus corpus(texts);
  std::vector<std::string> all;
  for (std::size_t i = 0; i < texts.size(); ++i) all.push_back(std::to_string(i));
  for (const std::string& q : queries) EXPECT_EQ(corpus.find(q), all) << q;
}

}  // namespace chancery::query
