// Measures, in one thread, what is asked of an index while somebody types, and of words that it does not
// have:
//
//     suggest_bench INDEX_DIR
//
// A thousand titles give their first 24 letters as they are typed; some two thousand keys of the vocabulary
// are misspelt by two letters that change places.

#include <chrono>
#include <cstdio>
#include <exception>
#include <stdexcept>

#include "core/index/generation.h"
#include "core/query/near_keys.h"
#include "core/query/suggester.h"
#include "core/text/utf8.h"
#include "tests/bench/latencies.h"

namespace chancery::bench {
namespace {

using Clock = std::chrono::steady_clock;

void print(const char* name, const Latencies& times) {
  std::printf("%-22s %7zu   p50 %8.3f ms   p99 %8.3f ms   max %8.3f ms\n", name, times.count(),
              times.percentile(50), times.percentile(99), times.max());
}

void measure_suggestions(const std::shared_ptr<const index::Generation>& generation) {
  auto start = Clock::now();
  const auto phrases = query::title_phrases_of(generation);
  std::printf("phrases of titles: %zu, %zu bytes, computed in %.0f ms\n", phrases->size(),
              phrases->size_in_bytes(),
              std::chrono::duration<double, std::milli>(Clock::now() - start).count());
  start = Clock::now();
  const auto names = query::suggested_names_of(generation);
  std::printf("names: %zu, %zu bytes, computed in %.0f ms\n", names->size(), names->size_in_bytes(),
              std::chrono::duration<double, std::milli>(Clock::now() - start).count());
  const query::Suggester suggester(generation);
  Latencies times;
  const std::uint32_t step = generation->size() / 1000 + 1;
  for (std::uint32_t doc = 0; doc < generation->size(); doc += step) {
    const std::string title = generation->read_release(doc).release.title;
    std::size_t at = 0;
    for (int letters = 0; at < title.size() && letters < 24; ++letters) {
      text::decode(title, at);
      const std::string typed = title.substr(0, at);
      start = Clock::now();
      suggester.suggest(typed);
      times.add(Clock::now() - start);
    }
  }
  print("/suggest", times);
}

void measure_spelling(const std::shared_ptr<const index::Generation>& generation) {
  auto start = Clock::now();
  const auto keys = query::near_keys_of(generation);
  std::printf("forms: %u; keys to correct to: %zu bytes, computed in %.0f ms\n",
              generation->vocabulary().size(), keys->size_in_bytes(),
              std::chrono::duration<double, std::milli>(Clock::now() - start).count());
  Latencies times;
  const std::uint32_t step = generation->vocabulary().size() / 2000 + 1;
  std::uint32_t number = 0;
  generation->vocabulary().for_each_frequency([&](std::string_view key, std::uint64_t) {
    if (number++ % step != 0 || key.size() < 5) return;
    std::string typed(key);
    if (static_cast<unsigned char>(typed[2]) < 0x80 && static_cast<unsigned char>(typed[3]) < 0x80) {
      std::swap(typed[2], typed[3]);
    }
    start = Clock::now();
    keys->find(typed, 24);
    times.add(Clock::now() - start);
  });
  print("words spelt nearly so", times);
}

}  // namespace
}  // namespace chancery::bench

int main(int argc, char** argv) {
  using namespace chancery;
  if (argc != 2) {
    std::fputs("usage: suggest_bench INDEX_DIR\n", stderr);
    return 2;
  }
  try {
    const auto directory = index::current_generation(argv[1]);
    if (!directory) throw std::runtime_error("no index there");
    const auto generation = index::Generation::open(*directory, index::Verification::kSizes);
    bench::measure_suggestions(generation);
    bench::measure_spelling(generation);
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "suggest_bench: %s\n", error.what());
    return 2;
  }
}
