#include <gmock/gmock.h>
#include <sys/socket.h>

#include "searchd/client_address.h"
#include "searchd/http/server.h"
#include "tests/searchd/http/running_server.h"

namespace chancery::searchd {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

/// Whether the server still has the connection, without reading from it.
bool is_open(const RawClient& client) {
  int error = 0;
  socklen_t size = sizeof error;
  ::getsockopt(client.socket(), SOL_SOCKET, SO_ERROR, &error, &size);
  return error == 0;
}

class ServerLimitsTest : public ::testing::Test {
 protected:
  std::string ask(std::string_view request) { return chancery::searchd::ask(server_, request); }

  RunningServer server_{make_settings()};
};

TEST_F(ServerLimitsTest, RefusesLongAddressesHeadersAndBodies) {
  const std::string long_text(9000, 'a');
  EXPECT_THAT(ask("GET /" + long_text + " HTTP/1.1\r\nHost: x\r\n\r\n"), StartsWith("HTTP/1.1 414 "));
  EXPECT_THAT(ask("GET /" + long_text + long_text + " HTTP/1.1\r\nHost: x\r\n\r\n"),
              StartsWith("HTTP/1.1 414 "));
  EXPECT_THAT(ask("GET / HTTP/1.1\r\nHost: x\r\nA: " + long_text + "\r\nB: " + long_text + "\r\n\r\n"),
              StartsWith("HTTP/1.1 431 "));
  EXPECT_THAT(ask("GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 70000\r\n\r\nabc"),
              StartsWith("HTTP/1.1 413 "));
}

TEST_F(ServerLimitsTest, EndsSlowHeadersAndBodies) {
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(ask(""), "");
  EXPECT_THAT(ask("GET / HTTP/1.1\r\nHo"), StartsWith("HTTP/1.1 408 "));
  EXPECT_THAT(ask("GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabc"), StartsWith("HTTP/1.1 408 "));
  RawClient idle(server_.port());
  idle.send("GET /a HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_THAT(idle.read_all(), HasSubstr("you asked /a"));
  EXPECT_TRUE(idle.closed());
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
}

TEST_F(ServerLimitsTest, EndsHeadersThatTrickle) {
  RawClient client(server_.port());
  const auto start = std::chrono::steady_clock::now();
  client.send("GET / HTTP/1.1\r\nHost: x\r\nA: ");
  std::thread trickle([&client] {
    for (int i = 0; i < 20; ++i) {
      client.send("b");
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
  });
  EXPECT_THAT(client.read_until("\r\n"), StartsWith("HTTP/1.1 408 "));
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::milliseconds(1200));
  trickle.join();
}

TEST_F(ServerLimitsTest, EndsWhoDoesNotTakeAnAnswer) {
  for (const char* const path : {"/large", "/small-answer"}) {
    RawClient client(server_.port());
    const int small = 1024;
    ::setsockopt(client.socket(), SOL_SOCKET, SO_RCVBUF, &small, sizeof small);
    const auto start = std::chrono::steady_clock::now();
    const std::string request =
        "GET " + std::string(path) + std::string(3000, 'x') + " HTTP/1.1\r\nHost: x\r\n\r\n";
    for (int i = 0; i < 100; ++i)
      client.send(path[1] == 'l' ? "GET /large HTTP/1.1\r\nHost: x\r\n\r\n" : request);
    while (is_open(client) && std::chrono::steady_clock::now() - start < std::chrono::seconds(5)) {
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(3)) << path;
  }
}

/// Half closed, as `nc -N` leaves it: the answer still goes out to its last byte.
TEST(ServerLimits, WaitsForAClientThatReadsSlowlyButReads) {
  ServerSettings settings = make_settings();
  settings.write_timeout = std::chrono::seconds(30);
  const RunningServer server(settings);
  RawClient client(server.port());
  client.send(get("/large", "Connection: close\r\n"));
  client.end_sending();
  std::this_thread::sleep_for(std::chrono::milliseconds(300));
  EXPECT_EQ(body_of(client.read_all()).size(), EchoResponder::kLargeBytes);
}

TEST(ServerLimits, MakesRoomByEndingWhoHasWaitedLongest) {
  ServerSettings settings = make_settings();
  settings.max_connections = 3;
  settings.request_timeout = settings.keep_alive_timeout = std::chrono::seconds(30);
  const RunningServer server(settings);
  RawClient first(server.port());
  first.send(get("/first"));
  first.read_until("you asked /first");
  RawClient second(server.port());
  second.send(get("/second"));
  second.read_until("you asked /second");
  RawClient third(server.port());
  third.send(get("/third"));
  third.read_until("you asked /third");
  EXPECT_THAT(ask(server, get("/fourth", "Connection: close\r\n")), HasSubstr("you asked /fourth"));
  first.read_all();
  EXPECT_TRUE(first.closed());
  second.send(get("/again"));
  EXPECT_THAT(second.read_until("/again"), HasSubstr("you asked /again"));
}

TEST(ServerLimits, LimitsTheConnectionsOfOneClient) {
  ServerSettings settings = make_settings();
  settings.max_connections_of_client = 1;
  const RunningServer server(settings);
  RawClient first(server.port());
  first.send(get("/first"));
  EXPECT_THAT(first.read_until("/first"), HasSubstr("you asked /first"));
  EXPECT_EQ(ask(server, get("/second", "Connection: close\r\n")), "");
  first.send(get("/third"));
  EXPECT_THAT(first.read_until("/third"), HasSubstr("you asked /third"));
}

TEST(ServerLimits, AsksToComeBackWhereTooMuchIsOnItsWay) {
  ServerSettings settings = make_settings();
  settings.max_answer_bytes = 1000;
  const RunningServer server(settings);
  RawClient slow(server.port());
  slow.send(get("/later"));
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
  const std::string refusal = ask(server, get("/a", "Connection: close\r\n"));
  EXPECT_THAT(refusal, StartsWith("HTTP/1.1 503 "));
  EXPECT_THAT(refusal, HasSubstr("Retry-After: 1\r\n"));
  EXPECT_THAT(slow.read_until("/later"), HasSubstr("you asked /later"));
  EXPECT_THAT(ask(server, get("/a", "Connection: close\r\n")), StartsWith("HTTP/1.1 200 "));
}

TEST(ServerLimits, BelievesTrustedProxiesOnly) {
  const std::string request =
      get("/who", "X-Forwarded-For: 1.2.3.4\r\nX-Forwarded-For: 5.6.7.8\r\nConnection: close\r\n");
  ServerSettings settings = make_settings();
  const std::string own = client_key("127.0.0.1", "", {});
  EXPECT_EQ(body_of(ask(RunningServer(settings), request)), own);
  settings.trusted_proxies = {parse_address_block("127.0.0.0/8").value()};
  EXPECT_EQ(body_of(ask(RunningServer(settings), request)), client_key("5.6.7.8", "", {}));
}

}  // namespace
}  // namespace chancery::searchd
