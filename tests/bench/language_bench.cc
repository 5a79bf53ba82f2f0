// How many releases get their right language, with the stated label and with the label hidden.
//
// language_bench [--list N] FILE.jsonl...      N: corrected and wrong releases to list a file, by default all
//
// What is right is the stated label, unless counting function words contradicts it plainly: then the label is
// corrected, and listed. The count is independent of the detector: the text has at least six function words
// of another language that the stated one has not, and more than three times as many as the other way round.
#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/release/reader.h"
#include "core/text/language_detector.h"
#include "core/text/tokenizer.h"

namespace {

using chancery::text::Language;

constexpr std::uint32_t kFewestWords = 6;  // function words of the other language, to contradict a label
constexpr std::uint32_t kTimesMore = 3;

struct Item {
  std::string id;
  std::string title;
  std::string body;
  Language stated = Language::kUndetermined;
  Language decided = Language::kUndetermined;
  Language hidden = Language::kUndetermined;
  Language right = Language::kUndetermined;
};

std::string_view code(Language language) { return chancery::text::info(language).code; }

std::vector<Item> read_items(const std::string& path) {
  std::vector<Item> items;
  std::ifstream file(path);
  chancery::release::Place place;
  place.file = path;
  for (std::string line; std::getline(file, line);) {
    chancery::release::ReadResult read = chancery::release::read_json_record(line, place);
    if (!read.release) continue;
    Item& item = items.emplace_back();
    item.id = read.release->id;
    item.title = std::move(read.release->title);
    item.body = std::move(read.release->body);
    item.decided = read.release->language;
    const std::string tag = nlohmann::json::parse(line).value("language", "");
    item.stated = chancery::text::find_language(tag).value_or(Language::kUndetermined);
    item.hidden = chancery::text::decide_language(std::nullopt, item.title, item.body).language;
  }
  return items;
}

/// The languages of the corpora.
std::vector<Language> candidates() {
  std::vector<Language> all;
  for (const char* tag : {"ar", "de", "en", "es", "fr", "it", "ne", "pt", "ru", "si", "ta", "uk"})
    all.push_back(chancery::text::find_language(tag).value());
  return all;
}

/// The stated label, or the language of the corpora that has far more of its own function words in the text.
/// Words that both languages have do not count.
Language find_right(const Item& item) {
  const std::vector<Language> languages = candidates();
  std::vector<std::uint32_t> own(
      languages.size());  // words of this language that the stated one does not have
  std::vector<std::uint32_t> stated(languages.size());  // the other way round
  chancery::text::Tokenizer tokenizer;
  const std::string text = item.title + "\n" + item.body;
  tokenizer.reset(text);
  for (chancery::text::Token token; tokenizer.next(token);) {
    const bool is_stated = chancery::text::is_stop_word(item.stated, token.form);
    for (std::size_t i = 0; i < languages.size(); ++i) {
      const bool is_own = chancery::text::is_stop_word(languages[i], token.form);
      if (is_own && !is_stated) ++own[i];
      if (is_stated && !is_own) ++stated[i];
    }
  }
  Language best = item.stated;
  std::uint32_t most = 0;
  for (std::size_t i = 0; i < languages.size(); ++i) {
    if (own[i] < kFewestWords || own[i] <= kTimesMore * stated[i] || own[i] <= most) continue;
    best = languages[i];
    most = own[i];
  }
  return best;
}

void print(const char* what, const Item& item, Language found) {
  std::string words = (item.title + " | " + item.body).substr(0, 140);
  std::replace(words.begin(), words.end(), '\n', ' ');
  std::cout << "  " << what << ' ' << item.id << ": stated " << code(item.stated) << ", right "
            << code(item.right) << ", found " << code(found) << ": " << words << '\n';
}

void measure(const std::string& path, std::size_t list) {
  std::vector<Item> items = read_items(path);
  std::size_t corrected = 0;
  std::size_t wrong = 0;
  std::size_t wrong_hidden = 0;
  for (Item& item : items) {
    item.right = find_right(item);
    if (item.right != item.stated && ++corrected <= list) print("corrected", item, item.decided);
    if (item.decided != item.right && ++wrong <= list) print("wrong", item, item.decided);
    if (item.hidden != item.right && ++wrong_hidden <= list) print("wrong, label hidden,", item, item.hidden);
  }
  const auto percent = [&](std::size_t count) {
    return 100.0 * static_cast<double>(items.size() - count) /
           static_cast<double>(std::max<std::size_t>(items.size(), 1));
  };
  std::printf(
      "%-50s %7zu releases %6zu labels corrected | right: stated %7.3f %% (%zu wrong), hidden %7.3f %% (%zu "
      "wrong)\n",
      path.substr(path.rfind('/') + 1).c_str(), items.size(), corrected, percent(wrong), wrong,
      percent(wrong_hidden), wrong_hidden);
  std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv) {
  std::size_t list = SIZE_MAX;
  int first = 1;
  if (argc > 2 && std::strcmp(argv[1], "--list") == 0) {
    list = std::strtoul(argv[2], nullptr, 10);
    first = 3;
  }
  for (int i = first; i < argc; ++i) measure(argv[i], list);
  return 0;
}
