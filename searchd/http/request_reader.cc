#include "searchd/http/request_reader.h"

#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>

namespace chancery::searchd {

namespace net = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;

namespace {

constexpr auto kAwaitResult = net::as_tuple(net::use_awaitable);
constexpr std::size_t kScratchBytes = 4096;
constexpr Fault kTooSlow{408, "The request took too long to arrive."};

/// One request on its way in.
class RequestReader {
 public:
  RequestReader(Connection& connection, const ServerSettings& settings, ReceivedRequest& request)
      : connection_(connection), settings_(settings), request_(request) {}

  net::awaitable<std::optional<Fault>> read(bool is_first);

 private:
  net::awaitable<std::variant<std::size_t, Fault>> read_head(bool is_first);
  std::optional<Fault> take_head(std::size_t size);
  std::optional<Fault> parse_again(std::size_t size);
  net::awaitable<std::optional<Fault>> read_body();
  std::optional<Fault> body_fault(beast::error_code error);

  Connection& connection_;
  const ServerSettings& settings_;
  ReceivedRequest& request_;
  CheckedRequest checked_;
  http::request_parser<http::buffer_body> parser_;
};

net::awaitable<std::optional<Fault>> RequestReader::read(bool is_first) {
  const auto head = co_await read_head(is_first);
  if (connection_.is_over()) co_return std::nullopt;
  if (const auto* fault = std::get_if<Fault>(&head)) co_return *fault;
  std::optional<Fault> fault = take_head(std::get<std::size_t>(head));
  if (!fault && checked_.has_body) fault = co_await read_body();
  connection_.stop_clock();
  connection_.set_waiting(Connection::Waiting::kNot);
  co_return fault;
}

/// The size of the head that now stands in the buffer. A request's time runs from its first byte, that of a
/// connection's first from the connection on.
net::awaitable<std::variant<std::size_t, Fault>> RequestReader::read_head(bool is_first) {
  const bool has_begun = !connection_.received().empty();
  connection_.give_time(is_first || has_begun ? settings_.request_timeout : settings_.keep_alive_timeout);
  HeadReader reader(settings_.limits);
  for (;;) {
    if (const auto progress = reader.read(connection_.received())) co_return *progress;
    const bool is_idle = connection_.received().empty();
    connection_.set_waiting(is_idle ? Connection::Waiting::kIdle : Connection::Waiting::kReading);
    if (!co_await connection_.read_some()) {
      if (!connection_.is_late() || is_idle) connection_.give_up();
      co_return kTooSlow;
    }
    if (is_idle && !is_first) connection_.give_time(settings_.request_timeout);
  }
}

std::optional<Fault> RequestReader::take_head(std::size_t size) {
  const auto parsed = parse_head(connection_.received().substr(0, size), settings_.limits);
  if (const auto* fault = std::get_if<Fault>(&parsed)) return *fault;
  const auto& head = std::get<RequestHead>(parsed);
  request_.minor = head.minor;
  request_.web.accept = head.list("accept");                   // its refusal has to be readable too
  if (head.method == "HEAD") request_.method = Method::kHead;  // its refusal has no body either
  const auto checked = check_request(head, settings_.limits);
  if (const auto* fault = std::get_if<Fault>(&checked)) return *fault;
  checked_ = std::get<CheckedRequest>(checked);
  request_.method = checked_.method;
  request_.keep_alive = checked_.keep_alive;
  request_.web.target = checked_.target;
  request_.web.accept_language = head.list("accept-language");
  request_.web.if_none_match = head.list("if-none-match");
  request_.accept_encoding = head.list("accept-encoding");
  request_.forwarded_for = head.list("x-forwarded-for");
  return parse_again(size);
}

/// Beast parses the head too, for the body's end, and has to agree.
std::optional<Fault> RequestReader::parse_again(std::size_t size) {
  beast::flat_buffer& buffer = connection_.buffer();
  const std::size_t empty_lines = connection_.received().find_first_not_of("\r\n");
  buffer.consume(empty_lines);
  parser_.header_limit(static_cast<std::uint32_t>(settings_.limits.head_bytes * 2));
  parser_.body_limit(settings_.limits.body_bytes);
  beast::error_code error;
  buffer.consume(parser_.put(net::buffer(buffer.cdata(), size - empty_lines), error));
  if (error || !parser_.is_header_done() || parser_.is_done() == checked_.has_body) {
    return Fault{400, "This is not an HTTP request."};
  }
  return std::nullopt;
}

net::awaitable<std::optional<Fault>> RequestReader::read_body() {
  if (checked_.expects_continue && connection_.received().empty()) {
    const std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
    co_await net::async_write(connection_.socket(), net::buffer(go_on), kAwaitResult);
  }
  connection_.set_waiting(Connection::Waiting::kReading);
  std::array<char, kScratchBytes> scratch;
  while (!parser_.is_done()) {
    parser_.get().body().data = scratch.data();
    parser_.get().body().size = scratch.size();
    const auto [error, size] =
        co_await http::async_read(connection_.socket(), connection_.buffer(), parser_, kAwaitResult);
    if (error && error != http::error::need_buffer) co_return body_fault(error);
  }
  co_return std::nullopt;
}

std::optional<Fault> RequestReader::body_fault(beast::error_code error) {
  if (connection_.is_late()) return kTooSlow;
  if (error == http::error::body_limit) return Fault{413, "The request's body is too large."};
  const bool is_malformed = error.category() == http::make_error_code(http::error::bad_chunk).category();
  if (is_malformed && error != http::error::end_of_stream && error != http::error::partial_message) {
    return Fault{400, "The request's body is not as its headers say."};
  }
  connection_.give_up();
  return std::nullopt;
}

}  // namespace

net::awaitable<std::optional<Fault>> read_request(Connection& connection, const ServerSettings& settings,
                                                  bool is_first, ReceivedRequest& request) {
  RequestReader reader(connection, settings, request);
  co_return co_await reader.read(is_first);
}

}  // namespace chancery::searchd
