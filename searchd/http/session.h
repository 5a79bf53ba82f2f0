#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <chrono>
#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string>

#include "searchd/http/responder.h"
#include "searchd/http/server.h"

namespace chancery::searchd {

class Session;

/// What all sessions share; of the I/O thread only.
struct SessionContext {
  const ServerSettings& settings;
  Responder& responder;
  std::set<Session*> sessions{};
  std::map<std::string, std::size_t> connections_of{};  ///< By client_key of who connected.
  bool draining = false;                                ///< Every answer is a connection's last.
  std::function<void()> on_last_end{};                  ///< Called when `sessions` becomes empty.
  std::size_t bytes_on_the_way = 0;                     ///< Of answers that are made or being sent.

  /// Ends the sessions whose client is late; to be called every 100 ms or so.
  void end_late(std::chrono::steady_clock::time_point now);
  /// Ends the sessions that wait for a request.
  void end_idle();
  /// Ends the session that has waited longest for its client, to make room. False where all are busy, or have
  /// only begun to wait.
  bool end_longest_waiting(std::chrono::steady_clock::time_point now);
};

/// Serves a connection, from here to its close; closes it at once where its client has too many.
void start_session(boost::asio::ip::tcp::socket socket, SessionContext& context);

}  // namespace chancery::searchd
