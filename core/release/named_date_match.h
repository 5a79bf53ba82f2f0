#pragma once

#include <optional>

#include "core/release/date_match.h"
#include "core/release/token_cursor.h"

namespace chancery::release {

/// A date at `cursor` whose month has a name, in any order (`1er juillet 2006`, `March 1, 2021`, `2025.
/// április 3.`, `May 2025`); `ngày 3 tháng 4 năm 2024` too.
std::optional<DateMatch> match_named_date(TokenCursor cursor);

/// A date at `cursor` in 年月日 or 년월일, a Japanese era included.
std::optional<DateMatch> match_character_date(TokenCursor cursor);

}  // namespace chancery::release
