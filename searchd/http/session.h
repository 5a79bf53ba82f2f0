#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <functional>
#include <set>

#include "searchd/http/responder.h"
#include "searchd/http/server.h"

namespace chancery::searchd {

class Session;

/// What all sessions share; of the I/O thread only.
struct SessionContext {
  const ServerSettings& settings;
  Responder& responder;
  std::set<Session*> sessions;
  bool draining = false;              ///< Every answer is a connection's last.
  std::function<void()> on_last_end;  ///< Called when `sessions` becomes empty.

  /// Ends the sessions that wait for a request.
  void end_idle();
};

/// One connection, from accept to close.
boost::asio::awaitable<void> run_session(boost::asio::ip::tcp::socket socket, SessionContext& context);

}  // namespace chancery::searchd
