#pragma once

#include <string>
#include <string_view>

#include "core/query/results.h"

namespace chancery::searchd {

/// One cell by RFC 4180, quoted where it must be. A text that a spreadsheet would take for a formula (it
/// begins with = + - @, their wide forms, a tab or a line end) gets an apostrophe before it.
std::string csv_cell(std::string_view text);

/// The first row; rows end in CR LF.
std::string csv_header();

/// One release; `base` stands before the release's address.
std::string csv_row(const query::Hit& hit, std::string_view base);

/// The last row of an export: `id` for an id, `text` for a title, other cells empty.
std::string csv_end(std::string_view id, std::string_view text);

}  // namespace chancery::searchd
