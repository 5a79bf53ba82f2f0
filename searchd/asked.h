#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "searchd/site.h"

namespace chancery::searchd {

/// A request, taken apart. It refers to the request's texts.
struct Site::Asked {
  std::string_view path;
  std::string_view target;
  std::string_view if_none_match;
  Endpoint endpoint = Endpoint::kSearch;
  ParsedParameters parsed;
  InterfaceLanguage language = InterfaceLanguage::kEnglish;
  std::optional<Format> format;                   ///< nullopt: the Accept header takes none.
  std::chrono::steady_clock::time_point until{};  ///< What an answer looks for is to be found by then.
  bool fails_as_page = true;                      ///< Problems are told by a page, and not as JSON.
};

inline constexpr std::string_view kReleasePath = "/releases/";
inline constexpr std::string_view kRelatedPath = "/related";
inline constexpr std::string_view kCitePath = "/cite";

}  // namespace chancery::searchd
