// Asks an index what a server would be asked, one thread, no server:
//
//     search_answers INDEX_DIR [--times 1] <TARGETS
//
// TARGETS are request targets ("/search?q=..."), one a line, as `search_bench INDEX_DIR --print N` draws
// them. Prints a line each: the JSON of the answer without the time that it took, so that what two versions
// of the program answer can be compared; or, with --times 1, the milliseconds of processor time of a second
// search for the same, and the target.

#include <chrono>
#include <cstdio>
#include <exception>
#include <iostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>

#include "core/index/generation.h"
#include "core/query/searcher.h"
#include "searchd/api_json.h"
#include "searchd/parameters.h"
#include "tests/bench/thread_clock.h"

namespace chancery::bench {
namespace {

searchd::SearchParameters read_target(const std::string& target) {
  const std::size_t question = target.find('?');
  const std::string_view query =
      question == std::string::npos ? std::string_view() : std::string_view(target).substr(question + 1);
  searchd::ParsedParameters parsed = searchd::parse_search_parameters(query);
  if (!parsed.errors.empty()) throw std::runtime_error(target + ": " + parsed.errors.front().detail);
  parsed.values.request.deadline = std::chrono::hours(1);  // answers must not depend on the machine's load
  return std::move(parsed.values);
}

std::string answer_json(const searchd::SearchParameters& parameters, query::Answer answer) {
  auto* results = std::get_if<query::Results>(&answer);
  if (results == nullptr) return std::get<std::vector<query::QueryError>>(answer).front().detail;
  results->took = {};
  return searchd::search_json(parameters, *results);
}

void answer_all(query::Searcher& searcher, bool times) {
  for (std::string target; std::getline(std::cin, target);) {
    const searchd::SearchParameters parameters = read_target(target);
    query::Answer answer = searcher.search(parameters.request);
    if (!times) {
      std::printf("%s\n", answer_json(parameters, std::move(answer)).c_str());
      continue;
    }
    const auto began = ThreadClock::now();
    answer = searcher.search(parameters.request);
    const std::chrono::duration<double, std::milli> took = ThreadClock::now() - began;
    std::printf("%9.3f %s\n", took.count(), target.c_str());
  }
}

}  // namespace

/// The program.
int search_answers(int argc, char** argv) {
  if (argc != 2 && !(argc == 4 && std::string_view(argv[2]) == "--times")) {
    std::fputs("usage: search_answers INDEX_DIR [--times 1] <TARGETS\n", stderr);
    return 2;
  }
  try {
    const auto directory = index::current_generation(argv[1]);
    if (!directory) throw std::runtime_error("no index in " + std::string(argv[1]));
    query::Searcher searcher(index::Generation::open(*directory, index::Verification::kSizes));
    answer_all(searcher, argc == 4);
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "search_answers: %s\n", error.what());
  }
  return 2;
}

}  // namespace chancery::bench

int main(int argc, char** argv) { return chancery::bench::search_answers(argc, argv); }
