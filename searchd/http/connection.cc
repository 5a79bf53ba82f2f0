#include "searchd/http/connection.h"

#include <linux/sockios.h>
#include <sys/ioctl.h>

#include <algorithm>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace chancery::searchd {

namespace net = boost::asio;
using net::ip::tcp;

namespace {

constexpr auto kAwaitResult = net::as_tuple(net::use_awaitable);
constexpr std::size_t kReadBytes = 4096;
/// Who has sent a part of a request may need this long for the rest before he has to make room for others.
constexpr std::chrono::seconds kRoomGrace(1);
/// What a client may still send behind the last answer, and for how long.
constexpr std::size_t kReadAwayBytes = 256UL * 1024;
constexpr std::chrono::seconds kReadAwayTime(1);

}  // namespace

std::string_view Connection::received() const {
  return {static_cast<const char*>(buffer_.cdata().data()), buffer_.size()};
}

void Connection::set_waiting(Waiting waiting) {
  if (waiting != waiting_) waits_since_ = Clock::now();
  waiting_ = waiting;
}

std::optional<Connection::Clock::time_point> Connection::waits_since(Clock::time_point now) const {
  if (over_ || waiting_ == Waiting::kNot) return std::nullopt;
  if (waiting_ == Waiting::kReading && now - waits_since_ < kRoomGrace) return std::nullopt;
  return waits_since_;
}

void Connection::give_time(std::chrono::milliseconds timeout) {
  deadline_ = Clock::now() + timeout;
  late_ = false;
}

void Connection::end_if_late(Clock::time_point now) {
  if (is_idle() && taken_by_ && now >= *taken_by_) {
    if (bytes_not_taken() > 0) return end();
    taken_by_.reset();
  }
  if (!deadline_ || now < *deadline_) return;
  late_ = true;
  boost::system::error_code ignored;
  socket_.cancel(ignored);
}

void Connection::end() {
  over_ = true;
  boost::system::error_code ignored;
  socket_.cancel(ignored);
}

net::awaitable<bool> Connection::read_some() {
  const auto space = buffer_.prepare(std::min(kReadBytes, buffer_.max_size() - buffer_.size()));
  const auto [error, size] = co_await socket_.async_read_some(space, kAwaitResult);
  if (error || late_ || over_) co_return false;
  buffer_.commit(size);
  co_return true;
}

std::size_t Connection::bytes_not_taken() {
  int bytes = 0;
  return ::ioctl(socket_.native_handle(), SIOCOUTQ, &bytes) == 0 ? static_cast<std::size_t>(bytes) : 0;
}

/// Bytes that nobody read would make the kernel reset the connection, and the last answer be lost.
net::awaitable<void> Connection::close() {
  boost::system::error_code ignored;
  set_waiting(Waiting::kNot);
  socket_.shutdown(tcp::socket::shutdown_send, ignored);
  const auto may_take = [this] { return taken_by_ && Clock::now() < *taken_by_; };
  while (co_await read_away() && bytes_not_taken() > 0 && may_take()) {
  }
  if (bytes_not_taken() > 0 && !may_take()) socket_.set_option(net::socket_base::linger(true, 0), ignored);
  socket_.close(ignored);
}

/// Reads and forgets for a while; true where the client has not closed by then.
net::awaitable<bool> Connection::read_away() {
  if (over_) co_return false;
  give_time(kReadAwayTime);
  for (std::size_t left = kReadAwayBytes; left > 0;) {
    buffer_.clear();
    const auto [error, size] = co_await socket_.async_read_some(buffer_.prepare(kReadBytes), kAwaitResult);
    if (error) co_return late_;
    left -= std::min(left, size);
  }
  co_return false;
}

}  // namespace chancery::searchd
