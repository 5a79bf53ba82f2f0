#include "searchd/http/request_rules.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "searchd/header_value.h"
#include "searchd/http/request_target.h"

namespace chancery::searchd {
namespace {

constexpr std::array<std::string_view, 6> kRefusedMethods = {"POST",  "PUT",   "DELETE",
                                                             "PATCH", "TRACE", "CONNECT"};

using MaybeFault = std::optional<Fault>;

MaybeFault check_host(const RequestHead& head) {
  const std::size_t hosts = head.count("host");
  if (hosts > 1 || (hosts == 0 && head.minor == 1)) return Fault{400, "A request has one Host header."};
  if (hosts == 1 && !is_host(head.value("host"))) return Fault{400, "The Host header names no host."};
  return std::nullopt;
}

MaybeFault check_length(std::string_view text, const RequestLimits& limits, CheckedRequest& request) {
  std::uint64_t length = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), length);
  const bool is_number = !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
  if (!is_number) return Fault{400, "The body's length is no number."};
  if (error != std::errc() || length > limits.body_bytes) {
    return Fault{413, "The request's body is too large."};
  }
  request.has_body = length > 0;
  return std::nullopt;
}

/// Where the body ends. Whatever two servers could read differently is refused: behind a proxy the rest would
/// be taken for another client's request.
MaybeFault check_framing(const RequestHead& head, const RequestLimits& limits, CheckedRequest& request) {
  const std::size_t encodings = head.count("transfer-encoding");
  const std::size_t lengths = head.count("content-length");
  if (lengths > 1) return Fault{400, "A body has one length."};
  if (encodings > 0) {
    if (lengths > 0) return Fault{400, "A body has a length or a transfer encoding, not both."};
    if (head.minor == 0) return Fault{400, "HTTP/1.0 has no transfer encodings."};
    if (encodings > 1) return Fault{400, "A body has one transfer encoding."};
    if (!equals_ignoring_case(head.value("transfer-encoding"), "chunked")) {
      return Fault{501, "This transfer encoding is not known."};
    }
    request.has_body = true;
  }
  return lengths == 0 ? std::nullopt : check_length(head.value("content-length"), limits, request);
}

MaybeFault check_method(std::string_view method, CheckedRequest& request) {
  if (method == "GET") {
    request.method = Method::kGet;
  } else if (method == "HEAD") {
    request.method = Method::kHead;
  } else if (method == "OPTIONS") {
    request.method = Method::kOptions;
  } else if (std::find(kRefusedMethods.begin(), kRefusedMethods.end(), method) != kRefusedMethods.end()) {
    return Fault{405, "Only GET, HEAD and OPTIONS are served."};
  } else {
    return Fault{501, "This method is not known."};
  }
  return std::nullopt;
}

MaybeFault check_target(const RequestHead& head, CheckedRequest& request) {
  if (request.method == Method::kOptions && head.target == "*") {
    request.target = head.target;
    return std::nullopt;
  }
  const auto target = read_target(head.target);
  if (const auto* fault = std::get_if<Fault>(&target)) return *fault;
  request.target = std::get<std::string_view>(target);
  return std::nullopt;
}

/// Clients of HTTP/1.0 know nothing of it.
MaybeFault check_expectation(const RequestHead& head, CheckedRequest& request) {
  if (head.minor == 0 || head.count("expect") == 0) return std::nullopt;
  if (head.count("expect") > 1 || !equals_ignoring_case(head.value("expect"), "100-continue")) {
    return Fault{417, "This expectation cannot be met."};
  }
  request.expects_continue = request.has_body;
  return std::nullopt;
}

MaybeFault check_connection(const RequestHead& head) {
  for (const Field& field : head.fields) {
    if (!equals_ignoring_case(field.name, "connection") &&
        !equals_ignoring_case(field.name, "proxy-connection")) {
      continue;
    }
    for (std::string_view list = field.value; !list.empty();) {
      const std::string_view item = take_item(list);
      if (!item.empty() && !is_token(item)) return Fault{400, "The Connection header is no list of words."};
    }
  }
  return std::nullopt;
}

bool keeps_alive(const RequestHead& head) {
  bool keep_alive = head.minor == 1;
  for (const Field& field : head.fields) {
    if (!equals_ignoring_case(field.name, "connection")) continue;
    if (has_token(field.value, "close")) return false;
    keep_alive = keep_alive || has_token(field.value, "keep-alive");
  }
  return keep_alive;
}

}  // namespace

std::string_view method_name(Method method) {
  if (method == Method::kOptions) return "OPTIONS";
  return method == Method::kHead ? "HEAD" : "GET";
}

bool has_token(std::string_view list, std::string_view token) {
  while (!list.empty()) {
    if (equals_ignoring_case(take_item(list), token)) return true;
  }
  return false;
}

std::variant<CheckedRequest, Fault> check_request(const RequestHead& head, const RequestLimits& limits) {
  CheckedRequest request;
  request.keep_alive = keeps_alive(head);
  MaybeFault fault = check_host(head);
  if (!fault) fault = check_connection(head);
  if (!fault) fault = check_framing(head, limits, request);
  if (!fault) fault = check_method(head.method, request);
  if (!fault) fault = check_target(head, request);
  if (!fault) fault = check_expectation(head, request);
  if (fault) return *fault;
  return request;
}

std::variant<CheckedRequest, Fault> check_head(std::string_view bytes, const RequestLimits& limits) {
  const auto head = parse_head(bytes, limits);
  if (const auto* fault = std::get_if<Fault>(&head)) return *fault;
  return check_request(std::get<RequestHead>(head), limits);
}

}  // namespace chancery::searchd
