#pragma once

#include "core/query/listing.h"

namespace chancery::query {

/// Where the request wants it, counts the months of `found` as if it set no dates: a second evaluation, in
/// which nothing is ranked. True where the months of `found` then leave out the dates (or there are none);
/// false where they are those within the dates.
bool count_beyond_dates(const PlannedSearch& search, const Request& request, const Deadline& deadline,
                        Evaluation& found);

}  // namespace chancery::query
