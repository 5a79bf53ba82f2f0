#include "tests/searchd/http/raw_client.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstdlib>
#include <stdexcept>
#include <utility>

namespace chancery::searchd {

namespace {

std::size_t content_length(std::string head) {
  std::transform(head.begin(), head.end(), head.begin(), [](unsigned char c) { return std::tolower(c); });
  const std::size_t at = head.find("\r\ncontent-length:");
  return at == std::string::npos ? 0 : std::strtoull(head.c_str() + at + 17, nullptr, 10);
}

}  // namespace

RawClient::RawClient(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const timeval timeout{5, 0};
  ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &timeout, sizeof timeout);
  if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
    ::close(socket_);
    throw std::runtime_error("cannot connect");
  }
}

RawClient::~RawClient() { ::close(socket_); }

void RawClient::send(std::string_view text) {
  while (!text.empty()) {
    const ssize_t sent = ::send(socket_, text.data(), text.size(), MSG_NOSIGNAL);
    if (sent <= 0) return;
    text.remove_prefix(static_cast<std::size_t>(sent));
  }
}

void RawClient::end_sending() { ::shutdown(socket_, SHUT_WR); }

std::string RawClient::read_all() {
  while (read_some()) {
  }
  return std::exchange(received_, {});
}

std::string RawClient::read_until(std::string_view end) {
  while (received_.find(end) == std::string::npos && read_some()) {
  }
  const std::size_t at = received_.find(end);
  const std::size_t size = at == std::string::npos ? received_.size() : at + end.size();
  const std::string text = received_.substr(0, size);
  received_.erase(0, size);
  return text;
}

bool RawClient::read_some() {
  char buffer[4096];
  const ssize_t size = ::recv(socket_, buffer, sizeof buffer, 0);
  closed_ = size == 0 || (size < 0 && errno == ECONNRESET);
  if (size > 0) received_.append(buffer, static_cast<std::size_t>(size));
  return size > 0;
}

std::vector<int> read_statuses(std::string_view answers, bool is_head) {
  std::vector<int> statuses;
  while (answers.starts_with("HTTP/1.1 ")) {
    const std::size_t end = answers.find("\r\n\r\n");
    if (end == std::string_view::npos) break;
    const std::string head(answers.substr(0, end + 2));
    const int status = std::atoi(head.c_str() + 9);
    const bool has_body = !is_head && status >= 200 && status != 204 && status != 304;
    statuses.push_back(status);
    answers.remove_prefix(std::min(answers.size(), end + 4 + (has_body ? content_length(head) : 0)));
  }
  if (!answers.empty()) statuses.push_back(-1);  // bytes that are no answer
  return statuses;
}

}  // namespace chancery::searchd
