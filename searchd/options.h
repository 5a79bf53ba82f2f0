#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "searchd/client_address.h"
#include "searchd/identity.h"

namespace chancery::searchd {

/// How the program was told to run.
struct Options {
  std::filesystem::path index;
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;             ///< 0: any free one.
  unsigned threads = 0;                  ///< Search threads; 0: one a processor.
  std::size_t queue = 256;               ///< Searches that may wait before readers are asked to come back.
  std::size_t client_queue = 1'000'000;  ///< And those of one client.
  std::chrono::milliseconds deadline{1000};
  std::chrono::milliseconds costly{15};        ///< Searches that take longer share half of the threads.
  std::size_t connections = 2000;              ///< At a time.
  std::size_t client_connections = 1'000'000;  ///< And those of one client.
  std::size_t exports = 64;                    ///< At a time.
  std::vector<AddressBlock> trusted_proxies;   ///< Whose X-Forwarded-For names the client.
  Identity identity;                           ///< Who serves the site.
  std::filesystem::path web;                   ///< Templates and style sheet.
  std::string access_log;                      ///< A file, "-" for standard output, or empty: none.
  bool core_dumps = false;                     ///< Whether a crash may leave a core file.
  std::string public_url;   ///< What stands before paths in absolute addresses; empty: where it listens.
  std::string cors_origin;  ///< Whose scripts may read answers: an origin, "*", or nobody's (empty).
  bool help = false;
  bool version = false;
};

/// A command line that cannot be followed: what is wrong, and what to write instead.
struct OptionsError {
  std::string message;
  std::string hint;
};

/// Reads the arguments behind the program's name.
std::variant<Options, OptionsError> parse_options(std::span<const char* const> arguments);

/// What `--help` prints.
std::string usage();

}  // namespace chancery::searchd
