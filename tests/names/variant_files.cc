#include "tests/names/variant_files.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <set>

#include "core/names/name_words.h"
#include "core/text/utf8.h"

namespace chancery {
namespace {

std::vector<std::string> cut(const std::string& line, const std::string& by) {
  std::vector<std::string> cells;
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t end = std::min(line.find(by, begin), line.size());
    cells.push_back(line.substr(begin, end - begin));
    begin = end + by.size();
  }
  return cells;
}

const std::set<std::string> kTitles = {
    "president", "prime",      "minister", "general",    "king",    "prince",    "sir",
    "dr",        "jr",         "sr",       "lieutenant", "colonel", "major",     "admiral",
    "brigadier", "captain",    "lord",     "chief",      "senator", "queen",     "shaikh",
    "sheikh",    "ambassador", "marshal",  "emperor",    "foreign", "secretary", "princess",
    "crown",     "chancellor", "baron",    "count",      "col",     "gen",       "lt"};

std::string without_brackets(std::string text) {
  for (std::size_t open = text.find('('); open != std::string::npos; open = text.find('(')) {
    const std::size_t close = text.find(')', open);
    text.erase(open, close == std::string::npos ? std::string::npos : close - open + 1);
  }
  return text;
}

std::string person_text(const std::string& printed) {
  const std::vector<std::string> parts = cut(without_brackets(printed), ",");
  std::string turned;
  for (std::size_t i = 1; i < parts.size(); ++i) turned += parts[i] + " ";
  turned += parts[0];
  std::string text;
  for (const std::string& word : names::words_of(turned)) {
    if (text::count_code_points(word) < 2 || kTitles.contains(word)) continue;
    text.append(text.empty() ? "" : " ").append(word);
  }
  return text;
}

void add_variant(VariantGroup& group, const std::string& printed) {
  PrintedName name = read_printed(printed);
  if (name.words.empty()) return;
  const bool is_known = std::any_of(
      group.variants.begin(), group.variants.end(),
      [&](const PrintedName& other) { return other.words == name.words && other.capitals == name.capitals; });
  if (!is_known) group.variants.push_back(std::move(name));
}

std::vector<VariantGroup> values_of(std::map<std::string, VariantGroup> groups) {
  std::vector<VariantGroup> all;
  for (auto& [name, group] : groups) all.push_back(std::move(group));
  return all;
}

}  // namespace

std::vector<std::vector<std::string>> read_table(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::vector<std::vector<std::string>> rows;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) rows.push_back(cut(line, "\t"));
  return rows;
}

std::vector<VariantGroup> read_groups(const std::filesystem::path& path, const GroupColumns& columns) {
  std::map<std::string, VariantGroup> groups;
  for (const auto& row : read_table(path)) {
    if (row.size() <= std::max(columns.group, columns.variant)) continue;
    VariantGroup& group = groups[row[columns.group]];
    if (group.name.empty()) {
      group.name = row[columns.group];
      if (columns.code) group.code = row[*columns.code];
      add_variant(group, group.name);
    }
    add_variant(group, row[columns.variant]);
  }
  return values_of(std::move(groups));
}

std::vector<VariantGroup> read_strong_countries(const std::filesystem::path& path) {
  std::map<std::string, VariantGroup> groups;
  for (const auto& row : read_table(path)) {
    if (row.size() < 5 || row[0].size() != 2 || row[3] != "strong") continue;
    VariantGroup& group = groups[row[0]];
    group.name = row[1];
    group.code = row[0];
    add_variant(group, row[1]);
    add_variant(group, row[4]);
  }
  return values_of(std::move(groups));
}

std::vector<VariantGroup> read_people(const std::filesystem::path& path) {
  std::vector<VariantGroup> people;
  for (const auto& row : read_table(path)) {
    if (row.size() < 3) continue;
    VariantGroup& person = people.emplace_back();
    person.name = row[1];
    add_variant(person, person_text(row[1]));
    for (const std::string& variant : cut(row[2], " | ")) add_variant(person, person_text(variant));
  }
  return people;
}

}  // namespace chancery
