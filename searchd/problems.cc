#include "searchd/problems.h"

namespace chancery::searchd {

Problem bad_request(std::vector<ParameterError> errors) {
  return {400, "This search cannot be read", "Something in this search has to be mended first.",
          std::move(errors)};
}

Problem bad_address() {
  return bad_request({{"", "bad_encoding",
                       "This address is not encoded as it should be: percent signs must stand before two "
                       "hexadecimal digits, and the text must be UTF-8.",
                       0, 0, ""}});
}

Problem bad_query(std::vector<query::QueryError> errors) {
  std::vector<ParameterError> faults;
  faults.reserve(errors.size());
  for (query::QueryError& error : errors) {
    faults.push_back({"q", std::move(error.code), std::move(error.detail), error.position, error.length,
                      std::move(error.suggestion)});
  }
  return bad_request(std::move(faults));
}

Problem expired_cursor() {
  Problem problem = bad_request(
      {{"cursor", "cursor_expired", "Its pages are divided anew; start from the first one.", 0, 0, ""}});
  problem.title = "The results have changed";
  problem.detail = "Since you opened the page before, the releases have been brought up to date.";
  return problem;
}

Problem not_acceptable(const EndpointInfo& endpoint) {
  std::string types;
  for (const Format format : endpoint.formats) {
    types += (types.empty() ? "" : ", ") + std::string(info(format).media_type);
  }
  return {406,
          "Not written in this form",
          "The Accept header takes none of the forms that there are here: " + types + ".",
          {}};
}

Problem no_release() {
  return {
      404,
      "Release not found",
      "There is no release at this address. It may have been withdrawn, or be filed under another address.",
      {}};
}

Problem no_page() {
  return {404,
          "Page not found",
          "There is nothing at this address. It may have been mistyped, or have moved.",
          {}};
}

Problem not_ready(const Readiness& readiness) {
  if (readiness.reason.empty()) {
    return {503, "No index yet", "The releases have not been indexed yet. Please come back in a while.", {}};
  }
  return {503,
          "The index cannot be read",
          "The releases cannot be searched at the moment. /readyz says why.",
          {}};
}

Problem too_busy(int status) {
  const char* const title =
      status == 429 ? "Too many searches of yours at once" : "Too many searches at once";
  return {status, title, "Please try again in a moment.", {}};
}

Problem broken_index() {
  return {503, "The index cannot be read", "This search cannot be answered at the moment.", {}};
}

Problem our_fault() {
  return {500, "Something went wrong", "This search could not be answered; the fault is ours.", {}};
}

}  // namespace chancery::searchd
