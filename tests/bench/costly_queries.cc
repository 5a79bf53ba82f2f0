#include "tests/bench/costly_queries.h"

#include <algorithm>
#include <numeric>

#include "core/text/tokenizer.h"
#include "core/text/utf8.h"

namespace chancery::bench {
namespace {

using query::Request;

constexpr std::size_t kMostWords = 64;  // of a query
constexpr std::size_t kFrequentWords = 400;
constexpr std::size_t kLongReleases = 200;

const std::vector<std::string> kCountries{
    "Turkey",   "Germany",  "France",      "Italy",     "Switzerland", "Austria",   "Russia",   "China",
    "Japan",    "Spain",    "Portugal",    "Greece",    "Poland",      "Ukraine",   "Hungary",  "Romania",
    "Bulgaria", "Serbia",   "Croatia",     "Slovenia",  "Slovakia",    "Czechia",   "Belgium",  "Netherlands",
    "Denmark",  "Sweden",   "Norway",      "Finland",   "Iceland",     "Ireland",   "Britain",  "USA",
    "Canada",   "Mexico",   "Brazil",      "Argentina", "Chile",       "Peru",      "Colombia", "Cuba",
    "Egypt",    "Libya",    "Tunisia",     "Algeria",   "Morocco",     "Sudan",     "Ethiopia", "Kenya",
    "Tanzania", "Nigeria",  "Ghana",       "Congo",     "Myanmar",     "Thailand",  "Vietnam",  "Indonesia",
    "India",    "Pakistan", "Afghanistan", "Iran",      "Iraq",        "Syria",     "Israel",   "Azerbaijan",
    "Moldova",  "Albania",  "Georgia",     "Armenia",   "Kazakhstan",  "Uzbekistan"};

Request ask(std::string q) {
  Request request;
  request.q = std::move(q);
  return request;
}

Request words(CostlyQueries& queries) {
  return ask(queries.repeat(kMostWords, [&] { return queries.frequent(300); }));
}

Request demanded_words(CostlyQueries& queries) {
  Request request = ask(queries.repeat(
      32, [&] { return queries.frequent(300); }, " OR "));
  request.words = query::Words::kAny;
  return request;
}

Request exact_words(CostlyQueries& queries) {
  return ask(queries.repeat(
      kMostWords, [&] { return "=" + queries.frequent(300); }, " OR "));
}

Request folded_words(CostlyQueries& queries) {
  Request request = words(queries);
  request.match = query::Match::kFold;
  return request;
}

Request stars(CostlyQueries& queries) {
  const std::size_t counts[] = {1, 10, 20, kMostWords};
  const std::size_t count = counts[queries.dice().below(4)];
  return ask(queries.repeat(count, [&] { return queries.prefix() + "*"; }));
}

Request phrases(CostlyQueries& queries) {
  const std::size_t length = 2 + queries.dice().below(3);
  return ask(queries.repeat(
      kMostWords / length,
      [&] { return "\"" + queries.repeat(length, [&] { return queries.frequent(60); }) + "\""; }, " OR "));
}

Request long_phrase(CostlyQueries& queries) {
  return ask("\"" + queries.repeat(kMostWords, [&] { return queries.frequent(40); }) + "\"");
}

Request near(CostlyQueries& queries) {
  const std::size_t length = 2 + queries.dice().below(8);
  return ask(queries.repeat(
      kMostWords / length,
      [&] { return "\"" + queries.repeat(length, [&] { return queries.frequent(60); }) + "\"~64"; }, " OR "));
}

/// Words twice and more, so that each needs a place of its own.
Request wide_near(CostlyQueries& queries) {
  const std::size_t most = 2 + queries.dice().below(30);
  return ask("\"" + queries.repeat(kMostWords, [&] { return queries.frequent(most); }) + "\"~64");
}

Request nested(CostlyQueries& queries) {
  std::string q;
  std::string end;
  for (int depth = 0; depth < 30; ++depth) {
    const char* join = depth % 3 == 0 ? " OR (" : depth % 3 == 1 ? " AND NOT (" : " AND (";
    q += "\"" + queries.frequent(60) + " " + queries.frequent(60) + "\"" + join;
    end += ")";
  }
  return ask(q + queries.frequent(60) + end);
}

Request countries(CostlyQueries& queries) {
  return ask(queries.repeat(60, [&] { return queries.country(); }));
}

Request titles(CostlyQueries& queries) {
  return ask(queries.repeat(
      kMostWords, [&] { return "title:" + queries.frequent(300); }, " OR "));
}

Request characters(CostlyQueries& queries) {
  const std::vector<std::string> known{"\u5e74", "\u56fd", "\u4eba", "\u5927", "\u4e2d", "\u4e0a", "\u4f1a"};
  const auto character = [&] { return queries.dice().pick(known); };
  if (queries.dice().below(2) == 0) return ask(queries.repeat(kMostWords, character, ""));
  return ask(queries.repeat(kMostWords, character));
}

Request long_releases(CostlyQueries& queries) {
  Request request =
      ask(queries.repeat(1 + queries.dice().below(kMostWords), [&] { return queries.of_long_release(); }));
  request.limit = 200;
  if (queries.dice().below(2) == 0) request.words = query::Words::kAny;
  return request;
}

Request some_misspelt(CostlyQueries& queries) {
  return ask(queries.repeat(1 + queries.dice().below(6), [&] { return queries.misspelt(); }) + " " +
             queries.repeat(30, [&] { return queries.frequent(300); }));
}

Request all_misspelt(CostlyQueries& queries) {
  return ask(queries.repeat(kMostWords, [&] { return queries.misspelt(); }));
}

Request years(CostlyQueries& queries) {
  const auto year = [&] { return std::to_string(1990 + queries.dice().below(40)); };
  return ask(queries.repeat(30, year) + " " + queries.repeat(30, [&] { return queries.frequent(300); }));
}

Request numbers(CostlyQueries& queries) {
  const auto number = [&] {
    return std::to_string(1 + queries.dice().below(30)) + "/" + std::to_string(10 + queries.dice().below(30));
  };
  return ask(queries.repeat(30, number));
}

Request mixed(CostlyQueries& queries) {
  const auto piece = [&]() -> std::string {
    switch (queries.dice().below(6)) {
      case 0:
        return queries.prefix() + "*";
      case 1:
        return "\"" + queries.frequent(60) + " " + queries.frequent(60) + "\"";
      case 2:
        return queries.country();
      case 3:
        return "=" + queries.frequent(300);
      case 4:
        return "\"" + queries.frequent(60) + " " + queries.frequent(60) + "\"~64";
      default:
        return queries.frequent(300);
    }
  };
  Request request = ask(queries.repeat(28, piece, queries.dice().below(2) == 0 ? " OR " : " "));
  request.limit = 200;
  request.words = query::Words::kAny;
  return request;
}

}  // namespace

const std::vector<CostlyKind>& CostlyQueries::kinds() {
  static const std::vector<CostlyKind> kKinds{
      {"frequent words", words},
      {"frequent words by OR", demanded_words},
      {"exact words", exact_words},
      {"words, match=fold", folded_words},
      {"stars", stars},
      {"phrases", phrases},
      {"a long phrase", long_phrase},
      {"near", near},
      {"near, words repeated", wide_near},
      {"nested", nested},
      {"sixty countries", countries},
      {"titles", titles},
      {"characters", characters},
      {"200 long releases", long_releases},
      {"misspelt words", some_misspelt},
      {"all misspelt", all_misspelt},
      {"years", years},
      {"numbers", numbers},
      {"mixed, 200 hits", mixed},
  };
  return kKinds;
}

CostlyQueries::CostlyQueries(const std::shared_ptr<const index::Generation>& generation, std::uint64_t seed)
    : dice_(seed) {
  std::vector<std::pair<std::uint64_t, std::string>> words;
  generation->vocabulary().for_each([&](const index::FormEntry& entry) {
    const bool is_plain = entry.form.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos;
    if (is_plain && entry.form.size() > 1) words.emplace_back(entry.frequency, entry.form);
    return true;
  });
  const auto most = static_cast<std::ptrdiff_t>(std::min(kFrequentWords, words.size()));
  std::partial_sort(words.begin(), words.begin() + most, words.end(), std::greater<>());
  for (std::ptrdiff_t i = 0; i < most; ++i) frequent_.push_back(words[static_cast<std::size_t>(i)].second);
  for (const std::string& word : frequent_) {
    if (word.size() >= 7) long_frequent_.push_back(word);
  }
  std::vector<std::uint32_t> docs(generation->size());
  std::iota(docs.begin(), docs.end(), 0);
  const auto is_longer = [&](std::uint32_t a, std::uint32_t b) {
    return generation->stream(a).size() > generation->stream(b).size();
  };
  const auto longest = static_cast<std::ptrdiff_t>(std::min(kLongReleases, docs.size()));
  std::partial_sort(docs.begin(), docs.begin() + longest, docs.end(), is_longer);
  text::Tokenizer tokenizer;
  for (std::ptrdiff_t i = 0; i < longest; ++i) {
    const std::string body = generation->read_release(docs[static_cast<std::size_t>(i)]).release.body;
    tokenizer.reset(body);
    text::Token token;
    for (int n = 0; n < 100 && tokenizer.next(token); ++n) long_words_.emplace_back(token.form);
  }
}

const std::string& CostlyQueries::frequent(std::size_t most) {
  return frequent_[dice_.below(std::min(most, frequent_.size()))];
}

std::string CostlyQueries::prefix() {
  for (;;) {
    const std::string& word = frequent(kFrequentWords);
    if (word.size() >= 3) return word.substr(0, 3);
  }
}

std::string CostlyQueries::misspelt() {
  std::string word = dice_.pick(long_frequent_);
  std::swap(word[2], word[3]);
  word[5] = static_cast<char>('a' + dice_.below(26));
  return word;
}

const std::string& CostlyQueries::country() { return dice_.pick(kCountries); }

}  // namespace chancery::bench
