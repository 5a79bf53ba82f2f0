#pragma once

#include <stdexcept>
#include <string>

namespace chancery::index {

/// A broken environment (a file that cannot be read or written, a full disk, a damaged index): what
/// happened, and a hint what to do. The one exception type of the project.
class EnvironmentError : public std::runtime_error {
 public:
  EnvironmentError(const std::string& message, std::string hint)
      : std::runtime_error(message), hint_(std::move(hint)) {}
  /// A sentence that says what the operator can do; may be empty.
  const std::string& hint() const { return hint_; }

 private:
  std::string hint_;
};

}  // namespace chancery::index
