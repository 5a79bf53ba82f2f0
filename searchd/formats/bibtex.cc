#include "searchd/formats/bibtex.h"

#include <array>

#include "core/index/digest.h"
#include "searchd/percent.h"
#include "searchd/wording.h"

namespace chancery::searchd {
namespace {

constexpr std::array<std::string_view, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                   "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::size_t kDigestBytes = 4;

std::string escape(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20) {
      out += ' ';
    } else if (c == '\\') {
      out += "\\textbackslash{}";
    } else if (c == '{') {
      out += "\\textbraceleft{}";  // a brace counts as one behind a backslash too
    } else if (c == '}') {
      out += "\\textbraceright{}";
    } else if (c == '~') {
      out += "\\textasciitilde{}";
    } else if (c == '^') {
      out += "\\textasciicircum{}";
    } else {
      if (std::string_view("%$&#_").find(c) != std::string_view::npos) out += '\\';
      out += c;
    }
  }
  return out;
}

/// An address is read verbatim: only what would end the field is encoded.
std::string encode_address(std::string_view url) {
  std::string out;
  for (const char c : url) {
    const bool is_taken = c == '{' || c == '}' || c == '\\' || static_cast<unsigned char>(c) <= 0x20;
    out += is_taken ? percent_encode(std::string_view(&c, 1)) : std::string(1, c);
  }
  return out;
}

std::string make_key(const Citation& citation) {
  std::string key;
  for (const char c : citation.source_id) {
    const bool is_plain =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    if (is_plain) key += c;
  }
  const std::string year = iso_stated_date(citation.date).substr(0, 4);
  key = (key.empty() ? "release" : key) + "_" + (year.empty() ? "nd" : year) + "_";
  return key + index::to_hex(index::sha256(citation.id), kDigestBytes);
}

void add(std::string& entry, std::string_view name, const std::string& value) {
  if (!value.empty()) entry.append("  ").append(name).append(" = ").append(value).append(",\n");
}

std::string braced(const std::string& value) { return value.empty() ? value : "{" + value + "}"; }

}  // namespace

std::string bibtex_entry(const Citation& citation) {
  std::string entry = "@misc{" + make_key(citation) + ",\n";
  const std::string date = iso_stated_date(citation.date);
  // Twice braced: an organisation's name and a title's capitals stay as they are.
  add(entry, "author", braced(braced(escape(citation.author))));
  add(entry, "title", braced(braced(escape(citation.title))));
  add(entry, "year", braced(date.substr(0, 4)));
  if (date.size() >= 7) {
    add(entry, "month", std::string(kMonths[static_cast<std::size_t>(std::stoi(date.substr(5, 2))) - 1]));
  }
  if (date.size() >= 10) add(entry, "day", braced(std::to_string(std::stoi(date.substr(8, 2)))));
  add(entry, "howpublished", braced("Press release"));
  add(entry, "url", braced(encode_address(citation.url)));
  add(entry, "langid", braced(citation.language));
  add(entry, "note", braced(escape(citation.id)));
  return entry + "}\n";
}

}  // namespace chancery::searchd
