#pragma once

#include <string>
#include <string_view>

namespace chancery::release {

/// `text` without white space (and byte order marks, no-break and ideographic spaces) at its ends.
std::string_view trim(std::string_view text);

/// The greatest length of at most `most` bytes at which valid UTF-8 can be cut.
std::size_t cut_length(std::string_view text, std::size_t most);

/// Makes valid UTF-8 plain text, in place: every line end (CR, CR LF, NEL, U+2028, U+2029) becomes a line
/// feed, other control characters but TAB are dropped, and white space at the ends is trimmed.
void clean_text(std::string& text);

/// Whether there is anything to be seen: not only white space and characters without width.
bool is_visible(std::string_view text);

/// Leaves one line feed of several in a row.
void drop_empty_lines(std::string& text);

/// clean_text for what is one line: line ends and tabs become spaces.
void clean_line(std::string& text);

/// Makes a space of each line break of HTML, `<br>` or `<BR />`: there are some in titles.
void replace_line_breaks(std::string& line);

}  // namespace chancery::release
