#pragma once

#include <string_view>

namespace chancery::names {

/// Syllables of pinyin, parted by spaces, each with the characters that are read so behind it: "a阿啊 ai哀".
std::string_view pinyin_readings();

}  // namespace chancery::names
