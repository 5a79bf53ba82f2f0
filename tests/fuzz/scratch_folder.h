#pragma once

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>

#include "core/index/environment_error.h"

namespace chancery::fuzz {

/// A folder in memory, for what is read from a folder; gone with the object.
class ScratchFolder {
 public:
  ScratchFolder() {
    std::string pattern = "/dev/shm/chancery-fuzz-XXXXXX";
    const char* const made = ::mkdtemp(pattern.data());
    if (made == nullptr) throw index::EnvironmentError("cannot make a folder in memory", "");
    path_ = made;
  }
  ~ScratchFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

  /// Writes a file anew.
  void write(const std::filesystem::path& name, std::string_view bytes) const {
    std::FILE* const file = std::fopen((path_ / name).c_str(), "wb");
    const bool is_written =
        file != nullptr && std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
    if (file != nullptr) std::fclose(file);
    if (!is_written) throw std::runtime_error("cannot write a file in memory");
  }

 private:
  std::filesystem::path path_;
};

}  // namespace chancery::fuzz
