#pragma once

#include <string>
#include <vector>

#include "core/query/results.h"
#include "searchd/endpoint.h"
#include "searchd/problem.h"
#include "searchd/readiness.h"

namespace chancery::searchd {

// The problems that the site answers with.

Problem bad_request(std::vector<ParameterError> errors);
/// An address whose percent signs stand for nothing, or whose text is no UTF-8.
Problem bad_address();
Problem bad_query(std::vector<query::QueryError> errors);
Problem expired_cursor();
Problem not_acceptable(const EndpointInfo& endpoint);
Problem no_release();
Problem no_page();
Problem not_ready(const Readiness& readiness);
/// `status`: 503, or 429 where the searches that wait are of this client.
Problem too_busy(int status);
Problem broken_index();
Problem our_fault();

}  // namespace chancery::searchd
