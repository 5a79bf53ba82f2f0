#include "searchd/http/session.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <ctime>
#include <optional>

namespace chancery::searchd {

namespace net = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using RequestParser = http::request_parser<http::string_body>;
using Response = http::response<http::string_body>;

namespace {

constexpr auto kAwaitResult = net::as_tuple(net::use_awaitable);

std::string http_date() {
  const std::time_t now = std::time(nullptr);
  std::tm utc{};
  gmtime_r(&now, &utc);
  std::string text(40, '\0');
  text.resize(std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S GMT", &utc));
  return text;
}

WebResponse protocol_error(int status, std::string text) {
  WebResponse response;
  response.status = status;
  response.headers = {{"Content-Type", "text/plain; charset=utf-8"}, {"Cache-Control", "no-store"}};
  response.body = std::move(text) + "\n";
  add_security_headers(response);
  return response;
}

/// The answer to what the parser refused; nullopt where the connection is just over.
std::optional<WebResponse> parse_failure(beast::error_code error, bool has_target) {
  if (error == http::error::header_limit) {
    return has_target ? protocol_error(431, "The request's headers are too large.")
                      : protocol_error(414, "The address is too long.");
  }
  if (error == http::error::body_limit) return protocol_error(413, "The request's body is too large.");
  if (error == http::error::end_of_stream || error == http::error::partial_message) return std::nullopt;
  if (error.category() == http::make_error_code(http::error::bad_method).category()) {
    return protocol_error(400, "This is not an HTTP request.");
  }
  return std::nullopt;
}

/// What is wrong with a request that the parser let pass. Beast takes messages whose end is in doubt, or
/// that another server would send elsewhere; none of them gets an answer that a proxy could mistake.
std::optional<WebResponse> find_fault(const http::request_header<>& request, const ServerSettings& settings) {
  if (request.version() != 10 && request.version() != 11)
    return protocol_error(505, "HTTP/1.1 is spoken here.");
  if (request.count(http::field::host) > 1 ||
      (request.version() == 11 && request.count(http::field::host) == 0)) {
    return protocol_error(400, "A request has one Host header.");
  }
  if (request.count(http::field::transfer_encoding) > 0 &&
      (request.version() == 10 || !beast::iequals(request[http::field::transfer_encoding], "chunked"))) {
    return protocol_error(501, "This transfer encoding is not known.");
  }
  if (request.count(http::field::content_length) > 1) return protocol_error(400, "A body has one length.");
  if (request.target().size() > settings.max_target_bytes)
    return protocol_error(414, "The address is too long.");
  if (request.method() != http::verb::get && request.method() != http::verb::head) {
    WebResponse response = protocol_error(405, "Only GET and HEAD are served.");
    response.headers.emplace_back("Allow", "GET, HEAD");
    return response;
  }
  if (!request.target().starts_with('/')) return protocol_error(400, "An address begins with a slash.");
  return std::nullopt;
}

Response write_response(WebResponse answer, bool is_head, bool keep_alive) {
  Response response(static_cast<http::status>(answer.status), 11);
  for (const auto& [name, value] : answer.headers) response.insert(name, value);
  response.set(http::field::date, http_date());
  response.keep_alive(keep_alive);
  response.content_length(answer.body.size());
  if (!is_head) response.body() = std::move(answer.body);
  return response;
}

}  // namespace

/// The state of one connection, in the order of a request's life.
class Session {
 public:
  Session(net::ip::tcp::socket socket, SessionContext& context)
      : stream_(std::move(socket)), context_(context) {
    context_.sessions.insert(this);
  }
  ~Session() {
    context_.sessions.erase(this);
    if (context_.sessions.empty() && context_.on_last_end) context_.on_last_end();
  }
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  net::awaitable<void> run();
  void end_if_idle() {
    if (idle_) stream_.cancel();
  }

 private:
  net::awaitable<bool> wait_for_bytes();
  net::awaitable<bool> serve_one();
  net::awaitable<bool> send(WebResponse answer, bool is_head, bool keep_alive);
  net::awaitable<WebResponse> ask(WebRequest request);
  net::awaitable<void> linger();

  beast::tcp_stream stream_;
  SessionContext& context_;
  beast::flat_buffer buffer_;
  bool idle_ = false;
  bool served_one_ = false;
};

net::awaitable<void> Session::run() {
  bool going_on = true;
  while (going_on && (!served_one_ || !context_.draining)) {
    going_on = co_await wait_for_bytes();
    if (going_on) going_on = co_await serve_one();
    served_one_ = true;
  }
  co_await linger();
}

/// Waits for the first bytes of a request: longer between requests than before the first.
net::awaitable<bool> Session::wait_for_bytes() {
  if (buffer_.size() > 0) co_return true;
  const ServerSettings& settings = context_.settings;
  stream_.expires_after(served_one_ ? settings.keep_alive_timeout : settings.header_timeout);
  idle_ = true;
  const auto space = buffer_.prepare(4096);
  const auto [error, size] = co_await stream_.async_read_some(space, kAwaitResult);
  idle_ = false;
  if (error) co_return false;
  buffer_.commit(size);
  co_return true;
}

net::awaitable<bool> Session::serve_one() {
  const ServerSettings& settings = context_.settings;
  RequestParser parser;
  parser.header_limit(settings.max_header_bytes);
  parser.body_limit(settings.max_body_bytes);
  stream_.expires_after(settings.header_timeout);
  const auto [header_error, header_size] =
      co_await http::async_read_header(stream_, buffer_, parser, kAwaitResult);
  std::optional<WebResponse> fault = header_error
                                         ? parse_failure(header_error, !parser.get().target().empty())
                                         : find_fault(parser.get().base(), settings);
  if (header_error && !fault) co_return false;
  if (!fault && !parser.is_done()) {
    stream_.expires_after(settings.body_timeout);
    const auto [body_error, body_size] = co_await http::async_read(stream_, buffer_, parser, kAwaitResult);
    if (body_error) fault = parse_failure(body_error, true);
    if (body_error && !fault) co_return false;
  }
  const bool is_head = parser.get().method() == http::verb::head;
  if (fault) {
    WebResponse answer = std::move(*fault);
    co_return co_await send(std::move(answer), is_head, false);
  }
  WebRequest request{std::string(parser.get().target()), std::string(parser.get()[http::field::accept]),
                     std::string(parser.get()[http::field::accept_language])};
  const bool keep_alive = parser.get().keep_alive();
  stream_.expires_never();
  WebResponse answer = co_await ask(std::move(request));
  co_return co_await send(std::move(answer), is_head, keep_alive && !context_.draining);
}

net::awaitable<bool> Session::send(WebResponse answer, bool is_head, bool keep_alive) {
  Response response = write_response(std::move(answer), is_head, keep_alive);
  http::response_serializer<http::string_body> serializer(response);
  stream_.expires_after(context_.settings.write_timeout);
  beast::error_code error;
  if (is_head) {
    const auto [head_error, size] = co_await http::async_write_header(stream_, serializer, kAwaitResult);
    error = head_error;
  } else {
    const auto [write_error, size] = co_await http::async_write(stream_, serializer, kAwaitResult);
    error = write_error;
  }
  co_return !error && keep_alive;
}

/// Gives the request to the responder and comes back to this thread with its answer.
net::awaitable<WebResponse> Session::ask(WebRequest request) {
  const auto executor = stream_.get_executor();
  Responder& responder = context_.responder;
  auto start = [executor, &responder, &request](auto handler) {
    // std::function wants a copyable function; a handler is none.
    auto shared = std::make_shared<decltype(handler)>(std::move(handler));
    auto work = std::make_shared<net::executor_work_guard<decltype(executor)>>(executor);
    responder.respond(std::move(request), [executor, shared, work](WebResponse answer) {
      net::post(executor, [shared, work, answer = std::move(answer)]() mutable {
        auto resume = std::move(*shared);
        work->reset();
        resume(std::move(answer));
      });
    });
  };
  co_return co_await net::async_initiate<const net::use_awaitable_t<>, void(WebResponse)>(start,
                                                                                          net::use_awaitable);
}

/// Closes so that the last answer arrives: unread bytes would make the kernel reset the connection.
net::awaitable<void> Session::linger() {
  beast::error_code ignored;
  stream_.socket().shutdown(net::ip::tcp::socket::shutdown_send, ignored);
  stream_.expires_after(std::chrono::seconds(1));
  std::size_t left = std::size_t{256} * 1024;
  while (!ignored && left > 0) {
    buffer_.clear();
    const auto space = buffer_.prepare(4096);
    const auto [error, size] = co_await stream_.async_read_some(space, kAwaitResult);
    if (error) break;
    left -= std::min(left, size);
  }
  stream_.socket().close(ignored);
}

void SessionContext::end_idle() {
  for (Session* session : sessions) session->end_if_idle();
}

net::awaitable<void> run_session(net::ip::tcp::socket socket, SessionContext& context) {
  Session session(std::move(socket), context);
  co_await session.run();
}

}  // namespace chancery::searchd
