// Makes any number of releases from the JSON Lines of the sample corpus, for measurements:
//
//     generate_corpus --corpus corpus --count 100000 [--seed 1] > generated.jsonl
//
// The same corpus, count and seed give the same bytes on every platform; a smaller count gives the
// beginning of what a greater one gives.

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "tests/bench/command_line.h"
#include "tests/bench/dice.h"

namespace chancery::bench {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kUsage =
    "usage: generate_corpus --corpus DIR --count N [--seed S] > OUT.jsonl\n"
    "  --corpus DIR  the folder whose *.jsonl files, at any depth, are recombined\n"
    "  --count N     how many releases to write\n"
    "  --seed S      another seed gives other releases (default 1)\n";

constexpr std::size_t kFewestParagraphs = 2;
constexpr std::size_t kMostParagraphs = 16;

constexpr int kOpeningMinute = 420;        // 07:00: ministries seldom publish by night
constexpr std::size_t kOpenMinutes = 900;  // until 22:00

/// What the command line asks for.
struct Options {
  std::string corpus;
  std::uint64_t count = 0;
  std::uint64_t seed = 1;
};

/// Who publishes: the keys of a release that its generated offspring keep.
struct Publisher {
  std::string source;
  std::string source_id;
  std::string country;
  std::string language;
};

/// The material of one language.
struct Pool {
  std::vector<std::string> titles;
  std::vector<std::string> paragraphs;
};

/// Everything that is recombined. Publishers occur once for each of their releases, so that a random one
/// has the weight which it has in the corpus.
struct Material {
  std::vector<Publisher> publishers;
  std::map<std::string, Pool> pools;  ///< By language.
};

/// The options of a command line; nullopt where it is not understood.
std::optional<Options> parse_options(const std::vector<std::string_view>& arguments) {
  Options options;
  if (arguments.size() % 2 != 0) return std::nullopt;
  for (std::size_t i = 0; i < arguments.size(); i += 2) {
    if (arguments[i] == "--corpus") {
      options.corpus = arguments[i + 1];
      continue;
    }
    const std::optional<std::uint64_t> number = parse_number(arguments[i + 1]);
    if (!number) return std::nullopt;
    if (arguments[i] == "--count") {
      options.count = *number;
    } else if (arguments[i] == "--seed") {
      options.seed = *number;
    } else {
      return std::nullopt;
    }
  }
  if (options.corpus.empty() || options.count == 0) return std::nullopt;
  return options;
}

/// The text of a key, empty where the record has none.
std::string text_of(const Json& record, const char* key) {
  const auto found = record.find(key);
  return found != record.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// Adds the paragraphs of a body that are not empty.
void add_paragraphs(const std::string& body, std::vector<std::string>& paragraphs) {
  std::size_t begin = 0;
  while (begin < body.size()) {
    const std::size_t end = std::min(body.find('\n', begin), body.size());
    if (end > begin) paragraphs.push_back(body.substr(begin, end - begin));
    begin = end + 1;
  }
}

/// Adds one record. What states no language or no source, or lacks a title or body, is left out: nothing
/// can be said of its offspring.
void add_record(const Json& record, Material& material) {
  Publisher publisher{text_of(record, "source"), text_of(record, "source_id"), text_of(record, "country"),
                      text_of(record, "language")};
  const std::string title = text_of(record, "title");
  const std::string body = text_of(record, "body");
  if (publisher.language.empty() || publisher.source.empty() || title.empty() || body.empty()) return;
  Pool& pool = material.pools[publisher.language];
  pool.titles.push_back(title);
  add_paragraphs(body, pool.paragraphs);
  material.publishers.push_back(std::move(publisher));
}

/// Every `*.jsonl` below a folder, in byte order of the paths.
std::vector<std::string> find_inputs(const std::string& folder) {
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file() && entry.path().extension() == ".jsonl") {
      paths.push_back(entry.path().generic_string());
    }
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

/// Reads the whole corpus. Throws where a file cannot be read, a line is no JSON object, or nothing is there.
Material read_material(const std::string& folder) {
  Material material;
  for (const std::string& path : find_inputs(folder)) {
    std::ifstream file(path);
    if (!file) throw std::runtime_error("cannot read " + path);
    std::string line;
    for (std::uint64_t number = 1; std::getline(file, line); ++number) {
      if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
      const Json record = Json::parse(line, nullptr, false);
      if (!record.is_object()) {
        throw std::runtime_error(path + ":" + std::to_string(number) + " is no JSON object");
      }
      add_record(record, material);
    }
  }
  if (material.publishers.empty()) throw std::runtime_error("no usable *.jsonl record below " + folder);
  return material;
}

/// A moment in the years 1990 to 2025, as ISO 8601 with an offset of whole or half hours.
std::string make_published(Dice& dice) {
  using namespace std::chrono;
  constexpr sys_days kFirst{year{1990} / January / 1};
  constexpr sys_days kEnd{year{2026} / January / 1};
  static const std::vector<const char*> kOffsets = {"-06:00", "-03:00", "+01:00", "+02:00", "+03:00",
                                                    "+03:30", "+04:00", "+05:00", "+08:00", "+12:00"};
  const auto span = static_cast<std::size_t>((kEnd - kFirst).count());
  const year_month_day date{kFirst + days{static_cast<int>(dice.below(span))}};
  const int minute = kOpeningMinute + static_cast<int>(dice.below(kOpenMinutes));
  char text[64];
  std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d%s", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), minute / 60,
                minute % 60, dice.pick(kOffsets));
  return text;
}

/// Paragraphs of one language, in any order, without caring for sense.
std::string make_body(const Pool& pool, Dice& dice) {
  const std::size_t count = kFewestParagraphs + dice.below(kMostParagraphs - kFewestParagraphs + 1);
  std::string body;
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) body += '\n';
    body += dice.pick(pool.paragraphs);
  }
  return body;
}

/// One release. The order of the calls of `dice` is part of what makes the output reproducible.
Json make_release(const Material& material, const std::string& id, Dice& dice) {
  const Publisher& publisher = dice.pick(material.publishers);
  const Pool& pool = material.pools.at(publisher.language);
  Json release;
  release["id"] = id;
  release["source"] = publisher.source;
  if (!publisher.source_id.empty()) release["source_id"] = publisher.source_id;
  if (!publisher.country.empty()) release["country"] = publisher.country;
  release["language"] = publisher.language;
  release["published"] = make_published(dice);
  release["title"] = dice.pick(pool.titles);
  release["body"] = make_body(pool, dice);
  return release;
}

/// Writes the releases. Throws where standard output does not take them.
void write_releases(const Options& options, const Material& material, std::ostream& out) {
  Dice dice(options.seed);
  const std::string prefix = "generated-" + std::to_string(options.seed) + "-";
  for (std::uint64_t i = 1; i <= options.count && out; ++i) {
    out << make_release(material, prefix + std::to_string(i), dice).dump() << '\n';
  }
  out.flush();
  if (!out) throw std::runtime_error("cannot write to standard output");
}

}  // namespace

/// The program: 0, or 2 where it could not do what it was asked for.
int generate_corpus(const std::vector<std::string_view>& arguments) {
  if (arguments.size() == 1 && arguments[0] == "--help") {
    std::cout << kUsage;
    return 0;
  }
  const std::optional<Options> options = parse_options(arguments);
  if (!options) {
    std::cerr << kUsage;
    return 2;
  }
  try {
    write_releases(*options, read_material(options->corpus), std::cout);
  } catch (const std::exception& error) {
    std::cerr << "generate_corpus: " << error.what() << '\n';
    return 2;
  }
  return 0;
}

}  // namespace chancery::bench

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  return chancery::bench::generate_corpus({argv + 1, argv + argc});
}
