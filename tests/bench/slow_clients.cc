// Opens connections whose clients are slow in every way, and looks how soon the server ends them, while a
// probe asks as an ordinary reader would:
//
//     slow_clients --address HOST:PORT [--each N] [--within SECONDS] [--target TARGET]     (200, 10, a search
//     of 200)
//
// Exit 1 where one of them was not ended in time, or the probe waited a second or failed.

#include <arpa/inet.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "tests/bench/command_line.h"
#include "tests/bench/http_client.h"
#include "tests/bench/latencies.h"

namespace chancery::bench {
namespace {

using Clock = std::chrono::steady_clock;

struct Options {
  std::optional<HttpAddress> address;
  std::uint64_t each = 200;
  std::uint64_t within = 10;
  std::string target = "/search?q=minister&limit=200&format=json";
};

/// What a slow client sends at first (who reads slowly asks three times, so that no buffer holds the
/// answers), then every second, and whether it reads a byte every second.
struct Kind {
  std::string_view name;
  std::string first;
  std::string_view more;
  bool reads_slowly = false;
};

std::array<Kind, 5> make_kinds(const std::string& target) {
  const std::string get = "GET " + target + " HTTP/1.1\r\nHost: x\r\n";
  return {{{"nothing", "", "", false},
           {"slow headers", get + "X-A: ", "b", false},
           {"slow bodies", get + "Content-Length: 1000\r\n\r\n", "b", false},
           {"slow chunks", get + "Transfer-Encoding: chunked\r\n\r\nfff\r\n", "b", false},
           {"slow reads", get + "\r\n" + get + "\r\n" + get + "\r\n", "", true}}};
}

struct Client {
  const Kind* kind = nullptr;
  int socket = -1;
  Clock::time_point began{};
  std::optional<Clock::duration> ended_after{};
};

int open_socket(const HttpAddress& address, bool with_small_buffer) {
  const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const int small = 2048;
  if (with_small_buffer) ::setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &small, sizeof small);
  sockaddr_in place{};
  place.sin_family = AF_INET;
  place.sin_port = htons(address.port);
  ::inet_pton(AF_INET, address.host.c_str(), &place.sin_addr);
  if (::connect(socket, reinterpret_cast<const sockaddr*>(&place), sizeof place) == 0) return socket;
  ::close(socket);
  return -1;
}

bool start(const HttpAddress& address, Client& client) {
  client.socket = open_socket(address, client.kind->reads_slowly);
  client.began = Clock::now();
  const std::string& first = client.kind->first;
  return client.socket >= 0 && ::send(client.socket, first.data(), first.size(), MSG_NOSIGNAL) >= 0;
}

/// The server has closed or reset the connection, or said that it will.
bool has_ended(const Client& client) {
  pollfd state{client.socket, POLLIN | POLLRDHUP, 0};
  ::poll(&state, 1, 0);
  if ((state.revents & (POLLRDHUP | POLLHUP | POLLERR)) != 0) return true;
  if (client.kind->reads_slowly || (state.revents & POLLIN) == 0) return false;
  char bytes[512];
  return ::recv(client.socket, bytes, sizeof bytes, MSG_DONTWAIT) >= 0;  // 408 or the end: it is over
}

void go_on(const Client& client) {
  char byte = 0;
  if (client.kind->reads_slowly) ::recv(client.socket, &byte, 1, MSG_DONTWAIT);
  const std::string_view more = client.kind->more;
  if (!more.empty()) ::send(client.socket, more.data(), more.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
}

/// Watches until all have ended or `patience` is over; a byte goes on every second.
void watch(std::vector<Client>& clients, std::chrono::seconds patience) {
  const auto end = Clock::now() + patience;
  auto next_byte = Clock::now() + std::chrono::seconds(1);
  for (std::size_t left = clients.size(); left > 0 && Clock::now() < end;) {
    const bool is_time = Clock::now() >= next_byte;
    if (is_time) next_byte += std::chrono::seconds(1);
    left = 0;
    for (Client& client : clients) {
      if (client.ended_after) continue;
      if (has_ended(client)) {
        client.ended_after = Clock::now() - client.began;
      } else {
        ++left;
        if (is_time) go_on(client);
      }
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
}

/// An ordinary reader, on a new connection each time.
struct Probe {
  Latencies took;
  std::uint64_t failed = 0;

  void ask(const HttpAddress& address, const std::atomic<bool>& stop) {
    while (!stop) {
      const auto began = Clock::now();
      HttpConnection connection(address);
      const auto answer = connection.get("/search?q=meeting&format=json");
      took.add(Clock::now() - began);
      if (!answer || answer->status != 200) ++failed;
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
  }
};

/// A line for a kind; whether all its clients were ended in time.
bool report(const Kind& kind, const std::vector<Client>& clients, std::chrono::seconds within) {
  Latencies took;
  std::size_t all = 0;
  for (const Client& client : clients) {
    if (client.kind != &kind) continue;
    ++all;
    if (client.ended_after) took.add(*client.ended_after);
  }
  const double longest = took.max() / 1000;
  std::printf("%-14s %4zu connections, %4zu ended, after %.1f s at most\n", std::string(kind.name).c_str(),
              all, took.count(), longest);
  return took.count() == all && longest <= static_cast<double>(within.count());
}

bool run(const Options& options) {
  rlimit files{};
  ::getrlimit(RLIMIT_NOFILE, &files);
  files.rlim_cur = files.rlim_max;
  ::setrlimit(RLIMIT_NOFILE, &files);
  const std::array<Kind, 5> kinds = make_kinds(options.target);
  std::vector<Client> clients;
  std::atomic<bool> stop{false};
  Probe probe;
  std::thread prober([&] { probe.ask(*options.address, stop); });
  std::size_t refused = 0;
  for (std::uint64_t i = 0; i < options.each; ++i) {
    for (const Kind& kind : kinds) {
      Client client{&kind};
      if (start(*options.address, client))
        clients.push_back(client);
      else
        ++refused;
    }
  }
  const std::chrono::seconds within(static_cast<std::int64_t>(options.within));
  watch(clients, within + std::chrono::seconds(5));
  stop = true;
  prober.join();
  bool good = refused == 0;
  for (const Kind& kind : kinds) good = report(kind, clients, within) && good;
  for (const Client& client : clients) ::close(client.socket);
  std::printf("the probe      %4zu requests, %llu failed, ms p50 %.1f p99 %.1f max %.1f\n",
              probe.took.count(), static_cast<unsigned long long>(probe.failed), probe.took.percentile(50),
              probe.took.percentile(99), probe.took.max());
  if (refused > 0) std::printf("%zu connections were refused\n", refused);
  return good && probe.failed == 0 && probe.took.max() < 1000;
}

bool read_options(const std::vector<std::string_view>& arguments, Options& options) {
  for (std::size_t i = 0; i + 1 < arguments.size(); i += 2) {
    const auto number = parse_number(arguments[i + 1]);
    if (arguments[i] == "--address") {
      options.address = parse_address(arguments[i + 1]);
    } else if (arguments[i] == "--target") {
      options.target = arguments[i + 1];
    } else if (arguments[i] == "--each" && number) {
      options.each = *number;
    } else if (arguments[i] == "--within" && number) {
      options.within = *number;
    } else {
      return false;
    }
  }
  return options.address.has_value() && arguments.size() % 2 == 0;
}

}  // namespace

/// The program.
int slow_clients(const std::vector<std::string_view>& arguments) {
  Options options;
  if (!read_options(arguments, options)) {
    std::fputs("usage: slow_clients --address HOST:PORT [--each N] [--within SECONDS] [--target TARGET]\n",
               stderr);
    return 2;
  }
  return run(options) ? 0 : 1;
}

}  // namespace chancery::bench

int main(int argc, char** argv) { return chancery::bench::slow_clients({argv + 1, argv + argc}); }
