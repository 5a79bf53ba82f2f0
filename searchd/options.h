#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <variant>

namespace chancery::searchd {

/// How the program was told to run.
struct Options {
  std::filesystem::path index;
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;  ///< 0: any free one.
  unsigned threads = 0;       ///< Search threads; 0: one a processor.
  std::size_t queue = 256;    ///< Searches that may wait before readers are asked to come back.
  std::chrono::milliseconds deadline{1000};
  std::filesystem::path web;  ///< Templates and style sheet.
  std::string public_url;     ///< What stands before paths in absolute addresses; empty: where it listens.
  std::string cors_origin;    ///< Whose scripts may read answers: an origin, "*", or nobody's (empty).
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
