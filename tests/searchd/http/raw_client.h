#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::searchd {

/// A client on 127.0.0.1 that sends and sees every byte. Reads give up after five seconds.
class RawClient {
 public:
  explicit RawClient(std::uint16_t port);
  ~RawClient();
  RawClient(const RawClient&) = delete;
  RawClient& operator=(const RawClient&) = delete;

  void send(std::string_view text);
  /// Nothing more will be sent; answers are still read.
  void end_sending();
  /// Everything until the server closes; false in `closed` where it did not in time.
  std::string read_all();
  /// Until `end` has been seen, that included.
  std::string read_until(std::string_view end);
  /// Whether the last read ended because the server closed or reset the connection.
  bool closed() const { return closed_; }
  int socket() const { return socket_; }

 private:
  bool read_some();

  int socket_;
  bool closed_ = false;
  std::string received_;
};

/// The statuses of answers that stand in a row; -1 for bytes that are none. `is_head`: they have no bodies.
std::vector<int> read_statuses(std::string_view answers, bool is_head);

}  // namespace chancery::searchd
