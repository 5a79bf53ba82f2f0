#include "searchd/formats/xml.h"

namespace chancery::searchd {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

std::string_view escape(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

bool is_no_character(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r';
}

}  // namespace

std::string escape_xml(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view named = escape(text[at]);
    const std::string_view three = text.substr(at, 3);
    if (!named.empty()) {
      out += named;
    } else if (is_no_character(text, at)) {
      out += kReplacement;
    } else if (three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF") {
      out += kReplacement;
      at += 2;
    } else {
      out += text[at];
    }
  }
  return out;
}

std::string xml_element(std::string_view name, std::string_view text) {
  if (text.empty()) return {};
  std::string element = "<";
  element.append(name).append(">").append(escape_xml(text)).append("</").append(name).append(">");
  return element;
}

}  // namespace chancery::searchd
