#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace chancery::index {

/// An index as a directory, held by one build at a time:
/// `current`, `lock`, `catalogue`, `dictionaries/`, `bases/`, `segments/<address>/`, `generations/<name>/`.
class IndexDirectory {
 public:
  /// Creates what is missing, takes the lock, removes what a killed build left. Throws EnvironmentError where
  /// another build runs.
  explicit IndexDirectory(std::filesystem::path root);
  ~IndexDirectory();
  IndexDirectory(const IndexDirectory&) = delete;
  IndexDirectory& operator=(const IndexDirectory&) = delete;

  const std::filesystem::path& root() const { return root_; }
  std::filesystem::path dictionaries() const { return root_ / "dictionaries"; }
  std::filesystem::path bases() const { return root_ / "bases"; }
  std::filesystem::path catalogue() const { return root_ / "catalogue"; }
  std::filesystem::path segment(std::string_view address) const { return root_ / "segments" / address; }

  bool has_segment(std::string_view address) const;
  /// Where a segment is built before it is `adopt`ed.
  std::filesystem::path segment_scratch(std::string_view address) const;
  /// Gives a finished segment its name.
  void adopt_segment(std::string_view address) const;
  /// Removes a segment that proved damaged.
  void discard_segment(std::string_view address) const;

  /// The name that the next generation will have: "000001", "000002", ...
  std::string next_generation() const;
  /// Where it is built before it is published.
  std::filesystem::path generation_scratch(std::string_view name) const;
  /// Gives it its place and renames the pointer; searchd sees it from then on.
  void publish(std::string_view name) const;

  /// Removes all generations but the last two, and the segments that the last does not hold.
  void sweep(const std::set<std::string>& addresses) const;

  /// Bytes of all files below it; hard links are counted once.
  std::uint64_t disk_bytes() const;
  /// Bytes that its file system has left.
  std::uint64_t free_bytes() const;

 private:
  void remove_scratch() const;

  std::filesystem::path root_;
  int lock_ = -1;
};

}  // namespace chancery::index
