#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "core/query/results.h"

namespace chancery::searchd {

/// One release of an answer, as scripts get it. Places are code points.
nlohmann::ordered_json hit_json(const query::Hit& hit);

/// Parts that a whole release has too.
nlohmann::ordered_json published_json(const release::StatedDate& date);
nlohmann::ordered_json ranges_json(const query::MarkedText& text);
nlohmann::ordered_json text_or_null(const std::string& text);
nlohmann::ordered_json translations_json(const std::vector<query::Translation>& translations);
/// "ltr", "rtl" or "auto".
std::string_view direction(text::Language language);

/// A value on one line, and a line feed; what is no UTF-8 is replaced.
std::string write_line(const nlohmann::ordered_json& json);

}  // namespace chancery::searchd
