#pragma once

#include <xapian.h>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>

#include "core/index/generation.h"
#include "core/index/posting_reader.h"
#include "core/query/planner.h"
#include "core/query/request.h"

namespace chancery::bench {

/// What Xapian's own matcher does for a query.
struct RivalResult {
  std::chrono::nanoseconds took{};
  std::uint64_t total = 0;
  bool is_exact = true;  ///< Posting lists alone decide which releases match: there is no phrase.
};

/// The same searches by Xapian::Enquire over the same posting lists: 20 hits, exact counts, and a spy that
/// counts sources, countries, languages and months from the columns. What is not asked of it: reading the
/// query, snippets, the words' places (a phrase is the AND of its words).
class XapianRival {
 public:
  XapianRival(std::shared_ptr<const index::Generation> generation, const std::filesystem::path& directory);

  /// REQUIRES: `request.q` can be read. Only q, from, to and sort count.
  RivalResult search(const query::Request& request);

 private:
  RivalResult match(const Xapian::Query& query, const query::Request& request) const;

  std::shared_ptr<const index::Generation> generation_;
  std::shared_ptr<const query::GenerationFacts> facts_;
  index::PostingReader reader_;
  query::Planner planner_;
  Xapian::Database database_;
};

}  // namespace chancery::bench
