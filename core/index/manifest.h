#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/index/columns.h"
#include "core/index/durable_file.h"
#include "core/text/language.h"

namespace chancery::index {

/// What one segment contributes to a generation.
struct SegmentShare {
  std::string address;  ///< Its hash.
  std::uint32_t releases = 0;
  std::string releases_file;  ///< Relative to the generation.
};

/// The manifest of a segment or a generation: what must be there for it to be trusted.
struct Manifest {
  std::uint32_t schema_version = 0;
  std::string name;
  std::int64_t built_at = 0;
  std::uint32_t releases = 0;
  std::uint32_t dated = 0;
  std::uint64_t total_length = 0;  ///< Sum of the lengths of all releases.
  std::uint64_t text_bytes = 0;    ///< UTF-8 bytes of titles and bodies.
  std::vector<FacetValue> sources;
  std::vector<FacetValue> countries;
  std::vector<text::Language> languages;
  std::vector<SegmentShare> segments;
  std::vector<FileFact> files;
};

/// Writes `manifest.json` of `directory` durably; it is written last.
void write_manifest(const std::filesystem::path& directory, const Manifest& manifest);

/// Reads it. Throws EnvironmentError where it is missing, damaged or of another schema version.
Manifest read_manifest(const std::filesystem::path& directory);

/// The number of releases that a manifest of any schema version states; nothing where it cannot be read.
std::optional<std::uint64_t> stated_releases(const std::filesystem::path& directory);

/// Checks that every file of the manifest is there with its size, and with its digest where `with_digests`.
/// Throws EnvironmentError that names the first that is not.
void verify_files(const std::filesystem::path& directory, const Manifest& manifest, bool with_digests);

}  // namespace chancery::index
