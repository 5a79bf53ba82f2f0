#include "searchd/http/session.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/chunk_encode.hpp>
#include <boost/beast/http/serializer.hpp>
#include <boost/beast/http/write.hpp>
#include <optional>

#include "searchd/http/answer.h"
#include "searchd/http/connection.h"
#include "searchd/http/content_coding.h"
#include "searchd/http/request_reader.h"

namespace chancery::searchd {

namespace net = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;

namespace {

constexpr auto kAwaitResult = net::as_tuple(net::use_awaitable);
/// What an answer that is being made is taken to need.
constexpr std::size_t kExpectedAnswerBytes = 128UL * 1024;
/// Beyond a head: what of a body, or of the next request, is read ahead.
constexpr std::size_t kReadAheadBytes = 8UL * 1024;

/// Counts bytes of answers for as long as it lives.
class ByteCount {
 public:
  ByteCount(std::size_t& sum, std::size_t bytes) : sum_(sum), bytes_(bytes) { sum_ += bytes_; }
  ~ByteCount() { sum_ -= bytes_; }
  ByteCount(const ByteCount&) = delete;
  ByteCount& operator=(const ByteCount&) = delete;

 private:
  std::size_t& sum_;
  const std::size_t bytes_;
};

/// Waits for what `start(done)` gives to `done` on any thread, and comes back to `executor`.
template <class T, class Start>
net::awaitable<T> wait_for(net::any_io_executor executor, Start start) {
  auto initiate = [executor, &start](auto handler) {
    // std::function wants a copyable function; a handler is none.
    auto shared = std::make_shared<decltype(handler)>(std::move(handler));
    auto work = std::make_shared<net::executor_work_guard<net::any_io_executor>>(executor);
    start([executor, shared, work](T value) {
      net::post(executor, [shared, work, value = std::move(value)]() mutable {
        auto resume = std::move(*shared);
        work->reset();
        resume(std::move(value));
      });
    });
  };
  co_return co_await net::async_initiate<const net::use_awaitable_t<>, void(T)>(initiate, net::use_awaitable);
}

}  // namespace

/// The state of one connection, in the order of a request's life.
class Session {
 public:
  /// `peer`: the address of who connected.
  Session(net::ip::tcp::socket socket, std::string peer, SessionContext& context)
      : connection_(std::move(socket), context.settings.limits.head_bytes + kReadAheadBytes),
        peer_(std::move(peer)),
        context_(context) {
    context_.sessions.insert(this);
    ++context_.connections_of[client_key(peer_, {}, {})];
  }
  ~Session() {
    context_.sessions.erase(this);
    const auto own = context_.connections_of.find(client_key(peer_, {}, {}));
    if (--own->second == 0) context_.connections_of.erase(own);
    if (context_.sessions.empty() && context_.on_last_end) context_.on_last_end();
  }
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  net::awaitable<void> run();
  Connection& connection() { return connection_; }

 private:
  net::awaitable<bool> serve_one(bool is_first);
  net::awaitable<WebResponse> answer(ReceivedRequest& request);
  net::awaitable<bool> send(WebResponse answer, const AnswerFrame& frame);
  net::awaitable<bool> send_head(HttpResponse& response);
  net::awaitable<bool> send_stream(const WebStream& stream, bool chunked);
  net::awaitable<bool> send_piece(std::string piece, bool chunked);
  void give_time_to_take();

  Connection connection_;
  const std::string peer_;
  SessionContext& context_;
  std::uint64_t bytes_sent_ = 0;  // of the body of the answer at hand
  bool was_refused_ = false;      // the request at hand, by HTTP itself
  bool is_broken_ = false;        // a stream ended before its end
};

net::awaitable<void> Session::run() {
  bool going_on = co_await serve_one(true);
  while (going_on && !context_.draining) going_on = co_await serve_one(false);
  co_await connection_.close();
}

net::awaitable<bool> Session::serve_one(bool is_first) {
  ReceivedRequest request;
  const std::optional<Fault> fault = co_await read_request(connection_, context_.settings, is_first, request);
  if (connection_.is_over()) co_return false;
  const auto began = std::chrono::steady_clock::now();
  const std::string target = context_.settings.on_answer ? request.web.target : std::string();
  WebResponse made;
  was_refused_ = fault.has_value();
  if (fault) {
    made = fault_response(*fault, request.web.accept);
  } else {
    made = co_await answer(request);
  }
  allow_origin(made, context_.settings.cors_origin);
  const int status = made.status;
  const bool keep_alive = request.keep_alive && !fault && !context_.draining;
  const bool goes_on = co_await send(std::move(made), {request.method, request.minor, keep_alive});
  if (context_.settings.on_answer) {
    const auto took = std::chrono::steady_clock::now() - began;
    context_.settings.on_answer(
        {method_name(request.method), target, status, bytes_sent_, took, was_refused_});
  }
  co_return goes_on;
}

/// Gives the request to the responder; the answer is compressed on the thread that made it.
net::awaitable<WebResponse> Session::answer(ReceivedRequest& request) {
  if (request.method == Method::kOptions) co_return options_response(context_.settings.cors_origin);
  if (context_.bytes_on_the_way > context_.settings.max_answer_bytes) {
    was_refused_ = true;
    co_return overloaded_response(request.web.accept);
  }
  request.web.client = client_key(peer_, request.forwarded_for, context_.settings.trusted_proxies);
  const ByteCount count(context_.bytes_on_the_way, kExpectedAnswerBytes);
  auto start = [this, &request](std::function<void(WebResponse)> done) {
    context_.responder.respond(
        std::move(request.web),
        [done = std::move(done), accepted = std::move(request.accept_encoding)](WebResponse response) {
          encode_body(response, accepted);
          done(std::move(response));
        });
  };
  co_return co_await wait_for<WebResponse>(connection_.socket().get_executor(), start);
}

void Session::give_time_to_take() {
  connection_.give_time(context_.settings.write_timeout);
  connection_.expect_taken(context_.settings.write_timeout);
}

net::awaitable<bool> Session::send(WebResponse answer, const AnswerFrame& wanted) {
  AnswerFrame frame = wanted;
  const WebStream stream = std::move(answer.stream);
  const bool chunked = stream && frame.minor == 1;
  if (stream && !chunked) frame.keep_alive = false;
  const ByteCount count(context_.bytes_on_the_way, answer.body.size());
  HttpResponse response = frame_answer(std::move(answer), frame, stream != nullptr);
  bytes_sent_ = response.body().size();
  give_time_to_take();
  bool sent = false;
  if (frame.method == Method::kHead || stream) {
    sent = co_await send_head(response);
  } else {
    const auto [error, size] = co_await http::async_write(connection_.socket(), response, kAwaitResult);
    sent = !error;
  }
  if (sent && stream && frame.method != Method::kHead) sent = co_await send_stream(stream, chunked);
  connection_.stop_clock();
  if (!sent) connection_.give_up();
  const bool goes_on = sent && frame.keep_alive && !is_broken_;
  co_return goes_on;
}

net::awaitable<bool> Session::send_head(HttpResponse& response) {
  http::response_serializer<http::string_body> serializer(response);
  const auto [error, size] =
      co_await http::async_write_header(connection_.socket(), serializer, kAwaitResult);
  co_return !error;
}

/// Each piece has its own time: what is long may take long, as long as it is taken.
net::awaitable<bool> Session::send_stream(const WebStream& stream, bool chunked) {
  using Piece = std::optional<std::string>;
  auto start = [this, &stream](std::function<void(Piece)> done) {
    context_.responder.write_on(stream, std::move(done));
  };
  for (;;) {
    connection_.stop_clock();
    Piece piece = co_await wait_for<Piece>(connection_.socket().get_executor(), start);
    give_time_to_take();
    if (!piece) {  // closing without the last chunk tells the client
      is_broken_ = true;
      co_return true;
    }
    if (piece->empty()) break;
    const bool sent = co_await send_piece(std::move(*piece), chunked);
    if (!sent) co_return false;
  }
  if (!chunked) co_return true;
  const auto end = http::make_chunk_last();
  const auto [error, size] = co_await net::async_write(connection_.socket(), end, kAwaitResult);
  co_return !error;
}

net::awaitable<bool> Session::send_piece(std::string piece, bool chunked) {
  const ByteCount count(context_.bytes_on_the_way, piece.size());
  bytes_sent_ += piece.size();
  if (chunked) {
    const auto chunk = http::make_chunk(net::buffer(piece));
    const auto [error, size] = co_await net::async_write(connection_.socket(), chunk, kAwaitResult);
    co_return !error;
  }
  const auto [error, size] =
      co_await net::async_write(connection_.socket(), net::buffer(piece), kAwaitResult);
  co_return !error;
}

void SessionContext::end_late(std::chrono::steady_clock::time_point now) {
  for (Session* session : sessions) session->connection().end_if_late(now);
}

void SessionContext::end_idle() {
  for (Session* session : sessions) {
    if (session->connection().is_idle()) session->connection().end();
  }
}

bool SessionContext::end_longest_waiting(std::chrono::steady_clock::time_point now) {
  Session* longest = nullptr;
  std::chrono::steady_clock::time_point since = now;
  for (Session* session : sessions) {
    const auto waits = session->connection().waits_since(now);
    if (!waits || *waits > since) continue;
    longest = session;
    since = *waits;
  }
  if (longest != nullptr) longest->connection().end();
  return longest != nullptr;
}

void start_session(net::ip::tcp::socket socket, SessionContext& context) {
  boost::system::error_code error;
  std::string peer = socket.remote_endpoint(error).address().to_string();
  if (error) return;
  const auto own = context.connections_of.find(client_key(peer, {}, {}));
  if (own != context.connections_of.end() && own->second >= context.settings.max_connections_of_client &&
      !is_trusted(peer, context.settings.trusted_proxies)) {
    return;
  }
  const auto executor = socket.get_executor();
  auto session = std::make_shared<Session>(std::move(socket), std::move(peer), context);
  auto serve = [session]() -> net::awaitable<void> { co_await session->run(); };
  net::co_spawn(executor, std::move(serve), net::detached);
}

}  // namespace chancery::searchd
