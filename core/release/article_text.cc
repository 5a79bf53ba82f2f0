#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/release/dateline_reading.h"
#include "core/release/plain_text.h"
#include "core/release/reader.h"
#include "core/release/release_assembly.h"
#include "core/text/utf8.h"

// Article text, as corpus/README.md defines it:
//
//   Minister visits Talua                      title: up to three lines, optional
//   Saltham, 3 March 2024 10:15 (UTC+02:00)    dateline, optional
//   Source: Foreign Office                     header lines: Source, Source-Id, Country, Language, Url, Id,
//   Language: en                               Work, Updated, in any case and order
//                                              an empty line ends the head
//   paragraphs, with an empty line between them; the lines of one are joined
//
// The dateline is the line of the head that reads as a date as a whole; where several do, the most precise,
// then the one with the fewest words before its date, then the first (a title may end in a date). What is
// left of the head is the title, or, where it is too long for one, the first paragraph.

namespace chancery::release {
namespace {

constexpr std::size_t kLongestKey = 12;
constexpr std::size_t kMostTitleLines = 3;
constexpr std::size_t kMostTitleBytes = 400;

struct Header {
  std::string_view key;
  std::string StatedFields::*field;
  bool is_one_word = false;  // "Language: a bridge between peoples" is a title
};

constexpr std::array<Header, 8> kHeaders = {{
    {"source", &StatedFields::source},
    {"source-id", &StatedFields::source_id},
    {"country", &StatedFields::country, true},
    {"language", &StatedFields::language, true},
    {"url", &StatedFields::url, true},
    {"id", &StatedFields::id},
    {"work", &StatedFields::work},
    {"updated", &StatedFields::updated},
}};

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.push_back(trim(text.substr(0, end)));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

std::string to_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return lower;
}

bool take_header(std::string_view line, StatedFields& fields) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon > kLongestKey) return false;
  if (colon + 1 < line.size() && line[colon + 1] != ' ' && line[colon + 1] != '\t') return false;
  const std::string key = to_lower(line.substr(0, colon));
  for (const Header& header : kHeaders) {
    if (header.key != key) continue;
    const std::string_view value = trim(line.substr(colon + 1));
    if (header.is_one_word && value.find_first_of(" \t") != std::string_view::npos) return false;
    fields.*header.field = value;
    return true;
  }
  return false;
}

// How well a line does for a dateline; 0 where it is none. One that has the shape of a date and cannot be
// counted on is one too: it is then reported.
int rate_dateline(std::string_view line) {
  const DatelineReading whole = read_whole(line);
  const bool is_of_something = whole.has_reference_before && whole.words_before > 1;
  if (!whole.has_date_shape || is_of_something) return 0;
  const int words = static_cast<int>(std::min<std::size_t>(whole.words_before, 50));
  return 100 * (1 + static_cast<int>(whole.reading.date.precision)) - words;
}

bool joins_without_space(std::string_view before, std::string_view after) {
  // Lines of Chinese and Japanese are wrapped without a space; those of Korean are not.
  const auto is_wide = [](char32_t c) { return (c >= 0x2E80 && c < 0xAC00) || (c >= 0xF900 && c < 0xFFF0); };
  std::size_t last = before.size() - 1;
  while (last > 0 && (static_cast<unsigned char>(before[last]) & 0xC0) == 0x80) --last;
  std::size_t first = 0;
  return is_wide(text::decode(before, last)) && is_wide(text::decode(after, first));
}

void append_line(std::string& text, std::string_view line) {
  if (!text.empty() && !joins_without_space(text, line)) text.push_back(' ');
  text.append(line);
}

using Lines = std::vector<std::string_view>;

std::string join_paragraphs(const Lines& lines, std::size_t begin) {
  std::string body;
  std::string paragraph;
  for (std::size_t i = begin; i <= lines.size(); ++i) {
    if (i < lines.size() && !lines[i].empty()) {
      append_line(paragraph, lines[i]);
      continue;
    }
    if (paragraph.empty()) continue;
    if (!body.empty()) body.push_back('\n');
    body += paragraph;
    paragraph.clear();
  }
  return body;
}

// Takes the dateline out of the lines of the head.
std::string take_dateline(Lines& head) {
  int best = 0;
  std::size_t found = 0;
  for (std::size_t i = 0; i < head.size(); ++i) {
    const int rating = rate_dateline(head[i]);
    if (rating <= best) continue;
    best = rating;
    found = i;
  }
  if (best == 0) return {};
  std::string dateline(head[found]);
  head.erase(head.begin() + static_cast<std::ptrdiff_t>(found));
  return dateline;
}

StatedFields read_fields(const Lines& lines) {
  StatedFields fields;
  Lines head;
  std::size_t next = 0;
  while (next < lines.size() && lines[next].empty()) ++next;
  for (; next < lines.size() && !lines[next].empty(); ++next) {
    if (!take_header(lines[next], fields)) head.push_back(lines[next]);
  }
  fields.date_line = take_dateline(head);
  fields.body = join_paragraphs(lines, next);
  std::string rest;
  for (const std::string_view line : head) append_line(rest, line);
  if (head.size() <= kMostTitleLines && rest.size() <= kMostTitleBytes) {
    fields.title = std::move(rest);
  } else {
    fields.body = fields.body.empty() ? rest : rest + "\n" + fields.body;
  }
  return fields;
}

}  // namespace

ReadResult read_article_text(std::string_view bytes, const Place& place) {
  ReadResult result;
  result.version_instant = INT64_MIN;
  if (bytes.size() > kMostReleaseBytes) {
    reject(result, place, "", "is longer than 16 MiB");
    return result;
  }
  if (bytes.find('\0') != std::string_view::npos) {
    reject(result, place, "", "holds a NUL byte, so it is no text");
    return result;
  }
  std::string text;
  if (text::is_valid_utf8(bytes)) {
    text = bytes;
  } else {
    text::Repair repair = text::repair_utf8(bytes);
    Problem problem;
    problem.reason = "is not valid UTF-8 at byte " + std::to_string(repair.first_position + 1) + "; " +
                     std::to_string(repair.replaced) + " faults replaced";
    add_problem(result, place, std::move(problem));
    text = std::move(repair.text);
  }
  clean_text(text);
  assemble_release(read_fields(split_lines(text)), place, place.path_id, result);
  return result;
}

}  // namespace chancery::release
