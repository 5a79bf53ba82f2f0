#include "searchd/page/phrasebook.h"

#include <fstream>
#include <nlohmann/json.hpp>

#include "core/index/environment_error.h"

namespace chancery::searchd {

const Message* Phrasebook::find(std::string_view key) const {
  const auto known = messages.find(key);
  return known == messages.end() ? nullptr : &known->second;
}

Phrasebook read_phrasebook(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  const nlohmann::json json = nlohmann::json::parse(file, nullptr, false);
  const bool is_whole = json.is_object() && json.contains("messages") && json.contains("sentences");
  if (!is_whole) {
    throw index::EnvironmentError("cannot read the messages in " + path.string(),
                                  "it must hold an object of messages and one of sentences");
  }
  Phrasebook book;
  for (const auto& [key, pattern] : json["messages"].items()) {
    book.messages.emplace(key, Message(path.filename().string() + " " + key, pattern.get<std::string>()));
  }
  for (const auto& [english, sentence] : json["sentences"].items()) {
    book.sentences.emplace(english, sentence.get<std::string>());
  }
  return book;
}

}  // namespace chancery::searchd
