#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/query/results.h"

namespace chancery::searchd {

/// A release in a feed, and when the index first saw it, in seconds since 1970.
struct FeedEntry {
  query::Hit hit;
  std::int64_t first_seen = 0;
};

/// A feed of a search. Addresses are absolute.
struct Feed {
  std::string title;
  std::string author;     ///< Of the feed: the site.
  std::string self;       ///< The feed's own address, and its id.
  std::string alternate;  ///< The page of the search.
  std::string base;       ///< What stands before paths.
  std::int64_t indexed_at = 0;
  std::vector<FeedEntry> entries;  ///< Those seen last come first.
};

/// The feed as RFC 4287 has it.
std::string atom_feed(const Feed& feed);

}  // namespace chancery::searchd
