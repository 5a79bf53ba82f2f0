#include "core/query/fault.h"

#include "core/query/lexer.h"
#include "core/text/utf8.h"

namespace chancery::query {
namespace {

/// `text` without white space at its end.
std::string_view trim_end(std::string_view text) {
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_white_space(text::decode(text, at))) end = at;
  }
  return text.substr(0, end);
}

std::string_view trim_begin(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t behind = at;
    if (!is_white_space(text::decode(text, behind))) break;
    at = behind;
  }
  return text.substr(at);
}

}  // namespace

QueryError make_fault(std::string_view q, Place place, std::string code, std::string detail) {
  QueryError fault;
  fault.code = std::move(code);
  fault.detail = std::move(detail);
  const auto [position, length] = in_code_points(q, place);
  fault.position = position;
  fault.length = length;
  return fault;
}

QueryError make_fault(std::string_view q, Place place, std::string code, std::string detail, Place mended,
                      std::string_view replacement) {
  QueryError fault = make_fault(q, place, std::move(code), std::move(detail));
  std::string_view before = q.substr(0, mended.begin);
  std::string_view behind = q.substr(mended.end);
  if (replacement.empty()) {
    behind = trim_begin(behind);
    if (behind.empty()) before = trim_end(before);
  }
  fault.suggestion = trim_begin(std::string(before).append(replacement).append(behind));
  fault.suggestion = trim_end(fault.suggestion);
  return fault;
}

}  // namespace chancery::query
