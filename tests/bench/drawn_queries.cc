#include "tests/bench/drawn_queries.h"

#include <algorithm>
#include <chrono>
#include <stdexcept>

#include "core/text/language.h"
#include "core/text/utf8.h"

namespace chancery::bench {
namespace {

using namespace std::chrono;

constexpr std::size_t kLeastLetters = 3;
constexpr std::size_t kMostWords = 4;
constexpr std::size_t kLeastPhrase = 2;
constexpr std::size_t kMostPhrase = 3;
constexpr int kMostDraws = 1000;

int year_of(std::int32_t day) { return static_cast<int>(year_month_day(sys_days(days(day))).year()); }

std::int32_t day_number(int year_number, month in_month, unsigned day_of_month) {
  const sys_days date(year(year_number) / in_month / day_of_month);
  return static_cast<std::int32_t>(date.time_since_epoch().count());
}

}  // namespace

QueryDrawer::QueryDrawer(std::shared_ptr<const index::Generation> generation, std::uint64_t seed)
    : generation_(std::move(generation)), dice_(seed) {
  if (generation_->dated_count() == 0) throw std::runtime_error("the index holds no dated release");
  for (std::uint32_t doc = 0; doc < generation_->dated_count(); ++doc) {
    const int year_number = year_of(generation_->columns().first_day[doc]);
    if (years_.empty() || years_.back() != year_number) years_.push_back(year_number);
  }
}

release::Release QueryDrawer::draw_release() {
  return generation_->read_release(static_cast<std::uint32_t>(dice_.below(generation_->size()))).release;
}

DrawnQuery QueryDrawer::with_year(std::string q) {
  const int year_number = dice_.pick(years_);
  return {std::move(q), day_number(year_number, January, 1), day_number(year_number, December, 31)};
}

std::vector<std::string> QueryDrawer::content_words(const release::Release& release) {
  std::vector<std::string> words;
  tokenizer_.reset(release.title);
  text::Token token;
  std::size_t first_character = std::string::npos;  // where a pair may begin
  while (tokenizer_.next(token)) {
    std::string word = release.title.substr(token.begin, token.end - token.begin);
    if (token.kind == text::TokenKind::kCharacter) {
      if (first_character == std::string::npos || !token.adjacent) {
        first_character = token.begin;
        continue;
      }
      word = release.title.substr(first_character, token.end - first_character);
    } else if (text::count_code_points(token.form) < kLeastLetters ||
               text::is_stop_word(release.language, token.form)) {
      continue;
    }
    first_character = std::string::npos;
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(std::move(word));
  }
  return words;
}

DrawnQuery QueryDrawer::draw_words() {
  for (int draws = 0; draws < kMostDraws; ++draws) {
    std::vector<std::string> words = content_words(draw_release());
    if (words.empty()) continue;
    const std::size_t count = std::min(words.size(), 1 + dice_.below(kMostWords));
    std::string q;
    for (std::size_t i = 0; i < count; ++i) {
      std::swap(words[i], words[i + dice_.below(words.size() - i)]);
      q += (i > 0 ? " " : "") + words[i];
    }
    return with_year(std::move(q));
  }
  throw std::runtime_error("no title has a content word");
}

/// The begin and end bytes of all runs of `length` words in one line with only white space between.
std::vector<std::pair<std::size_t, std::size_t>> QueryDrawer::runs_of_words(const std::string& body,
                                                                            std::size_t length) {
  std::vector<std::pair<std::size_t, std::size_t>> runs;
  std::vector<std::size_t> begins;  // of the words in a row so far
  std::uint32_t line = 0;
  tokenizer_.reset(body);
  text::Token token;
  while (tokenizer_.next(token)) {
    if (!token.adjacent || token.line != line) begins.clear();
    line = token.line;
    begins.push_back(token.begin);
    if (begins.size() >= length) runs.emplace_back(begins[begins.size() - length], token.end);
  }
  return runs;
}

DrawnQuery QueryDrawer::draw_phrase() {
  for (int draws = 0; draws < kMostDraws; ++draws) {
    const std::string body = draw_release().body;
    const auto runs = runs_of_words(body, kLeastPhrase + dice_.below(kMostPhrase - kLeastPhrase + 1));
    if (runs.empty()) continue;
    const auto [begin, end] = dice_.pick(runs);
    std::string q = "\"";
    q.append(body, begin, end - begin).append("\"");
    return with_year(std::move(q));
  }
  throw std::runtime_error("no body has words in a row");
}

}  // namespace chancery::bench
