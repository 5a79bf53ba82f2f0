#include <algorithm>

#include "core/release/date_match.h"
#include "core/release/dateline.h"
#include "core/release/dateline_reading.h"
#include "core/release/plain_text.h"

namespace chancery::release {
namespace {

constexpr std::size_t kHeadBytes = 200;  // a dateline ends within these
constexpr std::size_t kLineBytes = 160;  // the longest line that is a dateline as a whole
constexpr std::size_t kBytesBeforeNumber = 120;
constexpr std::size_t kMostWordsBefore = 6;
constexpr std::size_t kMostCharactersBefore = 8;

std::string_view first_line(std::string_view body) {
  const std::size_t begin = body.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  body.remove_prefix(begin);
  return body.substr(0, body.find('\n'));
}

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

// Whether a digit of another script, or 年, begins at `i`.
bool is_other_digit(std::string_view text, std::size_t i) {
  const auto byte = [&](std::size_t at) {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
  };
  const int first = byte(i);
  const int second = byte(i + 1);
  const int third = byte(i + 2);
  return (first == 0xD9 && second >= 0xA0 && second <= 0xA9) ||
         (first == 0xDB && second >= 0xB0 && second <= 0xB9) ||
         (first == 0xEF && second == 0xBC && third >= 0x90 && third <= 0x99) ||
         (first == 0xE5 && second == 0xB9 && third == 0xB4) ||
         (first == 0xE0 && second == 0xA5 && third >= 0xA6);
}

bool is_acceptable(const DatelineReading& found) {
  const bool has_day = !found.reading.problem.empty() || found.reading.date.precision >= Precision::kDay;
  return found.has_date_shape && has_day && found.words_before <= kMostCharactersBefore &&
         !(found.has_reference_before && found.words_before > 1);
}

// Where the dateline at the beginning of a longer line ends: at a dash or colon soon after a date.
std::size_t find_end_of_beginning(std::string_view head) {
  const std::vector<DateToken> tokens = cut_date_tokens(head, 48);
  std::size_t i = 0;
  std::size_t words = 0;
  std::optional<DateMatch> date;
  for (; i < tokens.size() && words <= kMostWordsBefore && !date; ++i) {
    date = match_date(tokens, i, false);
    if (date && date->calendar != Calendar::kGregorian) {
      i = date->end - 1;
      date.reset();
    }
    words += tokens[i].is_word() ? 1 : 0;
  }
  if (!date || date->day == 0) return 0;
  const std::size_t last = std::min(tokens.size(), date->end + 12);
  for (i = date->end; i + 1 < last; ++i) {
    const DateToken& token = tokens[i];
    const bool has_space_after = tokens[i + 1].space_before;
    const bool is_end = token.is_sign('~') ||
                        (token.is_sign('-') && (has_space_after || token.space_before)) ||
                        (token.is_sign(':') && has_space_after);
    if (is_end) return static_cast<std::size_t>(token.text.data() - head.data());
  }
  return 0;
}

}  // namespace

bool may_begin_with_date(std::string_view line) {
  const std::string_view head = line.substr(0, kHeadBytes);
  std::size_t spaces = 0;
  std::size_t run = 0;
  bool has_number = false;
  for (std::size_t i = 0; i < head.size(); ++i) {
    if (is_ascii_digit(head[i])) {
      has_number = true;
      if (++run == 4) return true;
      continue;
    }
    run = 0;
    if (static_cast<unsigned char>(head[i]) >= 0x80 && is_other_digit(head, i)) return true;
    if (has_number) continue;
    spaces += head[i] == ' ' ? 1 : 0;
    if (spaces > kMostWordsBefore + 2 || i > kBytesBeforeNumber) return false;
  }
  return false;
}

std::optional<DateReading> read_head(std::string_view body) {
  const std::string_view line = trim(first_line(body));
  if (line.empty() || !may_begin_with_date(line)) return std::nullopt;
  if (line.size() <= kLineBytes) {
    DatelineReading whole = read_whole(line);
    if (is_acceptable(whole)) return std::move(whole.reading);
  }
  const std::string_view head = line.substr(0, cut_length(line, kHeadBytes));
  const std::size_t end = find_end_of_beginning(head);
  if (end == 0) return std::nullopt;
  DatelineReading beginning = read_whole(head.substr(0, end));
  // "On 3 May 2020 - a Sunday - ..." is a sentence.
  if (!is_acceptable(beginning) || beginning.begins_with_particle) return std::nullopt;
  return std::move(beginning.reading);
}

std::optional<StatedDate> find_dateline(std::string_view body) {
  std::optional<DateReading> head = read_head(body);
  if (!head || !head->problem.empty()) return std::nullopt;
  return std::move(head->date);
}

}  // namespace chancery::release
