#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace chancery::indexer {

enum class InputFormat : std::uint8_t { kArticleText, kJsonLines };

/// One file to be read.
struct InputFile {
  std::filesystem::path path;
  std::string path_below_root;  ///< With '/'; the file's name where it was given itself.
  InputFormat format = InputFormat::kArticleText;
  std::uint64_t size = 0;
};

/// A file below a given folder that cannot be read, a link that points nowhere among them.
struct UnreadableFile {
  std::filesystem::path path;
  std::string reason;
};

/// The files at and below the given paths, in order of path, those that cannot be read, and the names of
/// those that were passed over (neither .txt nor .jsonl). Hidden files and directories are passed over in
/// silence, as are README.md; links are followed. Throws EnvironmentError where a given path, or a folder,
/// cannot be read.
struct InputFiles {
  std::vector<InputFile> files;
  std::vector<UnreadableFile> unreadable;
  std::vector<std::string> ignored;
};
InputFiles find_input_files(const std::vector<std::filesystem::path>& paths);

/// Bytes of a file read by position, so that a file that shrinks meanwhile is an error and no crash.
class InputBytes {
 public:
  explicit InputBytes(const std::filesystem::path& path);
  ~InputBytes();
  InputBytes(const InputBytes&) = delete;
  InputBytes& operator=(const InputBytes&) = delete;

  /// Exactly `length` bytes from `offset` into `out`. Throws EnvironmentError where there are fewer.
  void read(std::uint64_t offset, std::size_t length, std::string& out) const;

 private:
  std::filesystem::path path_;
  int file_;
};

}  // namespace chancery::indexer
