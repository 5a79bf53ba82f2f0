#pragma once

#include <functional>

#include "core/query/listing.h"
#include "core/query/works.h"

namespace chancery::query {

/// Takes releases that are one text as one: the first stands for all. What it refers to must outlive it.
class TextSearch {
 public:
  TextSearch(const PlannedSearch& search, const WorkGroups& groups) : search_(search), groups_(groups) {}

  /// The first offset + limit texts of a request. How many releases must be looked at for them is not known
  /// beforehand: `evaluate` is asked for twice as many until they suffice.
  Evaluation find(const Request& request, const std::function<Evaluation(const Request&)>& evaluate) const;

  /// Makes the totals of `found` count texts; the facets and months still count releases. False where the
  /// deadline came first: then they count releases.
  bool count(const Request& request, const Deadline& deadline, Evaluation& found) const;

 private:
  const PlannedSearch search_;
  const WorkGroups& groups_;
};

/// Keeps of each text the first of its docs.
void drop_repeats(const WorkGroups& groups, std::vector<std::uint32_t>& docs);

}  // namespace chancery::query
