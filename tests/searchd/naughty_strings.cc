#include "tests/searchd/naughty_strings.h"

#include <fstream>
#include <stdexcept>

#include "tests/source_folder.h"

namespace chancery::searchd {
namespace {

std::string unescape(const std::string& line) {
  std::string text;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] != '\\') {
      text += line[at];
    } else if (line.at(++at) == 'x') {
      text += static_cast<char>(std::stoi(line.substr(at + 1, 2), nullptr, 16));
      at += 2;
    } else {
      text += line[at];
    }
  }
  return text;
}

}  // namespace

std::vector<std::string> read_naughty_strings() {
  std::ifstream file(source_folder() / "tests/searchd/naughty_strings.txt");
  std::vector<std::string> texts;
  for (std::string line; std::getline(file, line);) {
    if (!line.starts_with('#')) texts.push_back(unescape(line));
  }
  if (texts.empty()) throw std::runtime_error("there are no naughty strings");
  return texts;
}

}  // namespace chancery::searchd
