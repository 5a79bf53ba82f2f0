#include <cstdio>
#include <exception>
#include <filesystem>
#include <new>

#include "core/index/durable_file.h"
#include "indexer/build.h"
#include "indexer/options.h"

namespace {

constexpr int kBuilt = 0;
constexpr int kSomeRejected = 1;
constexpr int kNotBuilt = 2;
constexpr std::size_t kProblemsShown = 200;

int run(const std::vector<std::string>& arguments) {
  const auto command = chancery::indexer::read_options(arguments);
  if (const auto* print = std::get_if<chancery::indexer::PrintText>(&command)) {
    std::fputs(print->text.c_str(), stdout);
    return kBuilt;
  }
  if (const auto* wrong = std::get_if<chancery::indexer::UsageError>(&command)) {
    std::fprintf(stderr, "chancery-indexer: %s\nTry 'chancery-indexer --help'.\n", wrong->message.c_str());
    return kNotBuilt;
  }
  const auto& options = std::get<chancery::indexer::BuildOptions>(command);
  const chancery::indexer::Summary summary = chancery::indexer::build(options);
  const std::string text = chancery::indexer::to_text(summary, kProblemsShown);
  std::fputs(text.c_str(), options.json ? stderr : stdout);
  if (options.json) std::printf("%s\n", chancery::indexer::to_json(summary).c_str());
  return summary.rejected > 0 ? kSomeRejected : kBuilt;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run({argv + 1, argv + argc});
  } catch (const chancery::index::EnvironmentError& error) {
    std::fprintf(stderr, "chancery-indexer: %s\n", error.what());
    if (!error.hint().empty()) std::fprintf(stderr, "%s\n", error.hint().c_str());
  } catch (const std::filesystem::filesystem_error& error) {
    const auto failure = chancery::index::system_failure("cannot use", error.path1(), error.code().value());
    std::fprintf(stderr, "chancery-indexer: %s\n%s\n", failure.what(), failure.hint().c_str());
  } catch (const std::bad_alloc&) {
    std::fputs("chancery-indexer: the memory does not suffice\nBuild with fewer --threads, or free some.\n",
               stderr);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "chancery-indexer: unexpected failure: %s\n", error.what());
  }
  std::fputs("Nothing was published; the index is as it was.\n", stderr);
  return kNotBuilt;
}
