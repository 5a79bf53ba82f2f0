// Gets one address and prints its status on the first line and its body below:
//
//     http_get 127.0.0.1:8080 '/search?format=json&q=peace'
//
// Exit: 0 whatever the status, 2 where there was no answer.

#include <cstdio>

#include "tests/bench/http_client.h"

int main(int argc, char** argv) {
  using namespace chancery::bench;
  const auto address = argc == 3 ? parse_address(argv[1]) : std::nullopt;
  if (!address) {
    std::fputs("usage: http_get HOST:PORT TARGET\n", stderr);
    return 2;
  }
  HttpConnection connection(*address);
  const auto answer = connection.get(argv[2]);
  if (!answer) {
    std::fprintf(stderr, "http_get: %s\n", connection.error().c_str());
    return 2;
  }
  std::printf("%d\n%s\n", answer->status, answer->body.c_str());
  return 0;
}
