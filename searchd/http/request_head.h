#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "searchd/http/fault.h"

namespace chancery::searchd {

/// A header line, blanks around the value left out.
struct Field {
  std::string_view name;
  std::string_view value;
};

/// What stands before a request's body. All views are into the bytes that were read.
struct RequestHead {
  std::string_view method;
  std::string_view target;
  int minor = 1;              ///< Of the version: HTTP/1.0 or HTTP/1.1.
  std::vector<Field> fields;  ///< In order.

  /// How many fields have this name (lower case).
  std::size_t count(std::string_view name) const;
  /// The first value of this name (lower case); empty where there is none.
  std::string_view value(std::string_view name) const;
  /// All values of this name (lower case) as one list, as RFC 9110 (5.3) joins them.
  std::string list(std::string_view name) const;
};

/// How large a request may be.
struct RequestLimits {
  std::size_t target_bytes = 8UL * 1024;
  std::size_t line_bytes = 8UL * 1024;   ///< One header line.
  std::size_t head_bytes = 16UL * 1024;  ///< All lines together.
  std::size_t fields = 100;
  std::uint64_t body_bytes = 64UL * 1024;
};

/// Whether `text` is a token of RFC 9110 (5.6.2); not empty.
bool is_token(std::string_view text);

/// Finds the end of a request's head, and what is wrong with its bytes, as they arrive: RFC 9112 to the
/// letter, and nothing that another server may read otherwise. No bare CR or LF, no control character, no
/// folded line, no blank in or behind a name, no blank but one between the parts of the first line. Empty
/// lines before it are passed over, as the RFC asks. Pure.
class HeadReader {
 public:
  explicit HeadReader(const RequestLimits& limits) : limits_(limits) {}

  /// `bytes` are all that arrived since the request began, more at each call. nullopt: more are needed. The
  /// number is the head's size with its empty line.
  using Progress = std::optional<std::variant<std::size_t, Fault>>;
  Progress read(std::string_view bytes);

 private:
  std::optional<Fault> count_line(std::string_view line);
  std::optional<Fault> check_open_line(std::size_t size) const;

  const RequestLimits& limits_;
  std::size_t looked_at_ = 0;  // bytes
  std::size_t line_ = 0;       // where the line at hand begins
  std::size_t lines_ = 0;      // that are not empty
};

/// Takes a head apart that HeadReader found whole. Pure.
std::variant<RequestHead, Fault> parse_head(std::string_view head, const RequestLimits& limits);

}  // namespace chancery::searchd
