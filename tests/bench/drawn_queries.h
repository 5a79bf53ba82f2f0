#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/index/generation.h"
#include "core/text/tokenizer.h"
#include "tests/bench/dice.h"

namespace chancery::bench {

/// A query as someone might type it, and a year that may go with it.
struct DrawnQuery {
  std::string q;
  std::int32_t from = 0;  ///< The year's first and last day, days since 1970-01-01.
  std::int32_t to = 0;
};

/// Draws queries from the releases of a generation; the same generation and seed give the same ones.
class QueryDrawer {
 public:
  QueryDrawer(std::shared_ptr<const index::Generation> generation, std::uint64_t seed);

  /// One to four content words of one title: no stop words, three letters or more, or two characters of a
  /// script without word spaces.
  DrawnQuery draw_words();
  /// Two or three words that stand in a row in one body, in quotation marks; stop words too.
  DrawnQuery draw_phrase();

 private:
  release::Release draw_release();
  DrawnQuery with_year(std::string q);
  std::vector<std::string> content_words(const release::Release& release);
  std::vector<std::pair<std::size_t, std::size_t>> runs_of_words(const std::string& body, std::size_t length);

  std::shared_ptr<const index::Generation> generation_;
  Dice dice_;
  text::Tokenizer tokenizer_;
  std::vector<std::int32_t> years_;  // of which there are releases
};

}  // namespace chancery::bench
