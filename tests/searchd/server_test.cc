#include "searchd/http/server.h"

#include <arpa/inet.h>
#include <gmock/gmock.h>
#include <sys/socket.h>
#include <unistd.h>

#include <thread>

namespace chancery::searchd {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

class EchoResponder final : public Responder {
 public:
  void respond(WebRequest request, std::function<void(WebResponse)> done) override {
    WebResponse response;
    response.headers = {{"Content-Type", "text/plain"}};
    response.body = "you asked " + request.target;
    if (request.target != "/later") {
      done(std::move(response));
      return;
    }
    std::thread([response, done] {
      std::this_thread::sleep_for(std::chrono::milliseconds(200));
      done(response);
    }).detach();
  }
};

/// A client that sees every byte.
class Connection {
 public:
  explicit Connection(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const timeval timeout{5, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &timeout, sizeof timeout);
    EXPECT_EQ(::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
  }
  ~Connection() { ::close(socket_); }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  void send(std::string_view text) { ::send(socket_, text.data(), text.size(), MSG_NOSIGNAL); }

  /// Everything until the server closes.
  std::string read_all() {
    while (read_some()) {
    }
    return std::exchange(received_, {});
  }

  /// Until `end` has been seen, that included.
  std::string read_until(std::string_view end) {
    while (received_.find(end) == std::string::npos && read_some()) {
    }
    const std::size_t size = std::min(received_.size(), received_.find(end) + end.size());
    const std::string text = received_.substr(0, size);
    received_.erase(0, size);
    return text;
  }

 private:
  bool read_some() {
    char buffer[4096];
    const ssize_t size = ::recv(socket_, buffer, sizeof buffer, 0);
    if (size > 0) received_.append(buffer, static_cast<std::size_t>(size));
    return size > 0;
  }

  int socket_;
  std::string received_;
};

class ServerTest : public ::testing::Test {
 protected:
  static ServerSettings make_settings() {
    ServerSettings settings;
    settings.port = 0;
    settings.header_timeout = std::chrono::milliseconds(500);
    settings.keep_alive_timeout = std::chrono::milliseconds(700);
    return settings;
  }

  void TearDown() override {
    server_.stop();
    thread_.join();
  }

  std::string ask(std::string_view request) {
    Connection connection(server_.port());
    connection.send(request);
    return connection.read_all();
  }

  EchoResponder responder_;
  Server server_{make_settings(), responder_};
  std::thread thread_{[this] { server_.run(); }};
};

TEST_F(ServerTest, AnswersGet) {
  const std::string answer = ask("GET /a?b=c HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  EXPECT_THAT(answer, StartsWith("HTTP/1.1 200 OK\r\n"));
  EXPECT_THAT(answer, HasSubstr("Content-Length: 16\r\n"));
  EXPECT_THAT(answer, HasSubstr("Connection: close\r\n"));
  EXPECT_THAT(answer, HasSubstr("Date: "));
  EXPECT_THAT(answer, HasSubstr("\r\n\r\nyou asked /a?b=c"));
}

TEST_F(ServerTest, AnswersHeadWithTheLengthOnly) {
  const std::string answer = ask("HEAD /abc HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  EXPECT_THAT(answer, HasSubstr("Content-Length: 14\r\n"));
  EXPECT_THAT(answer, Not(HasSubstr("you asked")));
}

TEST_F(ServerTest, KeepsAConnectionForTheNextRequest) {
  Connection connection(server_.port());
  for (const char* const path : {"/one", "/later", "/three"}) {
    connection.send("GET " + std::string(path) + " HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_THAT(connection.read_until(std::string("you asked ") + path), StartsWith("HTTP/1.1 200"));
  }
  connection.send("HEAD /four HTTP/1.1\r\nHost: x\r\n\r\nGET /five HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_THAT(connection.read_until("you asked /five"), HasSubstr("HTTP/1.1 200 OK"));
}

TEST_F(ServerTest, AnswersOldClientsOnceAndCloses) {
  EXPECT_THAT(ask("GET /old HTTP/1.0\r\n\r\n"), HasSubstr("you asked /old"));
}

TEST_F(ServerTest, AllowsOnlyGetAndHead) {
  for (const char* const method : {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH"}) {
    const std::string answer =
        ask(std::string(method) + " / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc");
    EXPECT_THAT(answer, StartsWith("HTTP/1.1 405 ")) << method;
    EXPECT_THAT(answer, HasSubstr("Allow: GET, HEAD\r\n"));
    EXPECT_THAT(answer, HasSubstr("Content-Security-Policy: "));
  }
}

TEST_F(ServerTest, RefusesLongAddressesHeadersAndBodies) {
  const std::string long_text(9000, 'a');
  EXPECT_THAT(ask("GET /" + long_text + " HTTP/1.1\r\nHost: x\r\n\r\n"), StartsWith("HTTP/1.1 414 "));
  EXPECT_THAT(ask("GET /" + long_text + long_text + " HTTP/1.1\r\nHost: x\r\n\r\n"),
              StartsWith("HTTP/1.1 414 "));
  EXPECT_THAT(ask("GET / HTTP/1.1\r\nHost: x\r\nA: " + long_text + "\r\nB: " + long_text + "\r\n\r\n"),
              StartsWith("HTTP/1.1 431 "));
  EXPECT_THAT(ask("GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 70000\r\n\r\nabc"),
              StartsWith("HTTP/1.1 413 "));
}

TEST_F(ServerTest, RefusesWhatIsNoHttp) {
  for (const char* const text :
       {"hello\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/1.1\r\nHost : x\r\n\r\n", "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n", "GET a HTTP/1.1\r\nHost: x\r\n\r\n"}) {
    EXPECT_THAT(ask(text), StartsWith("HTTP/1.1 400 ")) << text;
  }
  EXPECT_THAT(
      ask("GET / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\nGET /b HTTP/1.1\r\nHost: x\r\n\r\n"),
      StartsWith("HTTP/1.1 501 "));
}

TEST_F(ServerTest, ReadsABodyThatNobodyNeeds) {
  Connection connection(server_.port());
  connection.send(
      "GET /a HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabcGET /b HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_THAT(connection.read_until("you asked /b"), HasSubstr("you asked /a"));
}

TEST_F(ServerTest, ClosesSlowAndSilentConnections) {
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(ask("GET / HTTP/1.1\r\nHo"), "");
  Connection idle(server_.port());
  idle.send("GET /a HTTP/1.1\r\nHost: x\r\n\r\n");
  idle.read_all();
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(4));
}

TEST_F(ServerTest, FinishesWhatIsUnderWayBeforeItStops) {
  Connection waiting(server_.port());
  Connection idle(server_.port());
  idle.send("GET /a HTTP/1.1\r\nHost: x\r\n\r\n");
  idle.read_until("you asked /a");
  waiting.send("GET /later HTTP/1.1\r\nHost: x\r\n\r\n");
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
  server_.stop();
  EXPECT_THAT(waiting.read_all(), HasSubstr("you asked /later"));
  EXPECT_EQ(idle.read_all(), "");
}

}  // namespace
}  // namespace chancery::searchd
