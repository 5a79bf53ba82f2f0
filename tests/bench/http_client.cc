#include "tests/bench/http_client.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "tests/bench/command_line.h"

namespace chancery::bench {
namespace {

constexpr timeval kPatience{15, 0};
constexpr std::size_t kReadBytes = 65'536;
constexpr std::uint64_t kMostPorts = 65'535;

/// The value of a header (its name in lower case), in lower case; empty where there is none.
std::string header_of(std::string_view head, std::string_view name) {
  std::string lower(head);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
  std::size_t begin = lower.find("\r\n" + std::string(name) + ":");
  if (begin == std::string::npos) return {};
  begin = lower.find_first_not_of(' ', begin + name.size() + 3);
  return lower.substr(begin, lower.find("\r\n", begin) - begin);
}

}  // namespace

std::optional<HttpAddress> parse_address(std::string_view text) {
  constexpr std::string_view kScheme = "http://";
  if (text.starts_with(kScheme)) text.remove_prefix(kScheme.size());
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto port = parse_number(text.substr(colon + 1));
  if (!port || *port > kMostPorts) return std::nullopt;
  return HttpAddress{std::string(text.substr(0, colon)), static_cast<std::uint16_t>(*port)};
}

bool HttpConnection::fail(const char* what) {
  error_ = std::string(what) + (errno != 0 ? std::string(": ") + std::strerror(errno) : std::string());
  close();
  return false;
}

void HttpConnection::close() {
  if (socket_ >= 0) ::close(socket_);
  socket_ = -1;
  received_.clear();
}

bool HttpConnection::connect() {
  if (socket_ >= 0) return true;
  socket_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (socket_ < 0) return fail("cannot make a socket");
  sockaddr_in place{};
  place.sin_family = AF_INET;
  place.sin_port = htons(address_.port);
  const int one = 1;
  ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &kPatience, sizeof kPatience);
  ::setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &kPatience, sizeof kPatience);
  ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
  if (::inet_pton(AF_INET, address_.host.c_str(), &place.sin_addr) != 1) return fail("not an address");
  if (::connect(socket_, reinterpret_cast<const sockaddr*>(&place), sizeof place) != 0) {
    return fail("cannot connect");
  }
  return true;
}

bool HttpConnection::send_all(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) return fail("cannot send");
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

bool HttpConnection::receive_more() {
  const std::size_t before = received_.size();
  received_.resize(before + kReadBytes);
  ssize_t got = -1;
  do {
    got = ::recv(socket_, received_.data() + before, kReadBytes, 0);
  } while (got < 0 && errno == EINTR);  // a socket with a timeout is not restarted after a signal
  received_.resize(before + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
  if (got == 0) return fail("the server closed the connection");
  return got > 0 || fail("cannot receive");
}

std::optional<HttpAnswer> HttpConnection::read_answer() {
  std::size_t end = std::string::npos;
  while ((end = received_.find("\r\n\r\n")) == std::string::npos) {
    if (!receive_more()) return std::nullopt;
  }
  const std::string head = received_.substr(0, end + 2);
  received_.erase(0, end + 4);
  constexpr std::size_t kStatusAt = 9;  // behind "HTTP/1.1 "
  const auto status = parse_number(std::string_view(head).substr(std::min(kStatusAt, head.size()), 3));
  const auto length = parse_number(header_of(head, "content-length"));
  const bool chunked = header_of(head, "transfer-encoding") == "chunked";
  errno = 0;
  if (!status || (!length && !chunked)) {
    fail("not an answer with a length");
    return std::nullopt;
  }
  std::optional<std::string> body = chunked ? read_chunks() : read_bytes(*length);
  if (!body) return std::nullopt;
  return HttpAnswer{static_cast<int>(*status), header_of(head, "connection") != "close", std::move(*body)};
}

std::optional<std::string> HttpConnection::read_bytes(std::size_t size) {
  while (received_.size() < size) {
    if (!receive_more()) return std::nullopt;
  }
  std::string bytes = received_.substr(0, size);
  received_.erase(0, size);
  return bytes;
}

std::optional<std::string> HttpConnection::read_chunks() {
  std::string body;
  for (;;) {
    std::size_t end = std::string::npos;
    while ((end = received_.find("\r\n")) == std::string::npos) {
      if (!receive_more()) return std::nullopt;
    }
    const std::size_t size = std::strtoull(received_.c_str(), nullptr, 16);
    received_.erase(0, end + 2);
    const auto chunk = read_bytes(size + 2);
    if (!chunk) return std::nullopt;
    if (size == 0) return body;
    body += chunk->substr(0, size);
  }
}

std::optional<HttpAnswer> HttpConnection::get(std::string_view target) {
  errno = 0;
  const std::string request = "GET " + std::string(target) + " HTTP/1.1\r\nHost: " + address_.host +
                              "\r\nAccept: application/json\r\n\r\n";
  if (!connect() || !send_all(request)) return std::nullopt;
  std::optional<HttpAnswer> answer = read_answer();
  if (answer && !answer->stays_open) close();
  return answer;
}

}  // namespace chancery::bench
