#include "searchd/options.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <optional>
#include <string_view>

#include "core/text/utf8.h"

namespace chancery::searchd {
namespace {

constexpr std::string_view kUseHelp = "chancery-searchd --help lists the options";

std::optional<std::uint64_t> read_number(std::string_view text, std::uint64_t max) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value > max) return std::nullopt;
  return value;
}

/// "127.0.0.1:8080", "[::1]:8080", ":8080" or "8080".
bool read_listen(std::string_view text, Options& options) {
  const std::size_t colon = text.rfind(':');
  std::string_view address = colon == std::string_view::npos ? std::string_view() : text.substr(0, colon);
  const auto port = read_number(colon == std::string_view::npos ? text : text.substr(colon + 1), 65535);
  if (!port) return false;
  if (address.size() > 2 && address.front() == '[' && address.back() == ']') {
    address = address.substr(1, address.size() - 2);
  }
  if (!address.empty()) options.address = address == "localhost" ? "127.0.0.1" : std::string(address);
  options.port = static_cast<std::uint16_t>(*port);
  return true;
}

template <typename T>
bool read_at_least_one(std::string_view text, std::uint64_t max, T& out) {
  const auto number = read_number(text, max);
  if (!number || *number == 0) return false;
  out = static_cast<T>(*number);
  return true;
}

bool read_milliseconds(std::string_view text, std::chrono::milliseconds& out) {
  std::uint64_t milliseconds = 0;
  if (!read_at_least_one(text, 60'000, milliseconds)) return false;
  out = std::chrono::milliseconds(milliseconds);
  return true;
}

bool read_core_dumps(std::string_view text, Options& options) {
  options.core_dumps = text == "on";
  return text == "on" || text == "off";
}

bool is_web_address(std::string_view text) {
  const std::size_t begin = text.starts_with("https://") ? 8 : text.starts_with("http://") ? 7 : 0;
  const bool is_plain = std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7F; });
  return begin > 0 && text.size() > begin && is_plain &&
         text.find_first_of("?#\"<>\\") == std::string_view::npos;
}

bool read_public_url(std::string_view text, Options& options) {
  if (!is_web_address(text)) return false;
  while (text.ends_with('/')) text.remove_suffix(1);
  options.public_url = text;
  return true;
}

/// What a name may be: UTF-8 without control characters, and short enough for a title.
bool read_site_name(std::string_view text, Options& options) {
  constexpr std::size_t kMostCharacters = 60;
  const bool is_plain =
      std::none_of(text.begin(), text.end(), [](char c) { return (c >= 0 && c < ' ') || c == 0x7F; });
  if (text.empty() || !is_plain || !text::is_valid_utf8(text)) return false;
  if (text::count_code_points(text) > kMostCharacters) return false;
  options.identity.name = text;
  return true;
}

/// An address of this site or of another.
bool read_link(std::string_view text, std::string& address) {
  const bool is_path =
      text.starts_with('/') && !text.starts_with("//") && is_web_address("http://x" + std::string(text));
  if (!is_path && !is_web_address(text)) return false;
  address = text;
  return true;
}

bool read_origin(std::string_view text, Options& options) {
  const bool is_origin = is_web_address(text) && text.find('/', 8) == std::string_view::npos;
  if (text != "*" && !is_origin) return false;
  options.cors_origin = text;
  return true;
}

bool read_proxy(std::string_view text, Options& options) {
  const auto block = parse_address_block(text);
  if (block) options.trusted_proxies.push_back(*block);
  return block.has_value();
}

/// The templates beside this program where it is installed, else those of the source tree.
std::filesystem::path find_web_directory() {
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
  const auto installed = program.parent_path().parent_path() / "share" / "chancery" / "web";
  if (!error && std::filesystem::is_directory(installed, error)) return installed;
  return CHANCERY_WEB_DIRECTORY;
}

struct OptionRow {
  std::string_view name;
  std::string_view value;
  std::string_view description;
  bool (*read)(std::string_view value, Options& options);
};

constexpr std::array kRows{
    OptionRow{"--index", "DIR", "the index that chancery-indexer builds (required)",
              [](std::string_view v, Options& o) { return !(o.index = v).empty(); }},
    OptionRow{"--listen", "ADDRESS:PORT", "where to serve (127.0.0.1:8080); port 0 takes any free one",
              read_listen},
    OptionRow{"--threads", "N", "threads that search (one a processor)",
              [](std::string_view v, Options& o) { return read_at_least_one(v, 256, o.threads); }},
    OptionRow{"--queue", "N", "searches that may wait before others get 503 (256)",
              [](std::string_view v, Options& o) { return read_at_least_one(v, 1'000'000, o.queue); }},
    OptionRow{"--client-queue", "N", "searches of one client that may wait before it gets 429 (no limit)",
              [](std::string_view v, Options& o) { return read_at_least_one(v, 1'000'000, o.client_queue); }},
    OptionRow{"--deadline-ms", "N", "milliseconds a search may take, at most 60000 (1000)",
              [](std::string_view v, Options& o) { return read_milliseconds(v, o.deadline); }},
    OptionRow{"--costly-ms", "N", "searches that will take longer share half of the threads (15)",
              [](std::string_view v, Options& o) { return read_milliseconds(v, o.costly); }},
    OptionRow{"--connections", "N", "connections at a time (2000)",
              [](std::string_view v, Options& o) { return read_at_least_one(v, 100'000, o.connections); }},
    OptionRow{
        "--client-connections", "N", "connections of one client at a time (no limit)",
        [](std::string_view v, Options& o) { return read_at_least_one(v, 1'000'000, o.client_connections); }},
    OptionRow{"--exports", "N", "exports at a time (64)",
              [](std::string_view v, Options& o) { return read_at_least_one(v, 100'000, o.exports); }},
    OptionRow{"--trusted-proxy", "ADDRESS",
              "an address or block whose X-Forwarded-For is believed; repeatable", read_proxy},
    OptionRow{"--access-log", "FILE", "one line of JSON a request, without what was searched for; - for here",
              [](std::string_view v, Options& o) { return !(o.access_log = v).empty(); }},
    OptionRow{"--core-dumps", "on|off", "whether a crash may leave a core file; it holds searches (off)",
              read_core_dumps},
    OptionRow{"--public-url", "URL", "where readers find it, for feeds and exports (where it listens)",
              read_public_url},
    OptionRow{"--cors", "ORIGIN", "whose scripts may read answers: https://example.org, or * for all (none)",
              read_origin},
    OptionRow{"--site-name", "NAME", "what the site is called, at most 60 characters (Chancery)",
              read_site_name},
    OptionRow{"--imprint", "URL", "the page that says who is responsible; linked from every page",
              [](std::string_view v, Options& o) { return read_link(v, o.identity.imprint); }},
    OptionRow{"--privacy", "URL", "the page that says what is known of readers; linked from every page",
              [](std::string_view v, Options& o) { return read_link(v, o.identity.privacy); }},
    OptionRow{"--accessibility", "URL", "the statement of accessibility; linked from every page",
              [](std::string_view v, Options& o) { return read_link(v, o.identity.accessibility); }},
    OptionRow{"--web", "DIR", "the folder with templates and style sheet",
              [](std::string_view v, Options& o) { return !(o.web = v).empty(); }},
};

}  // namespace

std::variant<Options, OptionsError> parse_options(std::span<const char* const> arguments) {
  Options options;
  options.web = find_web_directory();
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string_view argument = arguments[i];
    if (argument == "--help" || argument == "--version") {
      (argument == "--help" ? options.help : options.version) = true;
      return options;
    }
    const std::size_t equals = argument.find('=');
    const std::string_view name = argument.substr(0, equals);
    const OptionRow* row = nullptr;
    for (const OptionRow& candidate : kRows) row = candidate.name == name ? &candidate : row;
    if (row == nullptr) return OptionsError{"unknown option " + std::string(name), std::string(kUseHelp)};
    if (equals == std::string_view::npos && i + 1 == arguments.size()) {
      return OptionsError{std::string(name) + " needs a value", std::string(kUseHelp)};
    }
    const std::string_view value =
        equals == std::string_view::npos ? std::string_view(arguments[++i]) : argument.substr(equals + 1);
    if (!row->read(value, options)) {
      return OptionsError{
          std::string(name) + " cannot be '" + std::string(value) + "'",
          std::string(name) + " " + std::string(row->value) + ": " + std::string(row->description)};
    }
  }
  if (options.index.empty()) return OptionsError{"--index is missing", "chancery-searchd --index DIR"};
  return options;
}

std::string usage() {
  std::string text =
      "Serves search over an index of foreign-ministry releases.\n\n"
      "chancery-searchd --index DIR [options]\n\n";
  const auto add_row = [&text](std::string left, std::string_view right) {
    left.resize(28, ' ');
    text += "  " + left + std::string(right) + "\n";
  };
  for (const OptionRow& row : kRows) {
    add_row(std::string(row.name) + " " + std::string(row.value), row.description);
  }
  add_row("--help", "this text");
  add_row("--version", "the version");
  return text +
         "\nIt picks up a new generation of the index by itself; SIGTERM finishes what is under way and "
         "ends, SIGHUP opens the access log anew.\n";
}

}  // namespace chancery::searchd
