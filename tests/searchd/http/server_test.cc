#include "searchd/http/server.h"

#include <gmock/gmock.h>
#include <zlib.h>

#include <atomic>
#include <csignal>

#include "tests/searchd/http/running_server.h"

namespace chancery::searchd {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

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

class ServerTest : public ::testing::Test {
 protected:
  std::string ask(std::string_view request) { return chancery::searchd::ask(server_, request); }

  RunningServer server_{make_settings()};
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

TEST_F(ServerTest, TellsScriptsWhatItRefusesAsAProblem) {
  const std::string_view request = "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n";
  const std::string told = ask(std::string(request) + "\r\n");
  EXPECT_THAT(told, HasSubstr("Content-Type: application/problem+json\r\n"));
  EXPECT_THAT(told, HasSubstr("\"title\":\"Method Not Allowed\",\"status\":405"));
  const std::string shown = ask(std::string(request) + "Accept: text/html, */*;q=0.1\r\n\r\n");
  EXPECT_THAT(shown, HasSubstr("Content-Type: text/plain; charset=utf-8\r\n"));
  EXPECT_THAT(shown, Not(HasSubstr("{")));
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

/// Bytes that come one by one do not lengthen a request's time.
/// Whether or not the kernel could hold the answer.
TEST_F(ServerTest, FinishesWhatIsUnderWayBeforeItStops) {
  RawClient waiting(server_.port());
  RawClient idle(server_.port());
  idle.send("GET /a HTTP/1.1\r\nHost: x\r\n\r\n");
  idle.read_until("you asked /a");
  waiting.send("GET /later HTTP/1.1\r\nHost: x\r\n\r\n");
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
  server_.stop();
  EXPECT_THAT(waiting.read_all(), AllOf(HasSubstr("Connection: close\r\n"), HasSubstr("you asked /later")))
      << "the client learns that it was the last answer";
  EXPECT_EQ(idle.read_all(), "");
}

TEST(Server, AHangupEndsNothing) {
  std::atomic<int> hangups = 0;
  ServerSettings settings = make_settings();
  settings.on_hangup = [&hangups] { ++hangups; };
  const RunningServer server(settings);
  for (int i = 1; i <= 2; ++i) {
    std::raise(SIGHUP);
    EXPECT_THAT(ask(server, get("/a")), HasSubstr("you asked /a"));
  }
  EXPECT_GE(hangups, 1);
}

/// The client sees that the body has no end, and may not take what comes next for a part of it.
TEST_F(ServerTest, ClosesBehindAStreamThatBreaks) {
  RawClient client(server_.port());
  client.send(get("/broken-stream") + get("/next"));
  const std::string answer = client.read_all();
  EXPECT_EQ(body_of(answer), "6\r\npiece;\r\n");
  EXPECT_TRUE(client.closed());
}

TEST(Server, LetsScriptsOfOthersReadByOption) {
  const std::string preflight =
      "OPTIONS /search HTTP/1.1\r\nHost: x\r\nOrigin: https://a.example\r\nAccess-Control-Request-Method: "
      "GET\r\n"
      "Access-Control-Request-Headers: if-none-match\r\nConnection: close\r\n\r\n";
  const std::string request = get("/a", "Connection: close\r\n");
  ServerSettings settings = make_settings();
  for (const std::string& answer :
       {ask(RunningServer(settings), preflight), ask(RunningServer(settings), request)}) {
    EXPECT_THAT(answer, Not(HasSubstr("Access-Control")));
  }
  settings.cors_origin = "https://a.example";
  const RunningServer server(settings);
  const std::string allowed = ask(server, preflight);
  EXPECT_THAT(allowed, StartsWith("HTTP/1.1 204 "));
  EXPECT_THAT(allowed, HasSubstr("Access-Control-Allow-Origin: https://a.example\r\n"));
  EXPECT_THAT(allowed, HasSubstr("Access-Control-Allow-Methods: GET, HEAD, OPTIONS\r\n"));
  EXPECT_THAT(allowed, HasSubstr("If-None-Match"));
  EXPECT_THAT(ask(server, request), HasSubstr("Access-Control-Expose-Headers: ETag, Link, Retry-After\r\n"));
  const std::string refused = ask(server, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n");
  EXPECT_THAT(refused, HasSubstr("Access-Control-Allow-Origin: https://a.example\r\n"));
}

TEST(Server, TellsOfEachAnswer) {
  std::string told;
  ServerSettings settings = make_settings();
  settings.on_answer = [&told](const AnsweredRequest& answered) {
    told += std::string(answered.method) + " " + std::string(answered.target) + " " +
            std::to_string(answered.status) + " " + std::to_string(answered.bytes) + ";";
  };
  {
    const RunningServer server(settings);
    ask(server, get("/a") + get("/stream") + "HEAD /b HTTP/1.1\r\nHost: x\r\n\r\n" +
                    "POST /c HTTP/1.1\r\nHost: x\r\n\r\n");
  }
  EXPECT_THAT(told, StartsWith("GET /a 200 12;GET /stream 200 18;HEAD /b 200 0;GET  405 "));
}

}  // namespace
}  // namespace chancery::searchd
