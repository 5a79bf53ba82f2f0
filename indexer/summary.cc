#include "indexer/summary.h"

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace chancery::indexer {
namespace {

using release::Problem;

constexpr double kMegabyte = 1e6;

template <class... Values>
std::string format(const char* pattern, Values... values) {
  char buffer[512];
  std::snprintf(buffer, sizeof buffer, pattern, values...);
  return buffer;
}

const char* name_of(Problem::Severity severity) {
  switch (severity) {
    case Problem::Severity::kRejected:
      return "rejected";
    case Problem::Severity::kUndated:
      return "undated";
    case Problem::Severity::kNotice:
      return "notice";
  }
  return "";
}

std::string line_of(const Problem& problem) {
  std::string line = "  " + std::string(name_of(problem.severity)) + "  " + problem.file;
  if (problem.line > 0) line += ":" + std::to_string(problem.line);
  if (!problem.id.empty()) line += "  [" + problem.id + "]";
  if (!problem.field.empty()) line += "  " + problem.field + ":";
  return line + " " + problem.reason + "\n";
}

std::string problem_lines(const Summary& summary, std::size_t most) {
  std::vector<const Problem*> problems;
  for (const Problem& problem : summary.problems) problems.push_back(&problem);
  std::stable_sort(problems.begin(), problems.end(),
                   [](const Problem* a, const Problem* b) { return a->severity > b->severity; });
  std::string text;
  for (std::size_t i = 0; i < std::min(most, problems.size()); ++i) text += line_of(*problems[i]);
  if (problems.size() > most) {
    text += "  ... and " + std::to_string(problems.size() - most) + " more: --json lists all\n";
  }
  return text;
}

}  // namespace

std::string to_text(const Summary& summary, std::size_t most_problems) {
  const auto number = [](std::uint64_t value) { return static_cast<unsigned long long>(value); };
  std::string text = problem_lines(summary, most_problems);
  for (const std::string& name : summary.ignored_files) {
    text += "  passed over  " + name + " is neither .txt nor .jsonl\n";
  }
  text += format("generation %s: %llu records read, %llu releases indexed\n", summary.generation.c_str(),
                 number(summary.read), number(summary.indexed));
  text += format("%llu undated, %llu duplicate, %llu superseded, %llu rejected; %llu unknown keys ignored\n",
                 number(summary.undated), number(summary.duplicate), number(summary.superseded),
                 number(summary.rejected), number(summary.unknown_keys));
  text +=
      format("segments: %llu built, %llu reused; %llu records were known\n", number(summary.segments_built),
             number(summary.segments_reused), number(summary.known_records));
  text += format(
      "%.1f MB of text in %.2f s, %.1f MB/s; the index takes %.1f MB on the disk, %.2f times the text\n",
      static_cast<double>(summary.text_bytes) / kMegabyte, summary.seconds,
      static_cast<double>(summary.text_bytes) / kMegabyte / std::max(summary.seconds, 1e-9),
      static_cast<double>(summary.disk_bytes) / kMegabyte,
      static_cast<double>(summary.disk_bytes) /
          static_cast<double>(std::max<std::uint64_t>(summary.text_bytes, 1)));
  return text;
}

std::string to_json(const Summary& summary) {
  nlohmann::ordered_json object = {{"generation", summary.generation},
                                   {"read", summary.read},
                                   {"indexed", summary.indexed},
                                   {"undated", summary.undated},
                                   {"duplicate", summary.duplicate},
                                   {"superseded", summary.superseded},
                                   {"rejected", summary.rejected},
                                   {"unknown_keys", summary.unknown_keys},
                                   {"ignored_files", summary.ignored_files}};
  object["problems"] = nlohmann::ordered_json::array();
  for (const Problem& problem : summary.problems) {
    object["problems"].push_back({{"severity", name_of(problem.severity)},
                                  {"file", problem.file},
                                  {"line", problem.line},
                                  {"id", problem.id},
                                  {"field", problem.field},
                                  {"reason", problem.reason}});
  }
  object["segments"] = {{"built", summary.segments_built}, {"reused", summary.segments_reused}};
  object["known_records"] = summary.known_records;
  object["text_bytes"] = summary.text_bytes;
  object["disk_bytes"] = summary.disk_bytes;
  object["seconds"] = summary.seconds;
  return object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace chancery::indexer
