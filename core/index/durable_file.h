#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "core/index/digest.h"
#include "core/index/environment_error.h"

namespace chancery::index {

/// The exception for a failed system call: "cannot write /x/y: No space left on device", with a hint.
EnvironmentError system_failure(std::string_view what, const std::filesystem::path& path, int error);

/// What was written to one file.
struct FileFact {
  std::string path;  ///< Relative to the segment or generation.
  std::uint64_t size = 0;
  Digest digest{};
};

/// A new file that is written from front to end, hashed on the way, and on the disk once `close` returns.
/// Throws EnvironmentError where a write fails.
class DurableFile {
 public:
  explicit DurableFile(const std::filesystem::path& path);
  ~DurableFile();
  DurableFile(const DurableFile&) = delete;
  DurableFile& operator=(const DurableFile&) = delete;

  void append(std::string_view bytes);
  std::uint64_t size() const { return size_; }
  /// Writes what is buffered, syncs, closes. The fact's path is the file's name.
  FileFact close();

 private:
  void flush();

  std::filesystem::path path_;
  int file_ = -1;
  std::string buffer_;
  std::uint64_t size_ = 0;
  Sha256 hash_;
};

/// Writes a whole file durably.
FileFact write_file(const std::filesystem::path& path, std::string_view bytes);

/// Replaces a file in one step: after a crash it holds the old or the new bytes.
void replace_file(const std::filesystem::path& path, std::string_view bytes);

/// Syncs a directory's entries, or a file that was copied.
void sync_path(const std::filesystem::path& path);

/// Links `from` as `to`; copies where the file system cannot link.
void link_or_copy(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace chancery::index
