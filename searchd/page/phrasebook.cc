#include "searchd/page/phrasebook.h"

#include <fstream>
#include <nlohmann/json.hpp>

#include "core/index/environment_error.h"

namespace chancery::searchd {
namespace {

/// The text as a pattern that says just that: apostrophes and braces mean something in patterns.
std::string quote_pattern(std::string_view text) {
  std::string quoted;
  for (const char c : text) {
    if (c == '\'') quoted += "''";
    if (c == '{' || c == '}') quoted.append("'").append(1, c).append("'");
    if (c != '\'' && c != '{' && c != '}') quoted += c;
  }
  return quoted;
}

std::string name_site(std::string pattern, const std::string& quoted_name) {
  constexpr std::string_view kPlace = "{site}";
  for (std::size_t at = pattern.find(kPlace); at != std::string::npos;
       at = pattern.find(kPlace, at + quoted_name.size())) {
    pattern.replace(at, kPlace.size(), quoted_name);
  }
  return pattern;
}

}  // namespace

const Message* Phrasebook::find(std::string_view key) const {
  const auto known = messages.find(key);
  return known == messages.end() ? nullptr : &known->second;
}

Phrasebook read_phrasebook(const std::filesystem::path& path, std::string_view site_name) {
  std::ifstream file(path, std::ios::binary);
  const nlohmann::json json = nlohmann::json::parse(file, nullptr, false);
  const bool is_whole = json.is_object() && json.contains("messages") && json.contains("sentences");
  if (!is_whole) {
    throw index::EnvironmentError("cannot read the messages in " + path.string(),
                                  "it must hold an object of messages and one of sentences");
  }
  Phrasebook book;
  const std::string quoted_name = quote_pattern(site_name);
  for (const auto& [key, pattern] : json["messages"].items()) {
    book.messages.emplace(key, Message(path.filename().string() + " " + key,
                                       name_site(pattern.get<std::string>(), quoted_name)));
  }
  for (const auto& [english, sentence] : json["sentences"].items()) {
    book.sentences.emplace(english, sentence.get<std::string>());
  }
  return book;
}

}  // namespace chancery::searchd
