#include "searchd/http/answer.h"

#include <array>
#include <boost/beast/http/field.hpp>
#include <ctime>

#include "searchd/formats/format.h"
#include "searchd/formats/problem_json.h"
#include "searchd/response.h"

namespace chancery::searchd {

namespace http = boost::beast::http;

namespace {

std::string http_date() {
  const std::time_t now = std::time(nullptr);
  std::tm utc{};
  gmtime_r(&now, &utc);
  std::string text(40, '\0');
  text.resize(std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S GMT", &utc));
  return text;
}

/// A line for who reads it in a browser, a problem for scripts.
WebResponse refusal(int status, std::string_view detail, std::string_view accept) {
  constexpr std::array kForms{Format::kJson, Format::kHtml};
  const bool is_for_people = negotiate(accept, kForms) == Format::kHtml;
  const std::string title(http::obsolete_reason(static_cast<http::status>(status)));
  return make_response(
      status, is_for_people ? kTextType : kProblemType,
      is_for_people ? std::string(detail) + "\n" : problem_json({status, title, std::string(detail), {}}),
      kNotKept);
}

bool has_no_body(int status) { return status == 204 || status == 304; }

}  // namespace

WebResponse fault_response(const Fault& fault, std::string_view accept) {
  WebResponse response = refusal(fault.status, fault.detail, accept);
  if (fault.status == 405) response.headers.emplace_back("Allow", kAllowedMethods);
  return response;
}

WebResponse options_response(std::string_view cors_origin) {
  WebResponse response;
  response.status = 204;
  response.headers = {{"Allow", std::string(kAllowedMethods)}, {"Cache-Control", "no-store"}};
  add_security_headers(response);
  if (cors_origin.empty()) return response;
  response.headers.emplace_back("Access-Control-Allow-Methods", kAllowedMethods);
  response.headers.emplace_back("Access-Control-Allow-Headers", "Accept, Accept-Language, If-None-Match");
  response.headers.emplace_back("Access-Control-Max-Age", "86400");
  return response;
}

void allow_origin(WebResponse& response, std::string_view origin) {
  if (origin.empty()) return;
  response.headers.emplace_back("Access-Control-Allow-Origin", origin);
  response.headers.emplace_back("Access-Control-Expose-Headers", "ETag, Link, Retry-After");
}

WebResponse overloaded_response(std::string_view accept) {
  WebResponse response = refusal(503, "Too many requests at once. Please try again in a moment.", accept);
  response.headers.emplace_back("Retry-After", "1");
  return response;
}

HttpResponse frame_answer(WebResponse answer, const AnswerFrame& frame, bool is_stream) {
  HttpResponse response(static_cast<http::status>(answer.status), 11);
  for (const auto& [name, value] : answer.headers) response.insert(name, value);
  response.set(http::field::date, http_date());
  if (!frame.keep_alive) {
    response.set(http::field::connection, "close");
  } else if (frame.minor == 0) {
    response.set(http::field::connection, "keep-alive");
  }
  if (is_stream) {
    if (frame.minor == 1) response.chunked(true);
  } else if (!has_no_body(answer.status)) {
    response.content_length(answer.body.size());
  }
  if (frame.method != Method::kHead) response.body() = std::move(answer.body);
  return response;
}

}  // namespace chancery::searchd
