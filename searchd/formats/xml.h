#pragma once

#include <string>
#include <string_view>

namespace chancery::searchd {

/// A text as content or attribute of XML 1.0: what it cannot hold (control characters, U+FFFE, U+FFFF)
/// becomes U+FFFD. `text` is valid UTF-8.
std::string escape_xml(std::string_view text);

/// An element with a text, or nothing where the text is empty.
std::string xml_element(std::string_view name, std::string_view text);

}  // namespace chancery::searchd
