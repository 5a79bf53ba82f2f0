#include "searchd/http/server.h"

#include <algorithm>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <csignal>

#include "core/index/environment_error.h"
#include "searchd/http/session.h"

namespace chancery::searchd {

namespace net = boost::asio;
using net::ip::tcp;

namespace {

/// How long a stopping server still takes requests on open connections: a busy client learns by `Connection:
/// close` that this answer is the last, and loses none.
constexpr std::chrono::milliseconds kIdleGrace(1000);
/// How exactly time is kept for the clients.
constexpr std::chrono::milliseconds kTick(100);
/// What the kernel may hold of an answer that its client does not take.
constexpr int kSendBufferBytes = 128 * 1024;

}  // namespace

struct Server::State {
  State(const ServerSettings& wanted, Responder& responder)
      : settings(wanted), context{settings, responder} {}

  void listen();
  net::awaitable<void> accept_all();
  net::awaitable<void> pause_for(std::chrono::milliseconds time);
  void spawn(tcp::socket socket);
  void keep_time();
  void wait_for_signal();
  void end_timers();
  void accept_waiting();
  void drain();
  void end_silent();

  const ServerSettings settings;
  SessionContext context;  ///< Outlives the sessions, which end with `io`.
  net::io_context io{1};
  tcp::acceptor acceptor{io};
  net::signal_set signals{io, SIGTERM, SIGINT, SIGHUP};
  net::steady_timer last_call{io};
  net::steady_timer tick{io};
  bool timers_ended = false;  // a handler that is on its way already cannot be cancelled
};

void Server::State::listen() {
  boost::system::error_code error;
  const std::string wanted = settings.address + ":" + std::to_string(settings.port);
  const net::ip::address address = net::ip::make_address(settings.address, error);
  if (error) {
    throw index::EnvironmentError(
        "'" + settings.address + "' is not an address",
        "--listen 127.0.0.1:8080 serves this machine, --listen 0.0.0.0:8080 all networks");
  }
  const tcp::endpoint endpoint(address, settings.port);
  acceptor.open(endpoint.protocol(), error);
  if (!error) acceptor.set_option(tcp::acceptor::reuse_address(true), error);
  if (!error) acceptor.bind(endpoint, error);
  if (!error) acceptor.listen(net::socket_base::max_listen_connections, error);
  if (error) {
    throw index::EnvironmentError(
        "cannot listen on " + wanted + ": " + error.message(),
        "another program may serve there; --listen takes another port, or 0 for any");
  }
}

net::awaitable<void> Server::State::accept_all() {
  for (;;) {
    auto [error, socket] = co_await acceptor.async_accept(net::as_tuple(net::use_awaitable));
    if (error == net::error::operation_aborted || !acceptor.is_open()) co_return;
    if (error) {  // out of descriptors: those who wait stay in the kernel's queue a moment longer
      co_await pause_for(std::chrono::milliseconds(20));
      continue;
    }
    while (context.sessions.size() >= settings.max_connections) {
      const bool ended = context.end_longest_waiting(std::chrono::steady_clock::now());
      co_await pause_for(std::chrono::milliseconds(ended ? 1 : 5));  // it needs a moment to go
    }
    spawn(std::move(socket));
  }
}

net::awaitable<void> Server::State::pause_for(std::chrono::milliseconds time) {
  net::steady_timer pause(io);
  pause.expires_after(time);
  co_await pause.async_wait(net::as_tuple(net::use_awaitable));
}

void Server::State::spawn(tcp::socket socket) {
  boost::system::error_code ignored;
  socket.set_option(tcp::no_delay(true), ignored);
  socket.set_option(net::socket_base::send_buffer_size(kSendBufferBytes), ignored);
  start_session(std::move(socket), context);
}

void Server::State::keep_time() {
  tick.expires_after(kTick);
  tick.async_wait([this](boost::system::error_code error) {
    if (error || timers_ended) return;
    context.end_late(std::chrono::steady_clock::now());
    keep_time();
  });
}

void Server::State::wait_for_signal() {
  signals.async_wait([this](boost::system::error_code error, int signal) {
    if (error) return;
    if (signal != SIGHUP) return drain();
    if (settings.on_hangup) settings.on_hangup();
    wait_for_signal();
  });
}

void Server::State::end_timers() {
  timers_ended = true;
  last_call.cancel();
  tick.cancel();
}

/// Those who connected before the end are still served: closing would reset them.
void Server::State::accept_waiting() {
  boost::system::error_code error;
  acceptor.non_blocking(true, error);
  while (!error && context.sessions.size() < settings.max_connections) {
    tcp::socket socket(io);
    acceptor.accept(socket, error);
    if (!error) spawn(std::move(socket));
  }
}

void Server::State::drain() {
  if (context.draining) return;
  accept_waiting();
  boost::system::error_code ignored;
  acceptor.close(ignored);
  signals.cancel(ignored);
  context.on_last_end = [this] { end_timers(); };
  context.draining = true;
  last_call.expires_after(std::min(kIdleGrace, settings.drain_timeout));
  last_call.async_wait([this](boost::system::error_code error) {
    if (!error) end_silent();
  });
  if (context.sessions.empty()) end_timers();
}

void Server::State::end_silent() {
  context.end_idle();
  last_call.expires_after(settings.drain_timeout);
  last_call.async_wait([this](boost::system::error_code error) {
    if (!error) io.stop();
  });
  if (context.sessions.empty()) end_timers();
}

Server::Server(const ServerSettings& settings, Responder& responder)
    : state_(std::make_unique<State>(settings, responder)) {
  state_->listen();
}

Server::~Server() = default;

std::uint16_t Server::port() const { return state_->acceptor.local_endpoint().port(); }

std::string Server::address() const {
  const tcp::endpoint endpoint = state_->acceptor.local_endpoint();
  const std::string host = endpoint.address().to_string();
  return "http://" + (endpoint.address().is_v6() ? "[" + host + "]" : host) + ":" +
         std::to_string(endpoint.port());
}

void Server::run() {
  State& state = *state_;
  state.wait_for_signal();
  net::co_spawn(state.io, state.accept_all(), net::detached);
  state.keep_time();
  state.io.run();
  state.context.on_last_end = {};  // sessions that are left end with `io`, after the timer
}

void Server::stop() {
  net::post(state_->io, [state = state_.get()] { state->drain(); });
}

}  // namespace chancery::searchd
