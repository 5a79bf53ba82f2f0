#include "core/index/xapian_guard.h"

#include <xapian.h>

#include "core/index/environment_error.h"

namespace chancery::index {

void guard_xapian(const std::filesystem::path& path, const std::function<void()>& work) {
  try {
    work();
  } catch (const Xapian::Error& error) {
    const char* cause = error.get_error_string();
    throw EnvironmentError(
        "Xapian reports of " + path.string() + ": " + error.get_msg() +
            (cause != nullptr ? std::string(" (") + cause + ")" : ""),
        "Check the disk's free space and permissions; if the index is damaged, rebuild it.");
  }
}

}  // namespace chancery::index
