#pragma once

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

namespace chancery::indexer {

/// What `chancery-indexer build` was asked to do.
struct BuildOptions {
  std::filesystem::path index;
  std::vector<std::filesystem::path> paths;
  unsigned threads = 0;  ///< 0: one a core.
  bool quiet = false;
  bool json = false;
  bool allow_shrink = false;
};

/// A text to print instead (help, version).
struct PrintText {
  std::string text;
};

/// A command line that cannot be understood, and why.
struct UsageError {
  std::string message;
};

/// Reads the command line (without the program's name).
std::variant<BuildOptions, PrintText, UsageError> read_options(const std::vector<std::string>& arguments);

}  // namespace chancery::indexer
