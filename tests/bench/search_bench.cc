// Measures searches in one thread, and beside each the same search by Xapian's own matcher:
//
//     search_bench INDEX_DIR [--queries N] [--seed S] [--snippets 0] [--cpu 1]    a table; exit 1 where
//     counts differ; --cpu 1: in processor time, for a machine that does other work search_bench INDEX_DIR
//     --print N [--seed S]                       N request targets for a server, one a line
//
// A class has N queries (500), each asked once untimed, then once timed: 20 hits with snippets, exact total,
// facets and timeline.

#include <chrono>
#include <cstdint>
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

#include "core/index/generation.h"
#include "core/query/searcher.h"
#include "searchd/percent.h"
#include "tests/bench/command_line.h"
#include "tests/bench/drawn_queries.h"
#include "tests/bench/latencies.h"
#include "tests/bench/thread_clock.h"
#include "tests/bench/xapian_rival.h"

namespace chancery::bench {
namespace {

constexpr std::uint32_t kHits = 20;

/// What the command line asks for.
struct Options {
  std::filesystem::path index;
  std::uint64_t queries = 0;
  std::uint64_t seed = 0;
  bool snippets = true;
  bool of_cpu = false;
  std::uint64_t print = 0;  ///< Targets to print instead of measuring.
};

/// One way to ask; `of_words` false: of phrases.
struct QueryClass {
  const char* name;
  bool of_words;
  bool with_year;
  query::Sort sort;
};

constexpr QueryClass kClasses[] = {
    {"words, ranked", true, false, query::Sort::kRelevance},
    {"words, ranked, of a year", true, true, query::Sort::kRelevance},
    {"words, newest first", true, false, query::Sort::kNewest},
    {"words, newest first, of a year", true, true, query::Sort::kNewest},
    {"phrases, ranked *", false, false, query::Sort::kRelevance},
    {"phrases, ranked, of a year *", false, true, query::Sort::kRelevance},
    {"phrases, newest first *", false, false, query::Sort::kNewest},
    {"phrases, newest first, of a year *", false, true, query::Sort::kNewest},
};

/// What the queries of a class took.
struct Measured {
  Latencies ours;
  Latencies xapians;
  std::uint64_t timed_out = 0;
  std::uint64_t compared = 0;
  std::uint64_t differing = 0;  ///< Totals that are not Xapian's; of words only.

  void add(const Measured& other) {
    ours.add(other.ours);
    xapians.add(other.xapians);
    timed_out += other.timed_out;
    compared += other.compared;
    differing += other.differing;
  }
};

query::Request request_of(const DrawnQuery& drawn, const QueryClass& query_class, bool snippets) {
  query::Request request;
  request.q = drawn.q;
  request.sort = query_class.sort;
  request.limit = kHits;
  request.with_snippets = snippets;
  if (query_class.with_year) {
    request.from = drawn.from;
    request.to = drawn.to;
  }
  return request;
}

query::Results search(query::Searcher& searcher, const query::Request& request) {
  query::Answer answer = searcher.search(request);
  if (auto* errors = std::get_if<std::vector<query::QueryError>>(&answer)) {
    throw std::runtime_error("the query " + request.q + " was not understood: " + errors->front().detail);
  }
  return std::get<query::Results>(std::move(answer));
}

Measured measure(const QueryClass& query_class, const std::vector<DrawnQuery>& drawn,
                 query::Searcher& searcher, XapianRival& rival, const Options& options) {
  const bool snippets = options.snippets;
  Measured measured;
  for (const bool timed : {false, true}) {
    for (const DrawnQuery& one : drawn) {
      const auto began = ThreadClock::now();
      const query::Results results = search(searcher, request_of(one, query_class, snippets));
      if (!timed) continue;
      measured.ours.add(options.of_cpu ? ThreadClock::now() - began : results.took);
      measured.timed_out += results.timed_out ? 1 : 0;
    }
  }
  for (const bool timed : {false, true}) {
    for (const DrawnQuery& one : drawn) {
      const query::Request request = request_of(one, query_class, snippets);
      const RivalResult result = rival.search(request);
      if (timed) measured.xapians.add(result.took);
      if (timed || !result.is_exact) continue;
      ++measured.compared;
      query::Request comparable = request;
      comparable.match = query::Match::kStem;  // Xapian knows no other names
      const query::Results results = search(searcher, comparable);
      const bool is_ranked = query_class.sort == query::Sort::kRelevance;
      const std::uint64_t total = is_ranked ? results.total_any : results.total;
      measured.differing += !results.timed_out && total != result.total ? 1 : 0;
    }
  }
  return measured;
}

void print_row(const char* name, const Measured& measured) {
  const Latencies& ours = measured.ours;
  const Latencies& xapians = measured.xapians;
  std::printf("%-35s %6zu %7.2f %7.2f %7.2f %7.2f | %7.2f %7.2f %7.2f | %6.2f %6.2f\n", name, ours.count(),
              ours.percentile(50), ours.percentile(95), ours.percentile(99), ours.max(),
              xapians.percentile(50), xapians.percentile(99), xapians.max(),
              xapians.percentile(50) / ours.percentile(50), xapians.percentile(99) / ours.percentile(99));
  std::fflush(stdout);
}

std::vector<DrawnQuery> draw(QueryDrawer& drawer, bool of_words, std::uint64_t count) {
  std::vector<DrawnQuery> drawn;
  while (drawn.size() < count) drawn.push_back(of_words ? drawer.draw_words() : drawer.draw_phrase());
  return drawn;
}

/// The table; the exit code.
int run_all(const Options& options, const std::shared_ptr<const index::Generation>& generation,
            const std::filesystem::path& directory) {
  QueryDrawer drawer(generation, options.seed);
  const std::vector<DrawnQuery> words = draw(drawer, true, options.queries);
  const std::vector<DrawnQuery> phrases = draw(drawer, false, options.queries);
  query::Searcher searcher(generation);
  XapianRival rival(generation, directory);
  std::printf("generation %s, %u releases; ms%s a search, one thread, seed %llu\n",
              generation->name().c_str(), generation->size(), options.of_cpu ? " of processor time" : "",
              static_cast<unsigned long long>(options.seed));
  std::printf("%-35s %6s %7s %7s %7s %7s | %23s | %s\n", "", "", "Chancery", "", "", "", "Xapian::Enquire ",
              "times as long");
  std::printf("%-35s %6s %7s %7s %7s %7s | %7s %7s %7s | %6s %6s\n", "", "count", "p50", "p95", "p99", "max",
              "p50", "p99", "max", "p50", "p99");
  Measured all_words;
  Measured all_phrases;
  for (const QueryClass& one : kClasses) {
    const Measured measured = measure(one, one.of_words ? words : phrases, searcher, rival, options);
    print_row(one.name, measured);
    (one.of_words ? all_words : all_phrases).add(measured);
  }
  print_row("all of words", all_words);
  print_row("all of phrases *", all_phrases);
  std::printf("* Xapian only finds the releases that have all of a phrase's words.\n");
  const std::uint64_t timed_out = all_words.timed_out + all_phrases.timed_out;
  std::printf("cut short by the deadline: %s; totals compared with Xapian's: %s, that differ: %s\n",
              std::to_string(timed_out).c_str(), std::to_string(all_words.compared).c_str(),
              std::to_string(all_words.differing).c_str());
  return all_words.differing > 0 ? 1 : 0;
}

std::string iso_day(std::int32_t day) {
  const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(day))};
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text;
}

/// Words four times in five, phrases else; half of them of a year, a third newest first.
void print_targets(const Options& options, const std::shared_ptr<const index::Generation>& generation) {
  QueryDrawer drawer(generation, options.seed);
  for (std::uint64_t i = 0; i < options.print; ++i) {
    const DrawnQuery drawn = i % 5 == 4 ? drawer.draw_phrase() : drawer.draw_words();
    std::string target = "/search?format=json&q=" + searchd::percent_encode_query(drawn.q);
    if (i % 2 == 1) target += "&from=" + iso_day(drawn.from) + "&to=" + iso_day(drawn.to);
    if (i % 3 == 2) target += "&sort=newest";
    std::printf("%s\n", target.c_str());
  }
}

std::optional<Options> read_options(const std::vector<std::string_view>& arguments) {
  NumberOptions numbers{{"--queries", 500}, {"--seed", 1}, {"--snippets", 1}, {"--cpu", 0}, {"--print", 0}};
  const auto index = read_index_command(arguments, numbers);
  if (!index || numbers["--queries"] == 0) return std::nullopt;
  return Options{*index,
                 numbers["--queries"],
                 numbers["--seed"],
                 numbers["--snippets"] != 0,
                 numbers["--cpu"] != 0,
                 numbers["--print"]};
}

}  // namespace

/// The program.
int search_bench(const std::vector<std::string_view>& arguments) {
  const std::optional<Options> options = read_options(arguments);
  if (!options) {
    std::fputs(
        "usage: search_bench INDEX_DIR [--queries N] [--seed S] [--snippets 0] [--cpu 1] [--print N]\n",
        stderr);
    return 2;
  }
  try {
    const auto directory = index::current_generation(options->index);
    if (!directory) throw std::runtime_error("no index in " + options->index.string());
    const auto generation = index::Generation::open(*directory, index::Verification::kSizes);
    if (options->print == 0) return run_all(*options, generation, *directory);
    print_targets(*options, generation);
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "search_bench: %s\n", error.what());
  } catch (const Xapian::Error& error) {
    std::fprintf(stderr, "search_bench: %s\n", error.get_description().c_str());
  }
  return 2;
}

}  // namespace chancery::bench

int main(int argc, char** argv) { return chancery::bench::search_bench({argv + 1, argv + argc}); }
