// Asks a server without pause, on keep-alive connections, until SIGTERM or for a time:
//
//     storm_client --address HOST:PORT --targets FILE [--connections N] [--seconds S] [--requests N]
//                  [--retry S] [--pause-ms N]
//
// FILE holds one request target a line; they are asked over and over. Any status but 200 and any trouble with
// a connection is a failure; with --retry only where it lasts longer than so many seconds, asked again and
// again, as a proxy does. A connection may pause behind each answer. Prints one line of figures; exit 1 where
// anything failed or nothing was asked.

#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "tests/bench/command_line.h"
#include "tests/bench/http_client.h"
#include "tests/bench/latencies.h"

namespace chancery::bench {
namespace {

std::atomic<bool> stopping{false};
static_assert(std::atomic<bool>::is_always_lock_free, "set by a signal handler");

constexpr std::chrono::milliseconds kAfterFailure(50);

/// What the command line asks for.
struct Options {
  std::optional<HttpAddress> address;
  std::vector<std::string> targets;
  std::uint64_t connections = 1;
  std::uint64_t seconds = 0;   ///< 0: until SIGTERM.
  std::uint64_t requests = 0;  ///< Of all connections together; 0: without an end.
  std::uint64_t retry = 0;     ///< Seconds.
  std::uint64_t pause_ms = 0;  ///< Between an answer and the next request.
};

/// What one connection saw.
struct Tally {
  Latencies took;
  std::set<std::string> generations;
  std::map<std::string, std::uint64_t> failures;  ///< By what was wrong.
  std::uint64_t timed_out = 0;                    ///< Answered, but not with all.
  std::uint64_t retries = 0;
  std::uint64_t bytes = 0;  ///< Of the bodies.
  double seconds = 0;       ///< That all of it took.
};

/// The generation that an answer states.
std::string generation_of(const std::string& body) {
  constexpr std::string_view kKey = "\"generation\":\"";
  const std::size_t at = body.find(kKey);
  if (at == std::string::npos) return {};
  const std::size_t begin = at + kKey.size();
  return body.substr(begin, body.find('"', begin) - begin);
}

/// Asks until it is answered with 200, or for as long as `options.retry` allows.
std::optional<HttpAnswer> ask_again(const Options& options, HttpConnection& connection,
                                    const std::string& target, Tally& tally) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(options.retry);
  std::optional<HttpAnswer> answer = connection.get(target);
  while (!(answer && answer->status == 200) && std::chrono::steady_clock::now() < end) {
    std::this_thread::sleep_for(kAfterFailure);
    answer = connection.get(target);
    ++tally.retries;
  }
  return answer;
}

void ask_on_and_on(const Options& options, std::size_t first, std::chrono::steady_clock::time_point end,
                   Tally& tally) {
  HttpConnection connection(*options.address);
  const std::uint64_t most = options.requests > 0 ? options.requests / options.connections : UINT64_MAX;
  for (std::uint64_t n = 0; n < most && !stopping && std::chrono::steady_clock::now() < end; ++n) {
    const auto began = std::chrono::steady_clock::now();
    const std::string& target = options.targets[(first + n) % options.targets.size()];
    const auto answer = ask_again(options, connection, target, tally);
    tally.took.add(std::chrono::steady_clock::now() - began);
    if (options.pause_ms > 0) std::this_thread::sleep_for(std::chrono::milliseconds(options.pause_ms));
    if (answer && answer->status == 200) {
      tally.generations.insert(generation_of(answer->body));
      tally.bytes += answer->body.size();
      tally.timed_out += answer->body.find("\"timed_out\":true") != std::string::npos ? 1 : 0;
      continue;
    }
    ++tally.failures[answer ? "status " + std::to_string(answer->status) : connection.error()];
    std::this_thread::sleep_for(kAfterFailure);
  }
}

Tally ask_in_parallel(const Options& options) {
  const auto now = std::chrono::steady_clock::now();
  const auto end = options.seconds > 0 ? now + std::chrono::seconds(options.seconds)
                                       : std::chrono::steady_clock::time_point::max();
  std::vector<Tally> tallies(options.connections);
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < tallies.size(); ++i) {
    const std::size_t first = i * options.targets.size() / tallies.size();
    threads.emplace_back([&, i, first] { ask_on_and_on(options, first, end, tallies[i]); });
  }
  for (std::thread& thread : threads) thread.join();
  Tally all;
  for (const Tally& tally : tallies) {
    all.took.add(tally.took);
    all.generations.insert(tally.generations.begin(), tally.generations.end());
    for (const auto& [what, count] : tally.failures) all.failures[what] += count;
    all.timed_out += tally.timed_out;
    all.retries += tally.retries;
    all.bytes += tally.bytes;
  }
  all.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - now).count();
  return all;
}

/// One line for a person, one more for each kind of failure; the number of failures.
std::uint64_t report(const Tally& tally) {
  std::uint64_t failed = 0;
  for (const auto& [what, count] : tally.failures) failed += count;
  std::printf(
      "%zu requests, %llu failed, %llu cut short by the deadline, %zu generations seen; ms p50 %.2f p95 %.2f "
      "p99 "
      "%.2f max %.2f; %.0f a second, %.0f bytes each; %llu retries\n",
      tally.took.count(), static_cast<unsigned long long>(failed),
      static_cast<unsigned long long>(tally.timed_out), tally.generations.size(), tally.took.percentile(50),
      tally.took.percentile(95), tally.took.percentile(99), tally.took.max(),
      static_cast<double>(tally.took.count()) / std::max(tally.seconds, 1e-3),
      static_cast<double>(tally.bytes) / static_cast<double>(std::max<std::size_t>(tally.took.count(), 1)),
      static_cast<unsigned long long>(tally.retries));
  for (const auto& [what, count] : tally.failures) {
    std::printf("  failed %llu times: %s\n", static_cast<unsigned long long>(count), what.c_str());
  }
  return failed;
}

bool read_options(const std::vector<std::string_view>& arguments, Options& options) {
  if (arguments.size() % 2 != 0) return false;
  for (std::size_t i = 0; i < arguments.size(); i += 2) {
    const std::string_view name = arguments[i];
    const std::string value(arguments[i + 1]);
    const auto number = parse_number(value);
    if (name == "--address") {
      options.address = parse_address(value);
    } else if (name == "--targets") {
      std::ifstream file(value);
      for (std::string line; std::getline(file, line);) options.targets.push_back(line);
    } else if (name == "--connections" && number && *number > 0) {
      options.connections = *number;
    } else if (name == "--seconds" && number) {
      options.seconds = *number;
    } else if (name == "--requests" && number) {
      options.requests = *number;
    } else if (name == "--retry" && number) {
      options.retry = *number;
    } else if (name == "--pause-ms" && number) {
      options.pause_ms = *number;
    } else {
      return false;
    }
  }
  return options.address && !options.targets.empty();
}

}  // namespace

/// The program.
int storm_client(const std::vector<std::string_view>& arguments) {
  Options options;
  if (!read_options(arguments, options)) {
    std::fputs(
        "usage: storm_client --address HOST:PORT --targets FILE [--connections N] [--seconds S] "
        "[--requests N] [--retry S] [--pause-ms N]\n",
        stderr);
    return 2;
  }
  std::signal(SIGTERM, [](int) { stopping = true; });
  const Tally tally = ask_in_parallel(options);
  return report(tally) == 0 && tally.took.count() > 0 ? 0 : 1;
}

}  // namespace chancery::bench

int main(int argc, char** argv) { return chancery::bench::storm_client({argv + 1, argv + argc}); }
