// Sends the table of requests to servers on 127.0.0.1 and prints their answers beside each other:
//
//     http_strictness chancery=PORT [NAME=PORT...]
//
// Exit 1 where the first server gives another answer than the table has, or serves what another one refuses
// and the RFCs do not want served.

#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "tests/bench/command_line.h"
#include "tests/searchd/http/raw_client.h"
#include "tests/searchd/http/request_table.h"

namespace chancery::bench {
namespace {

using searchd::RequestCase;

struct Peer {
  std::string name;
  std::uint16_t port = 0;
};

std::vector<int> ask(const Peer& peer, const RequestCase& request) {
  searchd::RawClient client(peer.port);
  client.send(request.bytes);
  client.end_sending();
  return searchd::read_statuses(client.read_all(), request.bytes.starts_with("HEAD "));
}

std::string show(const std::vector<int>& statuses) {
  std::string text;
  for (const int status : statuses) text += (text.empty() ? "" : " ") + std::to_string(status);
  return text.empty() ? "closed" : text;
}

/// Requests that were understood, be it that there is nothing to find.
std::ptrdiff_t count_understood(const std::vector<int>& statuses) {
  return std::count_if(statuses.begin(), statuses.end(),
                       [](int status) { return status == 200 || status == 204 || status == 404; });
}

/// Prints a row; the number of faults in it.
int compare(const RequestCase& request, const std::vector<Peer>& peers) {
  const std::vector<int> first = ask(peers.front(), request);
  int faults = 0;
  std::string remark;
  if (first != request.statuses) {
    remark += "  NOT AS IT HAS TO BE: " + show(request.statuses);
    ++faults;
  }
  std::printf("%-44s %-12s", request.name.c_str(), show(first).c_str());
  for (std::size_t i = 1; i < peers.size(); ++i) {
    const std::vector<int> other = ask(peers[i], request);
    std::printf(" %-12s", show(other).c_str());
    const std::ptrdiff_t more = count_understood(first) - count_understood(other);
    if (more > 0 && !request.is_sound) ++faults;
    if (more > 0) remark += request.is_sound ? "  sound by the RFCs" : "  LOOSER";
    if (more < 0) remark += request.is_sound ? "  STRICTER THAN THE RFCS" : "  stricter";
  }
  std::printf("%s\n", remark.c_str());
  return faults;
}

int http_strictness(const std::vector<std::string_view>& arguments) {
  std::vector<Peer> peers;
  for (const std::string_view argument : arguments) {
    const std::size_t equals = argument.find('=');
    const auto port =
        equals == std::string_view::npos ? std::nullopt : parse_number(argument.substr(equals + 1));
    if (!port) peers.clear();
    if (!port) break;
    peers.push_back({std::string(argument.substr(0, equals)), static_cast<std::uint16_t>(*port)});
  }
  if (peers.empty()) {
    std::fputs("usage: http_strictness NAME=PORT...\n", stderr);
    return 2;
  }
  std::printf("%-44s", "request");
  for (const Peer& peer : peers) std::printf(" %-12s", peer.name.c_str());
  std::puts("");
  int faults = 0;
  for (const RequestCase& request : searchd::request_table()) faults += compare(request, peers);
  std::printf("%zu requests, %d faults\n", searchd::request_table().size(), faults);
  return faults == 0 ? 0 : 1;
}

}  // namespace
}  // namespace chancery::bench

int main(int argc, char** argv) { return chancery::bench::http_strictness({argv + 1, argv + argc}); }
