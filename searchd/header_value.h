#pragma once

#include <string_view>

namespace chancery::searchd {

/// Whether two texts are the same but for ASCII capitals.
bool equals_ignoring_case(std::string_view a, std::string_view b);

/// The text without the blanks and tabs around it ("optional white space" of RFC 9110, 5.6.3).
std::string_view trim_blanks(std::string_view text);

/// The first item of a list (RFC 9110, 5.6.1), without blanks around it; `list` goes on behind its
/// separator.
std::string_view take_item(std::string_view& list, char separator = ',');

/// An item of Accept, Accept-Encoding or Accept-Language: "fr;q=0.8".
struct WeightedItem {
  std::string_view value;
  int weight = 1000;  ///< In thousandths (RFC 9110, 12.4.2); 0 where it is refused, or cannot be read.
};

/// The first item of a list of weighted items; parameters other than its weight are passed over.
WeightedItem take_weighted_item(std::string_view& list);

}  // namespace chancery::searchd
