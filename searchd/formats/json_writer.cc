#include "searchd/formats/json_writer.h"

#include <array>
#include <charconv>
#include <cmath>

#include "core/text/utf8.h"

namespace chancery::searchd {
namespace {

constexpr std::array<bool, 256> bytes_to_escape() {
  std::array<bool, 256> escaped{};
  for (std::size_t byte = 0; byte < 0x20; ++byte) escaped[byte] = true;
  escaped['"'] = escaped['\\'] = true;
  return escaped;
}
constexpr std::array<bool, 256> kIsEscaped = bytes_to_escape();

void escape(unsigned char byte, std::string& out) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  constexpr std::string_view kNamed = "\b\t\n\f\r\"\\";
  constexpr std::string_view kNames = "btnfr\"\\";
  const std::size_t named = kNamed.find(static_cast<char>(byte));
  if (named != std::string_view::npos) {
    out += {'\\', kNames[named]};
  } else {
    out.append("\\u00").append({kDigits[byte >> 4U], kDigits[byte & 15U]});
  }
}

}  // namespace

void JsonWriter::separate() {
  if (needs_comma_) out_.push_back(',');
  needs_comma_ = true;
}

void JsonWriter::begin(char bracket) {
  separate();
  out_.push_back(bracket);
  needs_comma_ = false;
}

void JsonWriter::end(char bracket) {
  out_.push_back(bracket);
  needs_comma_ = true;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  quote(name);
  out_.push_back(':');
  needs_comma_ = false;
  return *this;
}

void JsonWriter::text(std::string_view value) {
  separate();
  if (text::is_valid_utf8(value)) return quote(value);
  quote(text::repair_utf8(value).text);
}

void JsonWriter::text_or_null(std::string_view value) { value.empty() ? null() : text(value); }

void JsonWriter::quote(std::string_view text) {
  out_.push_back('"');
  std::size_t done = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (!kIsEscaped[byte]) continue;
    out_.append(text, done, at - done);
    escape(byte, out_);
    done = at + 1;
  }
  out_.append(text, done).push_back('"');
}

void JsonWriter::whole(std::uint64_t magnitude, bool is_negative) {
  separate();
  if (is_negative) out_.push_back('-');
  std::array<char, 20> digits{};
  out_.append(digits.data(), std::to_chars(digits.begin(), digits.end(), magnitude).ptr);
}

void JsonWriter::number(double value) {
  if (!std::isfinite(value)) return null();
  separate();
  std::array<char, 32> digits{};
  out_.append(digits.data(), std::to_chars(digits.begin(), digits.end(), value).ptr);
}

void JsonWriter::truth(bool value) {
  separate();
  out_ += value ? "true" : "false";
}

void JsonWriter::null() {
  separate();
  out_ += "null";
}

}  // namespace chancery::searchd
