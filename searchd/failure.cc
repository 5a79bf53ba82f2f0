#include "searchd/failure.h"

#include <exception>
#include <string>
#include <typeinfo>

#include "core/index/environment_error.h"
#include "searchd/log.h"

namespace chancery::searchd {

std::optional<Failure> failure_of(const std::function<void()>& work) {
  try {
    work();
    return std::nullopt;
  } catch (const index::EnvironmentError& error) {
    log_line(error.what(), error.hint());
    return Failure::kIndex;
  } catch (const std::exception& error) {
    // Its text may hold words of the search; its type does not.
    log_line(std::string("a request failed: ") + typeid(error).name());
    return Failure::kProgram;
  }
}

}  // namespace chancery::searchd
