#include "searchd/http/answer.h"

#include <boost/beast/http/field.hpp>
#include <ctime>

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

WebResponse plain_response(int status, std::string_view text) {
  WebResponse response;
  response.status = status;
  response.headers = {{"Content-Type", "text/plain; charset=utf-8"}, {"Cache-Control", "no-store"}};
  response.body = std::string(text) + "\n";
  add_security_headers(response);
  return response;
}

bool has_no_body(int status) { return status == 204 || status == 304; }

}  // namespace

WebResponse fault_response(const Fault& fault) {
  WebResponse response = plain_response(fault.status, fault.detail);
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

WebResponse overloaded_response() {
  WebResponse response = plain_response(503, "Too many requests at once. Please try again in a moment.");
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
