#pragma once

#include <filesystem>
#include <functional>

namespace chancery::index {

/// Runs `work`, turning Xapian's exceptions into EnvironmentError with `path` and a hint.
void guard_xapian(const std::filesystem::path& path, const std::function<void()>& work);

}  // namespace chancery::index
