#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace chancery::index {

/// When an index first saw each release, by the hash of its id (`hash_id`): the `seen` file. It goes from
/// generation to generation, keeps what is gone, and does not depend on the version of the schema.
class FirstSeen {
 public:
  FirstSeen() = default;

  /// That of the newest generation of an index from which it can be read; empty where there is none.
  static FirstSeen newest_of(const std::filesystem::path& index_directory);
  /// Reads a file; nullopt where it is missing or damaged.
  static std::optional<FirstSeen> read(const std::filesystem::path& file);

  /// Adds the hashes that are not there yet as seen at `now`, in seconds since 1970.
  void add(std::span<const std::uint64_t> hashes, std::int64_t now);

  /// When it was seen; nullopt where it never was.
  std::optional<std::uint32_t> find(std::uint64_t hash) const;
  std::size_t size() const { return hashes_.size(); }

  std::string encode() const;

 private:
  std::vector<std::uint64_t> hashes_;   // ascending
  std::vector<std::uint32_t> seconds_;  // of each
};

}  // namespace chancery::index
