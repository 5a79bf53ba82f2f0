// The bytes of a connection: what is accepted is so wherever packets end, and Beast reads it alike.

#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>

#include "searchd/client_address.h"
#include "searchd/http/content_coding.h"
#include "searchd/http/request_rules.h"
#include "searchd/percent.h"
#include "tests/fuzz/fuzz_input.h"

namespace chancery::fuzz {
namespace {

namespace http = boost::beast::http;
using searchd::CheckedRequest;
using searchd::Fault;
using searchd::HeadReader;
using searchd::RequestHead;
using searchd::RequestLimits;

bool is_refusal(int status) {
  return status == 400 || status == 405 || status == 413 || status == 414 || status == 417 || status == 431 ||
         status == 501 || status == 505;
}

HeadReader::Progress read_in_steps(std::string_view bytes, const RequestLimits& limits, std::size_t step) {
  HeadReader reader(limits);
  HeadReader::Progress progress;
  for (std::size_t size = 0; !progress && size < bytes.size();) {
    size = std::min(bytes.size(), size + step);
    progress = reader.read(bytes.substr(0, size));
  }
  return progress;
}

void require_same(const HeadReader::Progress& a, const HeadReader::Progress& b) {
  require(a.has_value() == b.has_value(), "packets do not matter");
  if (!a) return;
  require(a->index() == b->index(), "packets do not matter to what is refused");
  if (a->index() == 0) require(std::get<0>(*a) == std::get<0>(*b), "packets do not matter to the end");
}

void require_agreement(std::string_view head, const CheckedRequest& request) {
  while (head.starts_with("\r\n")) head.remove_prefix(2);
  http::request_parser<http::buffer_body> parser;
  parser.header_limit(1U << 20U);
  boost::beast::error_code error;
  parser.put(boost::asio::buffer(head), error);
  require(!error && parser.is_header_done(), "Beast takes what is accepted");
  require(parser.is_done() != request.has_body, "Beast sees a body where there is one");
  require(parser.keep_alive() == request.keep_alive, "Beast keeps the same connections open");
}

}  // namespace

void check(std::string_view bytes) {
  const RequestLimits limits;
  HeadReader reader(limits);
  const HeadReader::Progress progress = reader.read(bytes);
  require_same(progress, read_in_steps(bytes, limits, 1 + bytes.size() % 7));
  if (!progress) return;
  if (const auto* fault = std::get_if<Fault>(&*progress))
    return require(is_refusal(fault->status), "a status");
  const std::string_view head = bytes.substr(0, std::get<std::size_t>(*progress));
  const auto parsed = searchd::parse_head(head, limits);
  if (const auto* fault = std::get_if<Fault>(&parsed)) return require(is_refusal(fault->status), "a status");
  const auto& parts = std::get<RequestHead>(parsed);
  searchd::accepts_gzip(parts.list("accept-encoding"));
  searchd::client_key("127.0.0.1", parts.list("x-forwarded-for"), {});
  const auto checked = searchd::check_request(parts, limits);
  if (const auto* fault = std::get_if<Fault>(&checked)) return require(is_refusal(fault->status), "a status");
  const auto& request = std::get<CheckedRequest>(checked);
  require(request.target == "*" || request.target.starts_with('/'), "a target is a path");
  const std::string_view path = request.target.substr(0, request.target.find('?'));
  require(searchd::percent_decode(path, false).has_value(), "a path can be decoded");
  require_agreement(head, request);
}

}  // namespace chancery::fuzz

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  chancery::fuzz::check(chancery::fuzz::bytes_of(data, size));
  return 0;
}
