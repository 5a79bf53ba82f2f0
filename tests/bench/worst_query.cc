// Looks for the legal queries that take longest:
//
//     worst_query INDEX_DIR [--queries N] [--seed S] [--cold 1] [--deadline-ms N]
//
// N queries (15) of each of some kinds, all stages of a search included; a row for each kind, then the
// slowest of all. With --cold 1 the index is put out of memory and opened anew before each query. Exit 1
// where one took longer than the deadline (1000) of processor time, or of wall time without saying that it
// was cut.

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/query/searcher.h"
#include "searchd/api_json.h"
#include "tests/bench/command_line.h"
#include "tests/bench/costly_queries.h"
#include "tests/bench/thread_clock.h"

namespace chancery::bench {
namespace {

using Clock = std::chrono::steady_clock;

struct Options {
  std::filesystem::path index;
  std::uint64_t queries = 0;
  std::uint64_t seed = 0;
  bool is_cold = false;
  std::uint64_t deadline_ms = 0;
};

/// What a query took, its answer written as JSON.
struct Costs {
  const char* kind = "";
  std::string q;
  double wall = 0;  ///< Milliseconds.
  double processor = 0;
  bool is_cut = false;
  std::string cut;  ///< The stages that were.
};

double milliseconds(std::chrono::nanoseconds time) {
  return std::chrono::duration<double, std::milli>(time).count();
}

/// Puts what the machine holds of the files in its memory out of it.
void forget_files(const std::filesystem::path& directory) {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(directory)) {
    if (!entry.is_regular_file()) continue;
    const int file = open(entry.path().c_str(), O_RDONLY);
    if (file < 0) throw std::runtime_error("cannot open " + entry.path().string());
    posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
    close(file);
  }
}

Costs measure(query::Searcher& searcher, const char* kind, const query::Request& request) {
  Costs costs{kind, request.q, 0, 0, false, ""};
  const auto began = Clock::now();
  const auto processor_began = ThreadClock::now();
  query::Answer answer = searcher.search(request);
  const auto* results = std::get_if<query::Results>(&answer);
  if (results == nullptr) {
    throw std::runtime_error(std::string(kind) + ": " +
                             std::get<std::vector<query::QueryError>>(answer).front().detail + " [" +
                             request.q + "]");
  }
  searchd::SearchParameters parameters;
  parameters.request = request;
  searchd::search_json(parameters, *results);
  costs.wall = milliseconds(Clock::now() - began);
  costs.processor = milliseconds(ThreadClock::now() - processor_began);
  costs.is_cut = results->timed_out;
  for (std::size_t i = 0; i < query::kStages; ++i) {
    const auto stage = static_cast<query::Stage>(i);
    if (results->is_cut(stage)) costs.cut += " " + std::string(query::name_of(stage));
  }
  return costs;
}

void print_kind(const char* name, const std::vector<Costs>& all) {
  double wall = 0;
  double processor = 0;
  double processor_sum = 0;
  std::size_t cut = 0;
  for (const Costs& costs : all) {
    wall = std::max(wall, costs.wall);
    processor = std::max(processor, costs.processor);
    processor_sum += costs.processor;
    cut += costs.is_cut ? 1 : 0;
  }
  std::printf("%-24s %6zu %10.1f %12.1f %12.1f %6zu\n", name, all.size(), wall, processor,
              processor_sum / static_cast<double>(all.size()), cut);
  std::fflush(stdout);
}

void print_slowest(std::vector<Costs> all) {
  const std::size_t shown = std::min<std::size_t>(10, all.size());
  std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(shown), all.end(),
                    [](const Costs& a, const Costs& b) { return a.processor > b.processor; });
  std::printf("\nthe slowest (ms of processor time, of wall time):\n");
  for (std::size_t i = 0; i < shown; ++i) {
    const Costs& costs = all[i];
    std::printf("%8.1f %8.1f  %s: %.100s%s%s\n", costs.processor, costs.wall, costs.kind, costs.q.c_str(),
                costs.is_cut ? " | cut:" : "", costs.cut.c_str());
  }
}

/// The exit code.
int run(const Options& options, const std::filesystem::path& directory) {
  const auto open_generation = [&] {
    return index::Generation::open(directory, index::Verification::kSizes);
  };
  auto generation = open_generation();
  CostlyQueries queries(generation, options.seed);
  auto searcher = std::make_unique<query::Searcher>(generation);
  std::printf("generation %s, %u releases, %s, deadline %llu ms\n", generation->name().c_str(),
              generation->size(), options.is_cold ? "cold" : "warm",
              static_cast<unsigned long long>(options.deadline_ms));
  std::printf("%-24s %6s %10s %12s %12s %6s\n", "kind", "count", "wall max", "processor max", "mean", "cut");
  std::vector<Costs> all;
  for (const CostlyKind& kind : CostlyQueries::kinds()) {
    std::vector<Costs> of_kind;
    for (std::uint64_t i = 0; i < options.queries; ++i) {
      query::Request request = kind.make(queries);
      request.deadline = std::chrono::milliseconds(options.deadline_ms);
      if (options.is_cold) {
        searcher.reset();
        generation.reset();
        forget_files(directory);
        generation = open_generation();
        searcher = std::make_unique<query::Searcher>(generation);
      }
      of_kind.push_back(measure(*searcher, kind.name, request));
    }
    print_kind(kind.name, of_kind);
    all.insert(all.end(), of_kind.begin(), of_kind.end());
  }
  print_slowest(all);
  const auto most = static_cast<double>(options.deadline_ms);
  const bool is_late = std::any_of(all.begin(), all.end(), [&](const Costs& costs) {
    return costs.processor > most || (costs.wall > most && !costs.is_cut);
  });
  return is_late ? 1 : 0;
}

std::optional<Options> read_options(const std::vector<std::string_view>& arguments) {
  NumberOptions numbers{{"--queries", 15}, {"--seed", 1}, {"--cold", 0}, {"--deadline-ms", 1000}};
  const auto index = read_index_command(arguments, numbers);
  if (!index || numbers["--queries"] == 0) return std::nullopt;
  return Options{*index, numbers["--queries"], numbers["--seed"], numbers["--cold"] != 0,
                 numbers["--deadline-ms"]};
}

}  // namespace

/// The program.
int worst_query(const std::vector<std::string_view>& arguments) {
  const std::optional<Options> options = read_options(arguments);
  if (!options) {
    std::fputs("usage: worst_query INDEX_DIR [--queries N] [--seed S] [--cold 1] [--deadline-ms N]\n",
               stderr);
    return 2;
  }
  try {
    const auto directory = index::current_generation(options->index);
    if (!directory) throw std::runtime_error("no index in " + options->index.string());
    return run(*options, *directory);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "worst_query: %s\n", error.what());
  }
  return 2;
}

}  // namespace chancery::bench

int main(int argc, char** argv) { return chancery::bench::worst_query({argv + 1, argv + argc}); }
