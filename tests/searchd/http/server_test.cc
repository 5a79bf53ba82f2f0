#include "searchd/http/server.h"

#include <gmock/gmock.h>
#include <sys/socket.h>
#include <zlib.h>

#include <thread>

#include "tests/searchd/http/raw_client.h"

namespace chancery::searchd {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

/// Says what was asked; /later after 200 ms, /large at length, /stream in three pieces.
class EchoResponder final : public Responder {
 public:
  void respond(WebRequest request, std::function<void(WebResponse)> done) override {
    WebResponse response;
    response.headers = {{"Content-Type", "text/plain"}, {"ETag", "\"1\""}, {"Vary", "Accept"}};
    response.body = "you asked " + request.target;
    if (request.target == "/large") response.body = std::string(kLargeBytes, 'x');
    if (request.target == "/stream") {
      response.body.clear();
      response.stream = [left = 3]() mutable { return left-- > 0 ? "piece;" : ""; };
    }
    if (request.target == "/unchanged") response = {304, {{"ETag", "\"1\""}}, ""};
    if (request.target != "/later") {
      done(std::move(response));
      return;
    }
    std::thread([response, done] {
      std::this_thread::sleep_for(std::chrono::milliseconds(200));
      done(response);
    }).detach();
  }
  void write_on(const WebStream& stream, std::function<void(std::string)> done) override { done(stream()); }

  static constexpr std::size_t kLargeBytes = 8'000'000;
};

/// What gzip makes of compressed bytes.
std::string unzip(std::string_view compressed) {
  z_stream z{};
  inflateInit2(&z, 15 + 16);
  std::string text(10 * EchoResponder::kLargeBytes / 8, '\0');
  z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(compressed.data()));
  z.avail_in = static_cast<uInt>(compressed.size());
  z.next_out = reinterpret_cast<Bytef*>(text.data());
  z.avail_out = static_cast<uInt>(text.size());
  EXPECT_EQ(inflate(&z, Z_FINISH), Z_STREAM_END);
  text.resize(text.size() - z.avail_out);
  inflateEnd(&z);
  return text;
}

/// Whether the server still has the connection, without reading from it.
bool is_open(const RawClient& client) {
  int error = 0;
  socklen_t size = sizeof error;
  ::getsockopt(client.socket(), SOL_SOCKET, SO_ERROR, &error, &size);
  return error == 0;
}

std::string body_of(const std::string& answer) { return answer.substr(answer.find("\r\n\r\n") + 4); }

class ServerTest : public ::testing::Test {
 protected:
  static ServerSettings make_settings() {
    ServerSettings settings;
    settings.port = 0;
    settings.request_timeout = std::chrono::milliseconds(500);
    settings.write_timeout = std::chrono::milliseconds(800);
    settings.keep_alive_timeout = std::chrono::milliseconds(700);
    return settings;
  }

  void TearDown() override {
    server_.stop();
    thread_.join();
  }

  std::string ask(std::string_view request) {
    RawClient connection(server_.port());
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
  RawClient connection(server_.port());
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
  for (const char* const method : {"POST", "PUT", "DELETE", "TRACE", "CONNECT", "PATCH"}) {
    const std::string answer =
        ask(std::string(method) + " / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc");
    EXPECT_THAT(answer, StartsWith("HTTP/1.1 405 ")) << method;
    EXPECT_THAT(answer, HasSubstr("Allow: GET, HEAD, OPTIONS\r\n"));
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

TEST_F(ServerTest, SaysWhatItTakes) {
  const std::string answer = ask("OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  EXPECT_THAT(answer, StartsWith("HTTP/1.1 204 "));
  EXPECT_THAT(answer, HasSubstr("Allow: GET, HEAD, OPTIONS\r\n"));
  EXPECT_THAT(answer, Not(HasSubstr("Content-Length")));
}

TEST_F(ServerTest, TellsAClientToGoOnWithItsBody) {
  RawClient client(server_.port());
  client.send("GET /a HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");
  EXPECT_EQ(client.read_until("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
  client.send("abc");
  EXPECT_THAT(client.read_until("you asked /a"), StartsWith("HTTP/1.1 200 OK"));
}

TEST_F(ServerTest, AnAnswerWithoutABodyHasNoLength) {
  const std::string answer = ask("GET /unchanged HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  EXPECT_THAT(answer, StartsWith("HTTP/1.1 304 "));
  EXPECT_THAT(answer, Not(HasSubstr("Content-Length")));
}

TEST_F(ServerTest, StreamsInChunks) {
  const std::string answer = ask("GET /stream HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  EXPECT_THAT(answer, HasSubstr("Transfer-Encoding: chunked\r\n"));
  EXPECT_EQ(body_of(answer), "6\r\npiece;\r\n6\r\npiece;\r\n6\r\npiece;\r\n0\r\n\r\n");
  RawClient client(server_.port());
  client.send("GET /stream HTTP/1.1\r\nHost: x\r\n\r\nGET /next HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_THAT(client.read_until("/next"), HasSubstr("0\r\n\r\nHTTP/1.1 200 OK"));
}

TEST_F(ServerTest, StreamsToOldClientsUntilItCloses) {
  const std::string answer = ask("GET /stream HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
  EXPECT_THAT(answer, HasSubstr("Connection: close\r\n"));
  EXPECT_THAT(answer, Not(HasSubstr("chunked")));
  EXPECT_EQ(body_of(answer), "piece;piece;piece;");
}

TEST_F(ServerTest, HeadOfAStreamHasNoBody) {
  const std::string answer = ask("HEAD /stream HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  EXPECT_THAT(answer, HasSubstr("Transfer-Encoding: chunked\r\n"));
  EXPECT_EQ(body_of(answer), "");
}

TEST_F(ServerTest, CompressesForWhoTakesIt) {
  const std::string request =
      " HTTP/1.1\r\nHost: x\r\nAccept-Encoding: br, gzip\r\nConnection: close\r\n\r\n";
  const std::string large = ask("GET /large" + request);
  EXPECT_THAT(large, HasSubstr("Content-Encoding: gzip\r\n"));
  EXPECT_THAT(large, HasSubstr("Vary: Accept, Accept-Encoding\r\n"));
  EXPECT_THAT(large, HasSubstr("ETag: W/\"1\"\r\n"));
  EXPECT_EQ(unzip(body_of(large)), std::string(EchoResponder::kLargeBytes, 'x'));
  const std::string small = ask("GET /small" + request);
  EXPECT_THAT(small, Not(HasSubstr("Content-Encoding")));
  EXPECT_THAT(small, HasSubstr("you asked /small"));
}

TEST_F(ServerTest, CompressesStreams) {
  const std::string answer = ask("GET /stream HTTP/1.0\r\nAccept-Encoding: gzip\r\n\r\n");
  EXPECT_THAT(answer, HasSubstr("Content-Encoding: gzip\r\n"));
  EXPECT_EQ(unzip(body_of(answer)), "piece;piece;piece;");
}

TEST_F(ServerTest, ReadsABodyThatNobodyNeeds) {
  RawClient connection(server_.port());
  connection.send(
      "GET /a HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabcGET /b HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_THAT(connection.read_until("you asked /b"), HasSubstr("you asked /a"));
}

TEST_F(ServerTest, EndsSlowHeadersAndBodies) {
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

/// Bytes that come one by one do not lengthen a request's time.
TEST_F(ServerTest, EndsHeadersThatTrickle) {
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

/// Whether or not the kernel could hold the answer.
TEST_F(ServerTest, EndsWhoDoesNotTakeAnAnswer) {
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

TEST_F(ServerTest, WaitsForAClientThatReadsSlowlyButReads) {
  RawClient client(server_.port());
  client.send("GET /large HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  client.end_sending();
  std::this_thread::sleep_for(std::chrono::milliseconds(300));
  EXPECT_EQ(body_of(client.read_all()).size(), EchoResponder::kLargeBytes);
}

TEST_F(ServerTest, FinishesWhatIsUnderWayBeforeItStops) {
  RawClient waiting(server_.port());
  RawClient idle(server_.port());
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
