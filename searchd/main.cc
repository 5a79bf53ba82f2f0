#include <cstdio>
#include <exception>

#include "core/index/environment_error.h"
#include "searchd/options.h"
#include "searchd/program.h"

namespace {

constexpr int kCannotRun = 2;

int complain(const char* message, const std::string& hint) {
  std::fprintf(stderr, "chancery-searchd: %s\n", message);
  if (!hint.empty()) std::fprintf(stderr, "  hint: %s\n", hint.c_str());
  return kCannotRun;
}

}  // namespace

int main(int argc, char** argv) {
  using namespace chancery;
  try {
    const auto parsed = searchd::parse_options({argv + 1, static_cast<std::size_t>(argc > 0 ? argc - 1 : 0)});
    if (const auto* error = std::get_if<searchd::OptionsError>(&parsed)) {
      return complain(error->message.c_str(), error->hint);
    }
    const auto& options = std::get<searchd::Options>(parsed);
    if (options.help) return std::fputs(searchd::usage().c_str(), stdout) < 0 ? kCannotRun : 0;
    if (options.version) return std::puts("chancery-searchd " CHANCERY_VERSION) < 0 ? kCannotRun : 0;
    searchd::serve(options);
    return 0;
  } catch (const index::EnvironmentError& error) {
    return complain(error.what(), error.hint());
  } catch (const std::exception& error) {
    return complain(error.what(), "");
  }
}
