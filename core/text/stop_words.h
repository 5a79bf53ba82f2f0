#pragma once

#include <span>
#include <string_view>

namespace chancery::text {

/// The stop words of one language as running text, which the tokenizer reads.
struct StopWordList {
  std::string_view code;
  std::string_view words;
};

std::span<const StopWordList> romance_stop_words();
std::span<const StopWordList> northern_stop_words();
std::span<const StopWordList> slavic_stop_words();
std::span<const StopWordList> eastern_stop_words();

}  // namespace chancery::text
