#include "indexer/options.h"

#include <charconv>

#include "core/index/schema.h"

namespace chancery::indexer {
namespace {

constexpr unsigned kMostThreads = 256;

constexpr const char* kHelp = R"(chancery-indexer: makes a search index of ministries' releases.

  chancery-indexer build --index DIR PATH...

Reads article text (*.txt) and JSON Lines (*.jsonl) at and below each PATH, and publishes a new
generation of the index in DIR. The paths are the whole truth: a release that is no longer in
them is gone from the new generation. What has not changed since the last build is reused.

  --index DIR       the index; it is created where it does not exist
  --threads N       threads that read and build (default: one a core)
  --allow-shrink    publish even where a source lost more than a tenth and ten of its releases
  --json            print the summary as one JSON object on the last line of standard output
  --quiet           no progress
  --help, --version

Exit: 0 built; 1 built, but some records were rejected; 2 not built, and the old index stands.
)";

std::variant<BuildOptions, PrintText, UsageError> check(BuildOptions options) {
  if (options.index.empty()) return UsageError{"--index DIR is missing"};
  if (options.paths.empty()) return UsageError{"no PATH is given: which releases are to be indexed?"};
  return options;
}

bool read_threads(const std::string& text, unsigned& threads) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), threads);
  return error == std::errc() && end == text.data() + text.size() && threads >= 1 && threads <= kMostThreads;
}

}  // namespace

std::variant<BuildOptions, PrintText, UsageError> read_options(const std::vector<std::string>& arguments) {
  BuildOptions options;
  bool has_command = false;
  bool only_paths = false;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (!only_paths && argument == "--help") return PrintText{kHelp};
    if (!only_paths && argument == "--version") {
      return PrintText{"chancery-indexer " CHANCERY_VERSION ", index schema " +
                       std::to_string(index::kSchemaVersion) + "\n"};
    }
    if (!has_command) {
      if (argument != "build") return UsageError{"'" + argument + "' is no command; the one there is: build"};
      has_command = true;
    } else if (only_paths || !argument.starts_with("-")) {
      options.paths.emplace_back(argument);
    } else if (argument == "--") {
      only_paths = true;
    } else if (argument == "--quiet") {
      options.quiet = true;
    } else if (argument == "--json") {
      options.json = true;
    } else if (argument == "--allow-shrink") {
      options.allow_shrink = true;
    } else if (argument != "--index" && argument != "--threads") {
      return UsageError{"there is no option '" + argument + "'"};
    } else if (i + 1 == arguments.size()) {
      return UsageError{argument + " needs a value"};
    } else if (argument == "--index") {
      options.index = arguments[++i];
    } else if (!read_threads(arguments[++i], options.threads)) {
      return UsageError{"--threads must be a number from 1 to 256, not '" + arguments[i] + "'"};
    }
  }
  if (!has_command) return UsageError{"no command is given; the one there is: build"};
  return check(std::move(options));
}

}  // namespace chancery::indexer
