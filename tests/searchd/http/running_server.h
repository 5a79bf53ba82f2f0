#pragma once

#include <chrono>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>

#include "searchd/http/server.h"
#include "tests/searchd/http/raw_client.h"

namespace chancery::searchd {

/// Says what was asked; /later after 200 ms, /large at length, /stream in three pieces, /broken-stream in one
/// of two.
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
    if (request.target == "/broken-stream") {
      response.body.clear();
      response.stream = [left = 1]() mutable -> std::string {
        return left-- > 0 ? "piece;" : throw std::runtime_error("broken");
      };
    }
    if (request.target == "/who") response.body = request.client;
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
  void write_on(const WebStream& stream, std::function<void(std::optional<std::string>)> done) override {
    try {
      done(stream());
    } catch (const std::runtime_error&) {
      done(std::nullopt);
    }
  }

  static constexpr std::size_t kLargeBytes = 8'000'000;
};

/// A server that runs for as long as the object lives.
class RunningServer {
 public:
  explicit RunningServer(const ServerSettings& settings) : server_(settings, responder_) {
    thread_ = std::thread([this] { server_.run(); });
  }
  ~RunningServer() {
    server_.stop();
    thread_.join();
  }
  RunningServer(const RunningServer&) = delete;
  RunningServer& operator=(const RunningServer&) = delete;

  std::uint16_t port() const { return server_.port(); }
  void stop() { server_.stop(); }

 private:
  EchoResponder responder_;
  Server server_;
  std::thread thread_;
};

/// Any free port, and a short patience.
inline ServerSettings make_settings() {
  ServerSettings settings;
  settings.port = 0;
  settings.request_timeout = std::chrono::milliseconds(500);
  settings.write_timeout = std::chrono::milliseconds(800);
  settings.keep_alive_timeout = std::chrono::milliseconds(700);
  return settings;
}

inline std::string ask(const RunningServer& server, std::string_view request) {
  RawClient client(server.port());
  client.send(request);
  return client.read_all();
}

inline std::string get(const std::string& target, const std::string& headers = "") {
  return "GET " + target + " HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n";
}

inline std::string body_of(const std::string& answer) { return answer.substr(answer.find("\r\n\r\n") + 4); }

}  // namespace chancery::searchd
