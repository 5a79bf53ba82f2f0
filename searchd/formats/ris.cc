#include "searchd/formats/ris.h"

#include <algorithm>

#include "searchd/wording.h"

namespace chancery::searchd {
namespace {

void add(std::string& entry, std::string_view tag, std::string value) {
  if (value.empty()) return;
  std::replace_if(
      value.begin(), value.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  entry.append(tag).append("  - ").append(value).append("\r\n");
}

/// "2025/02/18", "2025/02/" or "2025//", as precise as it is stated.
std::string ris_date(const release::StatedDate& date) {
  std::string text = iso_stated_date(date).substr(0, 10);
  std::replace(text.begin(), text.end(), '-', '/');
  if (text.size() == 7) text += "/";
  if (text.size() == 4) text += "//";
  return text;
}

}  // namespace

std::string ris_entry(const Citation& citation) {
  std::string entry;
  add(entry, "TY", "ELEC");
  // The comma behind a name marks an organisation: it is not turned round.
  add(entry, "AU", citation.author.empty() ? "" : citation.author + ",");
  add(entry, "TI", citation.title);
  add(entry, "PY", iso_stated_date(citation.date).substr(0, 4));
  add(entry, "DA", citation.date.is_dated() ? ris_date(citation.date) : "");
  add(entry, "PB", citation.author);
  add(entry, "M3", "Press release");
  add(entry, "LA", citation.language);
  add(entry, "UR", citation.url);
  add(entry, "AN", citation.id);
  return entry + "ER  - \r\n";
}

}  // namespace chancery::searchd
