#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "searchd/page/message.h"

namespace chancery::searchd {

/// What the pages say in one language, as web/messages/*.json has it:
///
///     {"messages": {"search.button": "Search", ...}, "sentences": {"Page not found": "...", ...}}
///
/// `messages` are the words of the pages by key; `sentences` are what other rooms say in English (titles of
/// problems, rows of the help), by the English text.
struct Phrasebook {
  std::map<std::string, Message, std::less<>> messages;
  std::map<std::string, std::string, std::less<>> sentences;

  /// nullptr where there is none.
  const Message* find(std::string_view key) const;
};

/// `{site}` in a message is the site's name. Throws index::EnvironmentError where the file cannot be read, or
/// a message in it.
Phrasebook read_phrasebook(const std::filesystem::path& path, std::string_view site_name);

}  // namespace chancery::searchd
