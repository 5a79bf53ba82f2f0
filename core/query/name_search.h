#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/query/deadline.h"
#include "core/query/name_docs.h"
#include "core/query/plan.h"
#include "core/query/searched_generation.h"
#include "core/query/term_list.h"

namespace chancery::query {

/// Finds the releases that have the other names of a plan. What it refers to must outlive it.
class NameSearch {
 public:
  NameSearch(const SearchedGeneration& searched, const std::vector<Alternative>& names,
             PostingMerger& merger);

  /// The releases of the whole window that begins at `base` which have a name, an index into the plan's
  /// alternatives. nullptr where the deadline came first.
  std::shared_ptr<const NameDocs> find(std::size_t name, std::uint32_t base, const Deadline& deadline);

  /// The score factor of the rarest word of a name; nullopt where the deadline came first.
  std::optional<double> factor_of(std::size_t name, UnionFrequencies& known, const Deadline& deadline);

 private:
  /// A name made ready.
  struct Name {
    std::string key;              // all that decides what it finds
    std::vector<TermList> lists;  // of its words, once they are needed
    std::optional<StreamMatcher> matcher;
    std::shared_ptr<const NameDocs> docs;  // of the window at hand
    std::uint32_t base = UINT32_MAX;       // of that window
  };

  void open(std::size_t name);
  std::shared_ptr<const NameDocs> read(std::size_t name, const Window& window, const Deadline& deadline);

  const SearchedGeneration& searched_;
  const std::vector<Alternative>& planned_;
  PostingMerger& merger_;
  std::vector<Name> names_;
};

}  // namespace chancery::query
