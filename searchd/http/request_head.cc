#include "searchd/http/request_head.h"

#include <algorithm>

#include "searchd/header_value.h"

namespace chancery::searchd {
namespace {

constexpr std::size_t kLongestMethod = 32;
constexpr std::size_t kAroundTarget = kLongestMethod + sizeof(" HTTP/1.1");
constexpr Fault kTargetTooLong{414, "The address is too long."};
constexpr Fault kHeadTooLarge{431, "The request's headers are too large."};

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// RFC 9110, 5.6.2.
bool is_token_character(char c) {
  return is_letter_or_digit(c) || std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}

/// What may stand anywhere in a head but at the end of its lines.
bool is_text(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte >= 0x20 && byte != 0x7f) || c == '\t';
}

/// The methods that there are have capitals; "get" is what a broken client sends.
bool is_method(std::string_view text) {
  const auto may_be = [](char c) { return (c >= 'A' && c <= 'Z') || c == '-' || c == '_'; };
  return !text.empty() && text.size() <= kLongestMethod && std::all_of(text.begin(), text.end(), may_be);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::optional<Fault> parse_version(std::string_view version, RequestHead& head) {
  if (version.size() != 8 || !version.starts_with("HTTP/") || !is_digit(version[5]) || version[6] != '.' ||
      !is_digit(version[7])) {
    return Fault{400, "The first line does not end in an HTTP version."};
  }
  if (version[5] != '1' || version[7] > '1') return Fault{505, "HTTP/1.1 is spoken here."};
  head.minor = version[7] - '0';
  return std::nullopt;
}

std::optional<Fault> parse_request_line(std::string_view line, const RequestLimits& limits,
                                        RequestHead& head) {
  const std::size_t first = line.find(' ');
  head.method = line.substr(0, first);
  if (!is_method(head.method)) return Fault{400, "This is not an HTTP request."};
  if (first == std::string_view::npos) return Fault{400, "The first line has no address."};
  const std::size_t second = line.find(' ', first + 1);
  head.target = line.substr(first + 1, second - first - 1);
  if (head.target.size() > limits.target_bytes) return kTargetTooLong;
  if (second == std::string_view::npos) return Fault{400, "The first line has no HTTP version."};
  if (head.target.empty() || head.target.find('\t') != std::string_view::npos) {
    return Fault{400, "The first line has blanks where none may be."};
  }
  return parse_version(line.substr(second + 1), head);
}

std::optional<Fault> parse_field(std::string_view line, RequestHead& head) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return Fault{400, "A header line has no colon."};
  const std::string_view name = line.substr(0, colon);
  if (!is_token(name)) {
    return Fault{400, "The name of a header holds what it may not."};
  }
  head.fields.push_back({name, trim_blanks(line.substr(colon + 1))});
  return std::nullopt;
}

}  // namespace

bool is_token(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_token_character);
}

std::size_t RequestHead::count(std::string_view name) const {
  const auto has_name = [&](const Field& field) { return equals_ignoring_case(field.name, name); };
  return static_cast<std::size_t>(std::count_if(fields.begin(), fields.end(), has_name));
}

std::string_view RequestHead::value(std::string_view name) const {
  for (const Field& field : fields) {
    if (equals_ignoring_case(field.name, name)) return field.value;
  }
  return {};
}

std::string RequestHead::list(std::string_view name) const {
  std::string all;
  for (const Field& field : fields) {
    if (!equals_ignoring_case(field.name, name)) continue;
    if (!all.empty()) all += ", ";
    all += field.value;
  }
  return all;
}

HeadReader::Progress HeadReader::read(std::string_view bytes) {
  for (; looked_at_ < bytes.size(); ++looked_at_) {
    const char c = bytes[looked_at_];
    if (c == '\r') {
      if (looked_at_ + 1 == bytes.size()) break;
      if (bytes[looked_at_ + 1] != '\n') return Fault{400, "A line ends in CR without LF."};
    } else if (c == '\n') {
      if (looked_at_ == line_ || bytes[looked_at_ - 1] != '\r') {
        return Fault{400, "A line ends in LF without CR."};
      }
      const std::string_view line = bytes.substr(line_, looked_at_ - 1 - line_);
      line_ = looked_at_ + 1;
      if (line.empty() && lines_ > 0) return line_;
      if (!line.empty()) {
        if (const auto fault = count_line(line)) return *fault;
      }
    } else if (!is_text(c)) {
      return Fault{400, "A header holds a control character."};
    }
    if (const auto fault = check_open_line(looked_at_ + 1)) return *fault;
  }
  return std::nullopt;
}

/// A first line that cannot be is refused before others follow: who speaks another protocol waits for an
/// answer.
std::optional<Fault> HeadReader::count_line(std::string_view line) {
  RequestHead head;
  if (++lines_ == 1) return parse_request_line(line, limits_, head);
  if (lines_ > limits_.fields + 1) return kHeadTooLarge;
  return std::nullopt;
}

/// Too long is too long before its end is seen.
std::optional<Fault> HeadReader::check_open_line(std::size_t size) const {
  const std::size_t length = size - line_;
  if (lines_ == 0 && length > limits_.target_bytes + kAroundTarget) return kTargetTooLong;
  if (lines_ > 0 && length > limits_.line_bytes) return kHeadTooLarge;
  if (size > limits_.head_bytes) return kHeadTooLarge;
  return std::nullopt;
}

std::variant<RequestHead, Fault> parse_head(std::string_view bytes, const RequestLimits& limits) {
  RequestHead head;
  while (bytes.starts_with("\r\n")) bytes.remove_prefix(2);
  for (bool is_first = true; !bytes.starts_with("\r\n"); is_first = false) {
    const std::size_t end = bytes.find("\r\n");
    if (end == std::string_view::npos) return Fault{400, "The headers do not end."};
    const std::string_view line = bytes.substr(0, end);
    const auto fault = is_first ? parse_request_line(line, limits, head) : parse_field(line, head);
    if (fault) return *fault;
    bytes.remove_prefix(end + 2);
  }
  return head;
}

}  // namespace chancery::searchd
