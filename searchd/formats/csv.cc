#include "searchd/formats/csv.h"

#include <array>

#include "core/text/language.h"
#include "searchd/parameters.h"
#include "searchd/wording.h"

namespace chancery::searchd {
namespace {

constexpr std::array<std::string_view, 11> kColumns{"id",     "title",      "published", "stated",
                                                    "source", "source_id",  "country",   "lang",
                                                    "url",    "source_url", "work"};
using Row = std::array<std::string, kColumns.size()>;

constexpr std::array<std::string_view, 10> kFormulaSigns{"=",  "+",  "-",  "@",  "\t",
                                                         "\r", "＝", "＋", "－", "＠"};

bool looks_like_formula(std::string_view text) {
  for (const std::string_view sign : kFormulaSigns) {
    if (text.starts_with(sign)) return true;
  }
  return text.starts_with('\n');
}

template <class Cells>
std::string write_row(const Cells& cells) {
  std::string row;
  for (const auto& cell : cells) {
    if (&cell != &cells.front()) row += ',';
    row += csv_cell(cell);
  }
  return row + "\r\n";
}

}  // namespace

std::string csv_cell(std::string_view text) {
  std::string cell;
  if (looks_like_formula(text)) cell += '\'';
  cell += text;
  if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
  std::string quoted = "\"";
  for (const char c : cell) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::string csv_header() { return write_row(kColumns); }

std::string csv_row(const query::Hit& hit, std::string_view base) {
  return write_row(Row{hit.id, hit.title.text, iso_stated_date(hit.date), hit.date.stated, hit.source,
                       hit.source_id, hit.country, std::string(text::info(hit.language).code),
                       std::string(base) + release_address(hit.id), hit.source_url, hit.work});
}

std::string csv_end(std::string_view id, std::string_view text) {
  Row row;
  row[0] = id;
  row[1] = text;
  return write_row(row);
}

}  // namespace chancery::searchd
