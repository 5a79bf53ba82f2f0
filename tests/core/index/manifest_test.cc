#include "core/index/manifest.h"

#include <gtest/gtest.h>

#include "core/index/schema.h"
#include "tests/core/index/sample_releases.h"

namespace chancery::index {
namespace {

Manifest sample_manifest() {
  Manifest manifest;
  manifest.schema_version = kSchemaVersion;
  manifest.name = "000012";
  manifest.built_at = 1'739'878'260;
  manifest.releases = 3;
  manifest.dated = 2;
  manifest.total_length = 5'000'000'000;
  manifest.text_bytes = 6'000'000'000;
  manifest.sources = {{"mfa", "Ministère \"A\""}};
  manifest.countries = {{"", ""}, {"CH", "CH"}};
  manifest.languages = {text::find_language("fr").value()};
  manifest.segments = {{"abc", 3, "releases/abc"}};
  manifest.files = {{"streams", 17, sha256("streams")}};
  return manifest;
}

void replace(const std::filesystem::path& path, std::string_view old, std::string_view fresh) {
  std::string bytes = read_bytes(path);
  ASSERT_NE(bytes.find(old), std::string::npos);
  bytes.replace(bytes.find(old), old.size(), fresh);
  write_bytes(path, bytes);
}

class ManifestFile : public ::testing::Test {
 protected:
  ManifestFile() { write_manifest(directory_.path(), sample_manifest()); }
  std::filesystem::path path() const { return directory_.path() / "manifest.json"; }
  Manifest read() const { return read_manifest(directory_.path()); }

  TemporaryDirectory directory_;
};

TEST_F(ManifestFile, ReadsBackWhatWasWritten) {
  const Manifest manifest = read();
  const Manifest sample = sample_manifest();
  EXPECT_EQ(manifest.name, sample.name);
  EXPECT_EQ(manifest.built_at, sample.built_at);
  EXPECT_EQ(manifest.releases, sample.releases);
  EXPECT_EQ(manifest.dated, sample.dated);
  EXPECT_EQ(manifest.total_length, sample.total_length);
  EXPECT_EQ(manifest.text_bytes, sample.text_bytes);
  EXPECT_EQ(manifest.sources.front().label, sample.sources.front().label);
  EXPECT_EQ(manifest.countries.back().value, "CH");
  EXPECT_EQ(manifest.languages, sample.languages);
  EXPECT_EQ(manifest.segments.front().releases_file, "releases/abc");
  EXPECT_EQ(manifest.files.front().size, 17u);
  EXPECT_EQ(manifest.files.front().digest, sha256("streams"));
}

TEST_F(ManifestFile, RefusesAnotherSchemaVersionWithAHint) {
  replace(path(), "\"schema_version\": " + std::to_string(kSchemaVersion), "\"schema_version\": 999");
  try {
    read();
    ADD_FAILURE() << "it was read";
  } catch (const EnvironmentError& error) {
    EXPECT_NE(std::string(error.what()).find("schema version 999"), std::string::npos) << error.what();
    EXPECT_NE(error.hint().find("Rebuild the index"), std::string::npos) << error.hint();
  }
}

TEST_F(ManifestFile, RefusesAVersionThatIsNoNumber) {
  replace(path(), "\"schema_version\": " + std::to_string(kSchemaVersion), "\"schema_version\": \"one\"");
  EXPECT_NE(message_of([&] { read(); }).find(path().string()), std::string::npos);
}

TEST_F(ManifestFile, RefusesWhatIsNoJsonObject) {
  for (const char* bytes : {"", "{", "[]", "null", "3", "{}"}) {
    write_bytes(path(), bytes);
    EXPECT_NE(message_of([&] { read(); }).find(path().string()), std::string::npos) << bytes;
  }
}

TEST_F(ManifestFile, RefusesAChangedName) {
  replace(path(), "\"mfa\"", "\"mfb\"");
  EXPECT_NE(message_of([&] { read(); }).find("manifest.json is damaged"), std::string::npos);
}

TEST_F(ManifestFile, RefusesAFlippedBitInAnyByte) {
  const std::string bytes = read_bytes(path());
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    std::string flipped = bytes;
    flipped[at] ^= static_cast<char>(1 << at % 8);
    write_bytes(path(), flipped);
    EXPECT_THROW(read(), EnvironmentError) << "byte " << at;
  }
}

TEST_F(ManifestFile, RefusesATruncatedOne) {
  const std::string bytes = read_bytes(path());
  for (std::size_t length = 0; length + 1 < bytes.size(); length += 5) {
    write_bytes(path(), bytes.substr(0, length));
    EXPECT_THROW(read(), EnvironmentError) << length;
  }
}

TEST_F(ManifestFile, SaysWhichFileIsMissing) {
  std::filesystem::remove(path());
  EXPECT_NE(message_of([&] { read(); }).find(path().string()), std::string::npos);
}

TEST_F(ManifestFile, ChecksSizesAndWhereAskedDigests) {
  Manifest manifest = sample_manifest();
  write_bytes(directory_.path() / "streams", "12345678901234567");
  EXPECT_NO_THROW(verify_files(directory_.path(), manifest, false));
  EXPECT_NE(message_of([&] { verify_files(directory_.path(), manifest, true); }).find("streams"),
            std::string::npos);
  manifest.files.front().digest = sha256("12345678901234567");
  EXPECT_NO_THROW(verify_files(directory_.path(), manifest, true));
  manifest.files.front().size = 16;
  EXPECT_NE(message_of([&] { verify_files(directory_.path(), manifest, false); }).find("streams"),
            std::string::npos);
}

}  // namespace
}  // namespace chancery::index
