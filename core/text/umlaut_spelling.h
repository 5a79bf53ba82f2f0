#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace chancery::text {

/// The mark-folded key of `form` with ä, ö and ü written ae, oe and ue, as German does where a keyboard lacks
/// them: "präsident" gives "praesident". Empty where it has none of them.
std::string spell_umlauts_out(std::string_view form);

/// The keys of the forms that `key` may spell so: each of its first four pairs ae, oe, ue read as an umlaut
/// or not. "praesident" gives "prasident", "neue" gives "neu". Empty where there is no such pair. Which of
/// them are words only a vocabulary knows.
std::vector<std::string> read_umlauts(std::string_view key);

}  // namespace chancery::text
