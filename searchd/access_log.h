#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace spdlog {
class logger;
}  // namespace spdlog

namespace chancery::searchd {

/// A request that was answered, as far as a log may know of it.
struct AnsweredRequest {
  std::string_view method;
  std::string_view target;  ///< As it came; only its route is written.
  int status = 0;
  std::uint64_t bytes = 0;  ///< Of the body, as it was sent.
  std::chrono::nanoseconds took{};
  bool was_refused = false;  ///< By HTTP itself, before anyone asked what it wants.
};

/// The part of an address that tells nothing of what is looked for: "/search", "/releases/{id}"; "other"
/// where it is none that is served. Pure.
std::string_view route_of(std::string_view target);

/// Writes one JSON object a line, at once: time, method, route, status, bytes, ms. No query, no release, no
/// address of a reader is in it. Belongs to one thread.
class AccessLog {
 public:
  /// "-" is standard output; a file is appended to. Throws index::EnvironmentError where it cannot be opened.
  explicit AccessLog(const std::string& file);
  ~AccessLog();

  void write(const AnsweredRequest& answered);

  /// Goes on in a file of the same name, after the one at hand was moved away. Throws as the constructor
  /// does; the lines then go on where they went.
  void reopen();

 private:
  const std::string file_;
  std::shared_ptr<spdlog::logger> logger_;
};

}  // namespace chancery::searchd
