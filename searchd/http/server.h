#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "searchd/access_log.h"
#include "searchd/client_address.h"
#include "searchd/http/request_head.h"
#include "searchd/http/responder.h"

namespace chancery::searchd {

/// Limits of the HTTP room.
struct ServerSettings {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;  ///< 0: any free one.
  std::size_t max_connections = 2000;
  std::size_t max_connections_of_client = 1'000'000;
  std::vector<AddressBlock> trusted_proxies;          ///< Whose X-Forwarded-For names the client.
  std::size_t max_answer_bytes = 96UL * 1024 * 1024;  ///< Of all answers on their way; beyond it 503.
  std::string cors_origin;  ///< Whose scripts may read answers: "*", an origin, or nobody's (empty).
  RequestLimits limits;
  /// For a request to arrive whole: from its first byte, or from the connection.
  std::chrono::milliseconds request_timeout = std::chrono::seconds(8);
  /// For an answer, or a part of a long one, to be taken.
  std::chrono::milliseconds write_timeout = std::chrono::seconds(7);
  std::chrono::milliseconds keep_alive_timeout = std::chrono::seconds(30);
  /// Called when an answer was sent, or could not be; null: nobody wants to know.
  std::function<void(const AnsweredRequest&)> on_answer;
  std::function<void()> on_hangup;  ///< Called at SIGHUP; null: nothing happens.
  std::chrono::milliseconds drain_timeout = std::chrono::seconds(8);
};

/// Serves HTTP/1.1 on one thread; the answers come from a Responder.
class Server {
 public:
  /// Binds and listens; throws index::EnvironmentError where it cannot. `responder` must outlive it.
  Server(const ServerSettings& settings, Responder& responder);
  ~Server();

  std::uint16_t port() const;
  /// "http://127.0.0.1:8080"
  std::string address() const;

  /// Serves until SIGTERM, SIGINT or `stop`, then finishes what is under way, within `drain_timeout`. SIGHUP
  /// ends nothing.
  void run();

  /// Ends `run`; any thread.
  void stop();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace chancery::searchd
