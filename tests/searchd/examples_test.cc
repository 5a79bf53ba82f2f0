// docs/api.md: every command of it is run, and gives what stands behind it.

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <thread>

#include "searchd/dispatcher.h"
#include "searchd/http/server.h"
#include "tests/searchd/sample_site.h"
#include "tests/source_folder.h"

namespace chancery::searchd {
namespace {

constexpr std::string_view kDocumented = "http://127.0.0.1:8080";

struct Example {
  std::string commands;
  std::string output;
  std::size_t line = 0;
};

std::string replace_all(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

/// What stands between a fence and the next.
std::string read_block(std::istream& file, std::size_t& number) {
  std::string block;
  for (std::string line; std::getline(file, line) && line != "```";) {
    block += line + "\n";
    ++number;
  }
  ++number;
  return block;
}

/// The blocks of commands, each with the block of text that follows it.
std::vector<Example> read_examples() {
  std::ifstream file(source_folder() / "docs/api.md");
  std::vector<Example> examples;
  std::size_t number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line == "```sh") examples.push_back({read_block(file, number), {}, number});
    if (line == "```text") examples.back().output = read_block(file, number);
  }
  return examples;
}

std::string run(const std::string& commands) {
  FILE* pipe = ::popen(("bash -c '" + replace_all(commands, "'", "'\\''") + "' 2>&1").c_str(), "r");
  std::string output;
  std::array<char, 4096> buffer{};
  while (const std::size_t size = std::fread(buffer.data(), 1, buffer.size(), pipe))
    output.append(buffer.data(), size);
  EXPECT_EQ(::pclose(pipe), 0) << commands;
  return output;
}

/// The sample site on a real port.
class RunningServer {
 public:
  RunningServer() : server_(settings(), dispatcher_), thread_([this] { server_.run(); }) {
    SampleSite::get().site().set_public_url(std::string(kDocumented));
  }
  ~RunningServer() {
    server_.stop();
    thread_.join();
    pool_.stop();
  }
  std::string address() const { return server_.address(); }

 private:
  static ServerSettings settings() {
    ServerSettings settings;
    settings.port = 0;
    return settings;
  }
  static PoolLimits limits() {
    PoolLimits limits;
    limits.threads = 2;
    return limits;
  }

  SearchPool pool_{limits(), make_engine(SampleSite::get().watch())};
  Dispatcher dispatcher_{SampleSite::get().site(), pool_, std::chrono::milliseconds(15)};
  Server server_;
  std::thread thread_;
};

TEST(Examples, GiveWhatTheDocumentSays) {
  RunningServer server;
  const std::vector<Example> examples = read_examples();
  EXPECT_GT(examples.size(), 8U);
  for (const Example& example : examples) {
    const std::string output = run(replace_all(example.commands, kDocumented, server.address()));
    // The document has line feeds where CSV and RIS have CR LF.
    EXPECT_EQ(replace_all(replace_all(output, server.address(), kDocumented), "\r\n", "\n"), example.output)
        << "docs/api.md:" << example.line << "\n"
        << example.commands;
  }
}

}  // namespace
}  // namespace chancery::searchd
