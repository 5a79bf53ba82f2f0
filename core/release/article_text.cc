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

// Article text:
//
//   [a title line]
//   a dateline line          18 February 2025 15:31 (UTC+04:00)
//   [header lines]           Source: ...   Source-Id: ...   Country: XX   Language: xx   Url: ...   Id: ...
//                            Work: ...   Updated: ...
//   an empty line
//   paragraphs, with an empty line between them; the lines of a paragraph are joined
//
// Header lines stand directly behind the dateline line, in any order and case; the first line that is none
// of them, or is empty, ends them. Empty lines before and after the title and the dateline do not matter.
// Where neither of the first two lines with text is a dateline, the release is undated, and its first line
// is its title if an empty line follows it.

namespace chancery::release {
namespace {

struct Header {
  std::string_view key;
  std::string StatedFields::*field;
};

constexpr std::array<Header, 9> kHeaders = {{
    {"source", &StatedFields::source},
    {"source-id", &StatedFields::source_id},
    {"source_id", &StatedFields::source_id},
    {"country", &StatedFields::country},
    {"language", &StatedFields::language},
    {"url", &StatedFields::url},
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
  if (colon == std::string_view::npos || colon > 12) return false;
  const std::string key = to_lower(trim(line.substr(0, colon)));
  for (const Header& header : kHeaders) {
    if (header.key != key) continue;
    fields.*header.field = trim(line.substr(colon + 1));
    return true;
  }
  return false;
}

// A dateline, or what has the shape of one and cannot be counted on (which is then reported).
bool is_dateline(std::string_view line) {
  const DatelineReading whole = read_whole(line);
  return whole.has_date_shape && !(whole.has_reference_before && whole.words_before > 1);
}

bool joins_without_space(std::string_view before, std::string_view after) {
  // Lines of Chinese and Japanese are wrapped without a space; those of Korean are not.
  const auto is_wide = [](char32_t c) { return (c >= 0x2E80 && c < 0xAC00) || (c >= 0xF900 && c < 0xFFF0); };
  std::size_t last = before.size() - 1;
  while (last > 0 && (static_cast<unsigned char>(before[last]) & 0xC0) == 0x80) --last;
  std::size_t first = 0;
  return is_wide(text::decode(before, last)) && is_wide(text::decode(after, first));
}

std::string join_paragraphs(const std::vector<std::string_view>& lines, std::size_t begin) {
  std::string body;
  bool is_new_paragraph = true;
  for (std::size_t i = begin; i < lines.size(); ++i) {
    if (lines[i].empty()) {
      is_new_paragraph = true;
      continue;
    }
    if (!body.empty()) {
      if (is_new_paragraph) {
        body.push_back('\n');
      } else if (!joins_without_space(body, lines[i])) {
        body.push_back(' ');
      }
    }
    body.append(lines[i]);
    is_new_paragraph = false;
  }
  return body;
}

StatedFields read_fields(const std::vector<std::string_view>& lines) {
  StatedFields fields;
  const auto next_text = [&](std::size_t i) {
    while (i < lines.size() && lines[i].empty()) ++i;
    return i;
  };
  const std::size_t first = next_text(0);
  const std::size_t second = next_text(first + 1);
  const bool is_second = second < lines.size() && is_dateline(lines[second]);
  // A title may end in a date; a first paragraph may be one. The line directly below decides.
  const bool is_first =
      first < lines.size() && !(is_second && second == first + 1) && is_dateline(lines[first]);
  std::size_t next = first;
  if (is_first || is_second) {
    if (!is_first) fields.title = lines[first];
    next = is_first ? first : second;
    fields.date_line = lines[next++];
    while (next < lines.size() && take_header(lines[next], fields)) ++next;
  } else if (first + 1 < lines.size() && lines[first + 1].empty()) {
    fields.title = lines[first];
    next = first + 1;
  }
  fields.body = join_paragraphs(lines, next);
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
