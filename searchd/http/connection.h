#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <chrono>
#include <optional>
#include <string_view>

namespace chancery::searchd {

/// A socket whose client has a time for everything. Nothing runs by itself: who owns connections calls
/// `end_if_late` of each now and then, on the I/O thread, as is everything here.
class Connection {
 public:
  using Clock = std::chrono::steady_clock;

  /// `buffer_limit`: bytes that are read ahead at most.
  Connection(boost::asio::ip::tcp::socket socket, std::size_t buffer_limit)
      : socket_(std::move(socket)), buffer_(buffer_limit) {}

  boost::asio::ip::tcp::socket& socket() { return socket_; }
  boost::beast::flat_buffer& buffer() { return buffer_; }
  /// What was read and not consumed.
  std::string_view received() const;

  /// What the server waits for.
  enum class Waiting : std::uint8_t {
    kNot,     ///< Nothing of the client's.
    kIdle,    ///< The first byte of a request.
    kReading  ///< The rest of one.
  };
  /// Since when it waits so is noted where this changes.
  void set_waiting(Waiting waiting);
  bool is_idle() const { return waiting_ == Waiting::kIdle; }
  /// Since when it waits for its client and could as well be ended; nullopt where it does not, or has waited
  /// for the rest of a request a moment only.
  std::optional<Clock::time_point> waits_since(Clock::time_point now) const;

  /// The client has this long for what comes next, until `stop_clock`.
  void give_time(std::chrono::milliseconds timeout);
  void stop_clock() { deadline_.reset(); }
  /// Whether the client let its time pass; `give_time` forgives it.
  bool is_late() const { return late_; }
  /// The client has to have taken all that was written by then.
  void expect_taken(std::chrono::milliseconds timeout) { taken_by_ = Clock::now() + timeout; }

  /// Cancels what is waited for where its time has passed.
  void end_if_late(Clock::time_point now);
  /// Cancels it in any case.
  void end();
  bool is_over() const { return over_; }
  /// Nothing more can be said to the client.
  void give_up() { over_ = true; }

  /// Reads what there is into the buffer; false where the connection or its time is over.
  boost::asio::awaitable<bool> read_some();
  /// Closes so that the last answer arrives; at once where the client did not take it in time.
  boost::asio::awaitable<void> close();

 private:
  std::size_t bytes_not_taken();
  boost::asio::awaitable<bool> read_away();

  boost::asio::ip::tcp::socket socket_;
  boost::beast::flat_buffer buffer_;
  std::optional<Clock::time_point> deadline_;
  std::optional<Clock::time_point> taken_by_;
  Clock::time_point waits_since_ = Clock::now();
  Waiting waiting_ = Waiting::kNot;
  bool late_ = false;
  bool over_ = false;
};

}  // namespace chancery::searchd
