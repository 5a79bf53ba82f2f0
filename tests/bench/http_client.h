#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace chancery::bench {

/// An answer to a GET.
struct HttpAnswer {
  int status = 0;
  bool stays_open = true;  ///< False where the server said that it closes the connection.
  std::string body;
};

/// Where a server listens.
struct HttpAddress {
  std::string host;  ///< IPv4, as numbers.
  std::uint16_t port = 0;
};

/// Reads "127.0.0.1:8080", with or without "http://" before it.
std::optional<HttpAddress> parse_address(std::string_view text);

/// One keep-alive connection on plain blocking sockets; connects anew where it has none. Belongs to one
/// thread.
class HttpConnection {
 public:
  explicit HttpConnection(HttpAddress address) : address_(std::move(address)) {}
  ~HttpConnection() { close(); }
  HttpConnection(const HttpConnection&) = delete;
  HttpConnection& operator=(const HttpConnection&) = delete;

  /// nullopt where the connection failed in any way; then `error` says how.
  std::optional<HttpAnswer> get(std::string_view target);
  const std::string& error() const { return error_; }

 private:
  bool connect();
  bool send_all(std::string_view bytes);
  bool receive_more();
  std::optional<HttpAnswer> read_answer();
  std::optional<std::string> read_bytes(std::size_t size);
  std::optional<std::string> read_chunks();
  bool fail(const char* what);
  void close();

  HttpAddress address_;
  int socket_ = -1;
  std::string received_;
  std::string error_;
};

}  // namespace chancery::bench
