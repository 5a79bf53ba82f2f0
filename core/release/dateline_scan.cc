#include "core/release/dateline_scan.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "core/text/utf8.h"

namespace chancery::release {
namespace {

template <std::size_t kSize>
bool is_one_of(const std::array<std::string_view, kSize>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Directly before a date, these are of languages that put the day first, always. ("El Paso, 3/4/2021" is
// not.)
constexpr std::array<std::string_view, 15> kDayFirstWords = {
    "publicado", "publicada", "publie", "publiee", "pubblicato", "le", "il", "el",
    "em",        "den",       "vom",    "del",     "du",         "от", "від"};

// A date behind these is the date of something else ("vom", "du") or belongs to a sentence.
constexpr std::array<std::string_view, 11> kReferenceWords = {"of", "vom", "du",  "del",   "dal",  "dell",
                                                              "от", "від", "des", "dated", "since"};

constexpr std::array<std::string_view, 24> kOpeningWords = {
    "on",  "am",  "le", "il", "el", "em", "in", "at", "the", "vom", "den", "du",
    "del", "dal", "of", "a",  "al", "в",  "на", "от", "від", "у",   "im",  "since"};

bool is_lower_case(const DateToken& word) {
  const auto first = static_cast<unsigned char>(word.text[0]);
  if (first < 0x80) return first >= 'a';
  std::size_t position = 0;
  return u_islower(static_cast<UChar32>(text::decode(word.text, position)));
}

// 16h04 is written where days come first.
bool has_french_clock(const std::vector<DateToken>& tokens) {
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    if ((tokens[i].text == "h" || tokens[i].text == "H") && tokens[i - 1].is_number() &&
        !tokens[i].space_before)
      return true;
  }
  return false;
}

class Scanner {
 public:
  explicit Scanner(const std::vector<DateToken>& tokens)
      : tokens_(tokens), has_french_clock_(has_french_clock(tokens)) {}

  DatelineScan run() {
    for (std::size_t i = 0; i < tokens_.size();) i = read(i);
    return std::move(scan_);
  }

 private:
  bool puts_day_first(std::size_t i) const {
    if (has_french_clock_ || i == 0 || !tokens_[i].is_number()) return has_french_clock_;
    return tokens_[i - 1].is_word() && is_one_of(kDayFirstWords, fold_word(tokens_[i - 1].text));
  }

  std::size_t read(std::size_t i) {
    const DateToken& token = tokens_[i];
    if (auto date = match_date(tokens_, i, puts_day_first(i))) return add_date(i, *date);
    if (!scan_.clock) {
      scan_.clock = match_clock(tokens_, i, scan_.date.has_value());
      if (scan_.clock) return read_offset(scan_.clock->end);
    }
    if (scan_.clock && !scan_.offset && (token.is_word() || token.is_sign('('))) {
      if (const std::size_t end = read_offset(i); end != i) return end;
    }
    if (token.is_number()) {
      ++scan_.numbers;
      if (token.digits == 4) scan_.bare_year = token.value;
    } else if (token.is_word()) {
      add_word(i);
    } else if (token.is_sign('!') || token.is_sign(';')) {
      scan_.has_prose = true;
    }
    return i + 1;
  }

  std::size_t read_offset(std::size_t i) {
    scan_.offset = match_offset(tokens_, i);
    return scan_.offset ? scan_.offset->end : i;
  }

  std::size_t add_date(std::size_t begin, const DateMatch& date) {
    if (!scan_.date ||
        (scan_.date->calendar != Calendar::kGregorian && date.calendar == Calendar::kGregorian)) {
      // Words between a Hijri date and the Gregorian one ("الموافق") belong to the dates.
      if (!scan_.date) note_word_before(begin);
      scan_.words_after = 0;
      scan_.date = date;
    } else if (scan_.date->calendar == date.calendar && !scan_.date->is_same_day(date)) {
      ++scan_.other_dates;
    }
    return date.end;
  }

  void note_word_before(std::size_t begin) {
    if (begin > 0 && tokens_[begin - 1].is_word()) {
      scan_.has_reference_before = is_one_of(kReferenceWords, fold_word(tokens_[begin - 1].text));
    }
  }

  void add_word(std::size_t i) {
    const DateToken& word = tokens_[i];
    const bool is_iso_mark = word.text == "T" && i > 0 && !word.space_before;
    if (is_iso_mark) return;
    const bool is_lower = is_lower_case(word);
    if (i == 0 || is_lower) {
      const std::string folded = fold_word(word.text);
      if (i == 0) scan_.begins_with_particle = is_one_of(kOpeningWords, folded);
      if (is_lower && !is_date_particle(folded)) scan_.has_prose = true;
    }
    ++(scan_.date ? scan_.words_after : scan_.words_before);
  }

  const std::vector<DateToken>& tokens_;
  bool has_french_clock_;
  DatelineScan scan_;
};

}  // namespace

DatelineScan scan_dateline(const std::vector<DateToken>& tokens) { return Scanner(tokens).run(); }

}  // namespace chancery::release
