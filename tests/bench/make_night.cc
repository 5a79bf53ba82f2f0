// Makes the next night's input from an input of JSON Lines:
//
//     make_night --out DIR [--night N] FILE.jsonl...
//
// Writes files of the same names into DIR: 20 new releases of the last day that any release states, 10 older
// ones edited, 2 withdrawn; the other lines stay byte for byte. The same files and N give the same bytes.

#include <algorithm>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "tests/bench/command_line.h"
#include "tests/bench/dice.h"

namespace chancery::bench {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kNewCount = 20;
constexpr std::size_t kEditedCount = 10;
constexpr std::size_t kWithdrawnCount = 2;
constexpr std::size_t kDayLength = 10;  // 2025-02-18

/// What happens to a line. A donor stays, and a new release is made from it.
enum class Fate : std::uint8_t { kDonor, kEdited, kWithdrawn };

/// What the command line asks for.
struct Options {
  std::string out;
  std::uint64_t night = 1;
  std::vector<std::string> files;
};

/// One release of the input.
struct Place {
  std::size_t file = 0;
  std::uint64_t line = 0;
  std::string day;
  bool operator<(const Place& other) const { return std::tie(file, line) < std::tie(other.file, other.line); }
};

/// All releases, and the last day that one states.
struct Input {
  std::vector<Place> places;
  std::string last_day;
};

bool is_day(std::string_view text) {
  constexpr std::string_view kShape = "0000-00-00";
  return text.size() == kDayLength &&
         std::equal(text.begin(), text.end(), kShape.begin(),
                    [](char a, char b) { return b == '-' ? a == '-' : a >= '0' && a <= '9'; });
}

/// The day of the key `published`, without parsing the line (a quotation mark within a string is escaped, so
/// the key is found nowhere else); empty where there is none.
std::string day_of(std::string_view line) {
  constexpr std::string_view kKey = "\"published\":";
  std::size_t at = line.find(kKey);
  if (at == std::string_view::npos) return {};
  at = line.find_first_not_of(' ', at + kKey.size());
  if (at == std::string_view::npos || line[at] != '"') return {};
  const std::string_view day = line.substr(at + 1, kDayLength);
  return is_day(day) ? std::string(day) : std::string();
}

std::ifstream open_input(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path);
  return file;
}

Input read_input(const std::vector<std::string>& files) {
  Input input;
  for (std::size_t number = 0; number < files.size(); ++number) {
    std::ifstream file = open_input(files[number]);
    std::string line;
    for (std::uint64_t at = 0; std::getline(file, line); ++at) {
      Place place{number, at, day_of(line)};
      if (place.day.empty()) continue;
      input.last_day = std::max(input.last_day, place.day);
      input.places.push_back(std::move(place));
    }
  }
  const auto older =
      static_cast<std::size_t>(std::count_if(input.places.begin(), input.places.end(),
                                             [&](const Place& place) { return place.day < input.last_day; }));
  if (older < kNewCount + kEditedCount + kWithdrawnCount)
    throw std::runtime_error("there are too few dated releases");
  return input;
}

/// Draws the lines that something happens to, all older than the last day.
std::map<Place, Fate> draw_fates(const Input& input, std::uint64_t night) {
  Dice dice(night);
  std::map<Place, Fate> fates;
  while (fates.size() < kNewCount + kEditedCount + kWithdrawnCount) {
    const Place& place = dice.pick(input.places);
    if (place.day == input.last_day || fates.contains(place)) continue;
    const std::size_t drawn = fates.size();
    fates[place] = drawn < kNewCount                  ? Fate::kDonor
                   : drawn < kNewCount + kEditedCount ? Fate::kEdited
                                                      : Fate::kWithdrawn;
  }
  return fates;
}

void append_text(Json& release, const char* key, const std::string& text) {
  const auto found = release.find(key);
  if (found != release.end() && found->is_string()) *found = found->get<std::string>() + text;
}

std::string write(const Json& release) {
  return release.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string edit(const std::string& line, const Options& options) {
  Json release = Json::parse(line);
  append_text(release, "body", "\nCorrected in night " + std::to_string(options.night) + ".");
  return write(release);
}

/// A release of the last day: a donor's text under another id, title and day.
std::string renew(const std::string& line, const std::string& last_day, const Options& options) {
  Json release = Json::parse(line);
  const std::string mark = "night-" + std::to_string(options.night);
  append_text(release, "id", "-" + mark);
  append_text(release, "url", "#" + mark);
  append_text(release, "title", " (" + mark + ")");
  append_text(release, "body", "\nPublished anew in night " + std::to_string(options.night) + ".");
  release["published"] = last_day + release.at("published").get<std::string>().substr(kDayLength);
  for (const char* key : {"date_line", "updated", "work"}) release.erase(key);
  return write(release);
}

void write_file(std::size_t number, const Options& options, const std::map<Place, Fate>& fates,
                const std::string& last_day) {
  const std::filesystem::path from(options.files[number]);
  std::ifstream in = open_input(options.files[number]);
  std::ofstream out(std::filesystem::path(options.out) / from.filename(), std::ios::binary);
  std::string line;
  std::string added;
  for (std::uint64_t at = 0; std::getline(in, line); ++at) {
    const auto fate = fates.find({number, at, day_of(line)});
    if (fate != fates.end() && fate->second == Fate::kWithdrawn) continue;
    if (fate != fates.end() && fate->second == Fate::kEdited) {
      out << edit(line, options);
      continue;
    }
    if (fate != fates.end()) added += renew(line, last_day, options);
    out << line << '\n';
  }
  out << added;
  out.flush();
  if (!out) throw std::runtime_error("cannot write into " + options.out);
}

bool read_options(const std::vector<std::string_view>& arguments, Options& options) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (!arguments[i].starts_with("--")) {
      options.files.emplace_back(arguments[i]);
      continue;
    }
    if (i + 1 == arguments.size()) return false;
    const std::string_view name = arguments[i++];
    const auto number = parse_number(arguments[i]);
    if (name == "--out") {
      options.out = arguments[i];
    } else if (name == "--night" && number) {
      options.night = *number;
    } else {
      return false;
    }
  }
  return !options.out.empty() && !options.files.empty();
}

}  // namespace

/// The program: 0, or 2 where it could not do what it was asked for.
int make_night(const std::vector<std::string_view>& arguments) {
  Options options;
  if (!read_options(arguments, options)) {
    std::cerr << "usage: make_night --out DIR [--night N] FILE.jsonl...\n";
    return 2;
  }
  try {
    const Input input = read_input(options.files);
    const std::map<Place, Fate> fates = draw_fates(input, options.night);
    for (std::size_t i = 0; i < options.files.size(); ++i) write_file(i, options, fates, input.last_day);
  } catch (const std::exception& error) {
    std::cerr << "make_night: " << error.what() << '\n';
    return 2;
  }
  return 0;
}

}  // namespace chancery::bench

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  return chancery::bench::make_night({argv + 1, argv + argc});
}
