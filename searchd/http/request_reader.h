#pragma once

#include <boost/asio/awaitable.hpp>
#include <optional>
#include <string>

#include "searchd/http/connection.h"
#include "searchd/http/request_rules.h"
#include "searchd/http/server.h"
#include "searchd/web_message.h"

namespace chancery::searchd {

/// A request that was read whole; owns what it says.
struct ReceivedRequest {
  WebRequest web;
  std::string accept_encoding;
  std::string forwarded_for;
  Method method = Method::kGet;
  int minor = 1;  ///< Of the version.
  bool keep_alive = false;
};

/// Reads the next request of a connection to the end of its body, which is thrown away. The fault where it
/// has to be refused; then `request` holds what is known of it. Where there is nobody to answer, the
/// connection is over. `is_first`: of this connection.
boost::asio::awaitable<std::optional<Fault>> read_request(Connection& connection,
                                                          const ServerSettings& settings, bool is_first,
                                                          ReceivedRequest& request);

}  // namespace chancery::searchd
