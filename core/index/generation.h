#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/index/bases.h"
#include "core/index/columns.h"
#include "core/index/environment_error.h"
#include "core/index/mapped_file.h"
#include "core/index/names.h"
#include "core/index/vocabulary.h"
#include "core/meaning/vector.h"
#include "core/release/release.h"

namespace chancery::index {

/// A release as it is stored, with what is needed to find a token's place in its body.
struct StoredRelease {
  release::Release release;
  /// Byte offset in `title + '\n' + body` of token number (i + 1) * kCheckpointTokens, counting title tokens,
  /// without separators.
  std::vector<std::uint32_t> checkpoints;
};
inline constexpr std::uint32_t kCheckpointTokens = 1024;

/// How much `Generation::open` checks before it trusts the files.
enum class Verification : std::uint8_t { kSizes, kDigests };

/// One immutable, published index. Shared by threads without locks; docs are 0 .. size() - 1, newest first.
class Generation {
 public:
  /// Opens and verifies; throws EnvironmentError that names the file where anything is not as the manifest
  /// says, or where it was written under another schema version.
  static std::shared_ptr<const Generation> open(const std::filesystem::path& directory,
                                                Verification verification);
  ~Generation();

  const std::string& name() const;  ///< "000012"
  std::int64_t built_at() const;    ///< Seconds since the epoch.
  std::uint32_t size() const;
  std::uint32_t dated_count() const;  ///< Docs below it are dated.
  const Columns& columns() const;
  const Vocabulary& vocabulary() const;
  const Names& names() const;  ///< Names that mean the same.
  std::span<const FacetValue> sources() const;
  std::span<const FacetValue> countries() const;
  std::span<const text::Language> languages() const;  ///< Those of which there are releases, most first.
  double average_length() const;

  /// The token stream of a release.
  std::string_view stream(std::uint32_t doc) const;
  /// What a release means, in the basis of its language; all zeros where nothing is known of it.
  meaning::VectorView vector(std::uint32_t doc) const;
  /// In which the vectors are.
  const Bases& bases() const;
  /// The release with exactly this id.
  std::optional<std::uint32_t> find_id(std::string_view id) const;
  /// The newest release with this address, as release::plain_address compares them.
  std::optional<std::uint32_t> find_address(std::string_view address) const;
  /// Decompresses a release. Throws EnvironmentError where the stored bytes are damaged.
  StoredRelease read_release(std::uint32_t doc) const;

 private:
  friend class PostingReader;
  Generation();
  struct State;
  std::unique_ptr<State> state_;
};

/// The directory of the generation that an index currently publishes; nullopt where there is none yet.
std::optional<std::filesystem::path> current_generation(const std::filesystem::path& index_directory);

/// The generations that are there from before `name` was published, newest first; all of them where `name` is
/// empty.
std::vector<std::filesystem::path> older_generations(const std::filesystem::path& index_directory,
                                                     std::string_view name);

}  // namespace chancery::index
