// Runs a fuzz target without libFuzzer, under any compiler: every seed, then seeds with random mistakes for a
// time.
//
//     TARGET_fuzz [--seconds S] FOLDER... (2)
//
// The mistakes are the same at each run, up to where the time ends.

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "tests/fuzz/fuzz_input.h"

namespace chancery::fuzz {
namespace {

using Seeds = std::vector<std::string>;

Seeds read_seeds(const std::vector<std::string>& folders) {
  Seeds seeds;
  for (const std::string& folder : folders) {
    for (const auto& item : std::filesystem::recursive_directory_iterator(folder)) {
      if (!item.is_regular_file()) continue;
      std::ifstream file(item.path(), std::ios::binary);
      seeds.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
  }
  return seeds;
}

std::size_t draw(std::mt19937_64& dice, std::size_t below) { return below == 0 ? 0 : dice() % below; }

/// A flipped bit, another byte, bytes left out or twice, or the tail of another seed.
std::string mistake(std::string bytes, const Seeds& seeds, std::mt19937_64& dice) {
  const std::size_t at = draw(dice, bytes.size());
  const std::size_t length = draw(dice, std::min<std::size_t>(bytes.size() - at, 16));
  switch (dice() % 5) {
    case 0:
      if (!bytes.empty()) bytes[at] = static_cast<char>(bytes[at] ^ (1 << (dice() % 8)));
      break;
    case 1:
      if (!bytes.empty()) bytes[at] = static_cast<char>(dice());
      break;
    case 2:
      bytes.erase(at, length);
      break;
    case 3:
      bytes.insert(at, bytes.substr(at, length));
      break;
    default: {
      const std::string& other = seeds[draw(dice, seeds.size())];
      bytes = bytes.substr(0, at) + other.substr(draw(dice, other.size()));
    }
  }
  return bytes;
}

const std::string* current = nullptr;  // what the target looks at

/// Shows the input that a target ended with, as it would stand in a C++ text.
void show_current(int) {
  if (current == nullptr) return;
  std::fputs("the input: \"", stderr);
  for (const char c : *current) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && byte < 0x7f && c != '"' && c != '\\') {
      std::fputc(c, stderr);
    } else {
      std::fprintf(stderr, "\\%03o", byte);
    }
  }
  std::fputs("\"\n", stderr);
}

void run(const std::string& bytes) {
  current = &bytes;
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

int replay(const std::vector<std::string>& arguments) {
  std::vector<std::string> folders = arguments;
  std::chrono::seconds time(2);
  if (arguments.size() > 2 && arguments[0] == "--seconds") {
    time = std::chrono::seconds(std::atoi(arguments[1].c_str()));
    folders.erase(folders.begin(), folders.begin() + 2);
  }
  const Seeds seeds = read_seeds(folders);
  if (seeds.empty()) {
    std::fputs("usage: TARGET_fuzz [--seconds S] FOLDER...   (the folders hold no seed)\n", stderr);
    return 2;
  }
  std::signal(SIGABRT, show_current);
  std::signal(SIGSEGV, [](int) { std::abort(); });
  for (const std::string& seed : seeds) run(seed);
  std::mt19937_64 dice(1);
  std::size_t runs = 0;
  const auto end = std::chrono::steady_clock::now() + time;
  for (; std::chrono::steady_clock::now() < end; ++runs) {
    std::string bytes = seeds[draw(dice, seeds.size())];
    for (std::size_t n = 1 + dice() % 4; n > 0; --n) bytes = mistake(std::move(bytes), seeds, dice);
    run(bytes);
  }
  std::printf("%zu seeds, %zu with mistakes\n", seeds.size(), runs);
  return 0;
}

}  // namespace
}  // namespace chancery::fuzz

int main(int argc, char** argv) { return chancery::fuzz::replay({argv + 1, argv + argc}); }
