#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>

#include "searchd/readiness.h"

namespace chancery::searchd {

/// Counts and times for Prometheus. Labels are names of endpoints, formats and statuses: no word of a query,
/// no address. Thread-safe.
class Metrics {
 public:
  Metrics();
  ~Metrics();

  /// Notes an answer and how long it took to make it, the time in the queue not counted.
  void note_answer(std::string_view endpoint, std::string_view format, int status,
                   std::chrono::nanoseconds took);
  /// Notes an answer that says no to who came, before anything was made; without an endpoint where HTTP did.
  void note_refusal(std::string_view endpoint, std::string_view format, int status);
  /// Notes an export's end.
  void note_export(std::uint64_t releases, bool is_complete);

  /// The text exposition format, with what is served at this moment.
  std::string write(const Readiness& readiness);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace chancery::searchd
