#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "searchd/web_message.h"

namespace chancery::searchd {

/// Kept by browsers only, and asked again each time: it changes with the index.
inline constexpr std::string_view kFresh = "private, no-cache";
/// Of what changes with the program only.
inline constexpr std::string_view kShortly = "public, max-age=300";
/// Of what must be as it is at this moment.
inline constexpr std::string_view kNotKept = "no-store";

inline constexpr std::string_view kHtmlType = "text/html; charset=utf-8";
inline constexpr std::string_view kTextType = "text/plain; charset=utf-8";
inline constexpr std::string_view kJsonType = "application/json";
inline constexpr std::string_view kProblemType = "application/problem+json";

/// An answer with what every answer of the site says.
WebResponse make_response(int status, std::string_view type, std::string body,
                          std::string_view cache = kFresh);

/// What an answer depends on; equal ones have equal answers, but for the time that it took.
struct AnswerKey {
  std::string_view build;  ///< Of the program and its templates.
  std::string_view public_url;
  std::string_view generation;  ///< As identify_generation has it.
  std::string_view target;
  std::string_view format;
  std::string_view language;  ///< Of the interface, where the answer is a page.
  std::int32_t today = 0;
};

/// Whether an answer may be kept at all.
bool is_kept(const WebResponse& response);

/// A weak entity tag, with its quotation marks.
std::string make_entity_tag(const AnswerKey& key);

/// An If-None-Match header that names whatever there is (RFC 9110, 13.1.2).
inline constexpr std::string_view kAnyTag = "*";

/// Whether an If-None-Match header names a tag (RFC 9110, 13.1.2: weakly compared).
bool names_entity_tag(std::string_view if_none_match, std::string_view tag);

/// "Nothing has changed"; it varies as the whole answer does.
WebResponse not_modified(std::string_view tag, bool is_page);

}  // namespace chancery::searchd
