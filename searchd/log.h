#pragma once

#include <string_view>

namespace chancery::searchd {

/// Writes one line "2025-02-18T15:31:07Z message" to standard error. Never give it text of a reader's
/// search, an address or a header: what a journalist looks for is in no log. Any thread.
void log_line(std::string_view message);

/// The same, with the hint of what the operator can do on a line of its own, where there is one.
void log_line(std::string_view message, std::string_view hint);

}  // namespace chancery::searchd
