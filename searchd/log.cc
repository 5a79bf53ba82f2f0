#include "searchd/log.h"

#include <array>
#include <cstdio>
#include <ctime>
#include <string>

namespace chancery::searchd {

void log_line(std::string_view message) {
  const std::time_t now = std::time(nullptr);
  std::tm utc{};
  gmtime_r(&now, &utc);
  std::array<char, 32> stamp{};
  const std::size_t length = std::strftime(stamp.data(), stamp.size(), "%Y-%m-%dT%H:%M:%SZ ", &utc);
  std::string line(stamp.data(), length);
  for (const char c : message) line += (c == '\n' || c == '\r') ? ' ' : c;
  line += '\n';
  std::fwrite(line.data(), 1, line.size(), stderr);
}

void log_line(std::string_view message, std::string_view hint) {
  log_line(message);
  if (!hint.empty()) log_line("  hint: " + std::string(hint));
}

}  // namespace chancery::searchd
