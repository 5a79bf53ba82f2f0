#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/query/searcher.h"
#include "core/release/dateline.h"
#include "core/text/utf8.h"
#include "tests/core/index/test_index.h"

namespace chancery::query {

/// A release of a small corpus.
inline release::Release make_release(std::string id, std::string title, std::string body,
                                     std::string_view published = "2024-05-01",
                                     std::string_view language = "en", std::string source = "Foreign Office",
                                     std::string country = "GB") {
  release::Release made;
  made.id = std::move(id);
  made.title = std::move(title);
  made.body = std::move(body);
  made.source = source;
  made.source_id = std::move(source);
  made.country = std::move(country);
  made.language = text::find_language(language).value();
  if (!published.empty()) made.date = release::read_published(published).date;
  return made;
}

inline Request request_for(std::string q) {
  Request request;
  request.q = std::move(q);
  request.deadline = std::chrono::seconds(60);
  return request;
}

/// A search that must succeed.
inline Results search(Searcher& searcher, const Request& request) {
  return std::get<Results>(searcher.search(request));
}
inline Results search(Searcher& searcher, std::string q) {
  return search(searcher, request_for(std::move(q)));
}

inline std::vector<std::string> ids_of(const Results& results) {
  std::vector<std::string> ids;
  for (const Hit& hit : results.hits) ids.push_back(hit.id);
  return ids;
}

/// What a text has marked, each range as a string.
inline std::vector<std::string> marked(const MarkedText& text) {
  std::vector<std::string> parts;
  for (const auto& [first, last] : text.ranges) {
    std::string part;
    std::size_t at = 0;
    for (std::uint32_t i = 0; i < last && at < text.text.size(); ++i) {
      const std::size_t begin = at;
      text::decode(text.text, at);
      if (i >= first) part.append(text.text.substr(begin, at - begin));
    }
    parts.push_back(std::move(part));
  }
  return parts;
}

inline std::int32_t day(int year, int month, int day_of_month) {
  return release::day_number(year, month, day_of_month).value();
}

}  // namespace chancery::query
