#include "core/index/manifest.h"

#include <nlohmann/json.hpp>

#include "core/index/mapped_file.h"
#include "core/index/schema.h"

namespace chancery::index {
namespace {

using nlohmann::json;

constexpr const char* kOwnDigest = "sha256";

/// Of all that the manifest says: no other file vouches for it.
std::string digest_of(const json& object) { return to_hex(sha256(object.dump())); }

json to_json(const std::vector<FacetValue>& values) {
  json list = json::array();
  for (const FacetValue& value : values) list.push_back({{"value", value.value}, {"label", value.label}});
  return list;
}

std::vector<FacetValue> facet_values(const json& list) {
  std::vector<FacetValue> values;
  for (const json& item : list) values.push_back({item.at("value"), item.at("label")});
  return values;
}

json to_json(const Manifest& manifest) {
  json object = {{"schema_version", manifest.schema_version},
                 {"name", manifest.name},
                 {"built_at", manifest.built_at},
                 {"releases", manifest.releases},
                 {"dated", manifest.dated},
                 {"total_length", manifest.total_length},
                 {"text_bytes", manifest.text_bytes},
                 {"sources", to_json(manifest.sources)},
                 {"countries", to_json(manifest.countries)}};
  object["languages"] = json::array();
  for (const text::Language language : manifest.languages) {
    object["languages"].push_back(text::info(language).code);
  }
  object["segments"] = json::array();
  for (const SegmentShare& share : manifest.segments) {
    object["segments"].push_back(
        {{"address", share.address}, {"releases", share.releases}, {"file", share.releases_file}});
  }
  object["files"] = json::array();
  for (const FileFact& file : manifest.files) {
    object["files"].push_back({{"path", file.path}, {"size", file.size}, {"sha256", to_hex(file.digest)}});
  }
  return object;
}

Digest digest_of_hex(const std::string& hex) {
  Digest digest{};
  for (std::size_t i = 0; i < digest.size() && 2 * i + 1 < hex.size(); ++i) {
    digest[i] = static_cast<std::uint8_t>(std::stoul(hex.substr(2 * i, 2), nullptr, 16));
  }
  return digest;
}

Manifest from_json(const json& object) {
  Manifest manifest;
  manifest.schema_version = object.at("schema_version");
  manifest.name = object.at("name");
  manifest.built_at = object.at("built_at");
  manifest.releases = object.at("releases");
  manifest.dated = object.at("dated");
  manifest.total_length = object.at("total_length");
  manifest.text_bytes = object.at("text_bytes");
  manifest.sources = facet_values(object.at("sources"));
  manifest.countries = facet_values(object.at("countries"));
  for (const json& code : object.at("languages")) {
    const auto language = text::find_language(code.get<std::string>());
    manifest.languages.push_back(language.value_or(text::Language::kUndetermined));
  }
  for (const json& share : object.at("segments")) {
    manifest.segments.push_back({share.at("address"), share.at("releases"), share.at("file")});
  }
  for (const json& file : object.at("files")) {
    manifest.files.push_back({file.at("path"), file.at("size"), digest_of_hex(file.at("sha256"))});
  }
  return manifest;
}

}  // namespace

void write_manifest(const std::filesystem::path& directory, const Manifest& manifest) {
  json object = to_json(manifest);
  object[kOwnDigest] = digest_of(object);
  replace_file(directory / "manifest.json", object.dump(1) + "\n");
}

Manifest read_manifest(const std::filesystem::path& directory) {
  const std::filesystem::path path = directory / "manifest.json";
  const MappedFile file(path);
  json object = json::parse(file.bytes(), nullptr, false);
  const EnvironmentError damaged(path.string() + " is damaged", "Rebuild the index.");
  if (!object.is_object() || !object["schema_version"].is_number_unsigned()) throw damaged;
  const std::uint32_t version = object["schema_version"];
  if (version != kSchemaVersion) {
    throw EnvironmentError(directory.string() + " was written under schema version " +
                               std::to_string(version) + ", this program reads version " +
                               std::to_string(kSchemaVersion),
                           "Rebuild the index with the indexer of this version, then start this server.");
  }
  const json stated = object[kOwnDigest];
  object.erase(kOwnDigest);
  if (stated != digest_of(object)) throw damaged;
  try {
    return from_json(object);
  } catch (const json::exception& error) {
    throw EnvironmentError(path.string() + " is damaged: " + error.what(), "Rebuild the index.");
  } catch (const std::logic_error& error) {
    throw EnvironmentError(path.string() + " holds no valid digest", "Rebuild the index.");
  }
}

std::optional<std::uint64_t> stated_releases(const std::filesystem::path& directory) {
  std::error_code error;
  const std::filesystem::path path = directory / "manifest.json";
  if (!std::filesystem::is_regular_file(path, error)) return std::nullopt;
  const MappedFile file(path);
  const json object = json::parse(file.bytes(), nullptr, false);
  const auto releases = object.is_object() ? object.find("releases") : object.end();
  if (releases == object.end() || !releases->is_number_unsigned()) return std::nullopt;
  return releases->get<std::uint64_t>();
}

void verify_files(const std::filesystem::path& directory, const Manifest& manifest, bool with_digests) {
  for (const FileFact& fact : manifest.files) {
    const MappedFile file(directory / fact.path);
    if (file.size() != fact.size) {
      throw EnvironmentError((directory / fact.path).string() + " has " + std::to_string(file.size()) +
                                 " bytes, its manifest says " + std::to_string(fact.size),
                             "The file is damaged: rebuild the index.");
    }
    if (with_digests && sha256(file.bytes()) != fact.digest) {
      throw EnvironmentError((directory / fact.path).string() + " does not have the sha256 of its manifest",
                             "The file is damaged: rebuild the index.");
    }
  }
}

}  // namespace chancery::index
