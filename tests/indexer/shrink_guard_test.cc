#include "indexer/shrink_guard.h"

#include <gtest/gtest.h>

#include "core/index/schema.h"
#include "tests/indexer/input_folder.h"

namespace chancery::indexer {
namespace {

/// Publishes 200 releases of `fo` and 20 of `mfa`.
void publish(const InputFolder& folder) {
  std::string bytes;
  for (std::size_t i = 0; i < 200; ++i) bytes += json_line(index::numbered("f", i), "text");
  for (std::size_t i = 0; i < 20; ++i)
    bytes += json_line(index::numbered("m", i), "text", {{"source_id", "mfa"}});
  folder.write("a.jsonl", bytes);
  folder.build_all();
}

TEST(RefuseShrink, NeedsMoreThanATenthAndMoreThanTen) {
  const InputFolder folder;
  publish(folder);
  const auto guard = [&](std::uint64_t fo, std::uint64_t mfa) {
    return [&folder, fo, mfa] { return refuse_shrink(folder.index(), {{"fo", fo}, {"mfa", mfa}}); };
  };
  EXPECT_EQ(guard(200, 20)(), std::nullopt);
  EXPECT_NO_THROW(guard(180, 10)());  // a tenth; ten
  EXPECT_THROW(guard(179, 20)(), index::EnvironmentError);
  EXPECT_THROW(guard(200, 9)(), index::EnvironmentError);
  EXPECT_NO_THROW(guard(300, 30)());
}

TEST(RefuseShrink, NamesTheSourcesThatShrink) {
  const InputFolder folder;
  publish(folder);
  const std::string message = index::message_of([&] { refuse_shrink(folder.index(), {{"mfa", 20}}); });
  EXPECT_NE(message.find("had 200 releases, now 0"), std::string::npos) << message;
  EXPECT_EQ(message.find("had 20 releases"), std::string::npos) << message;
}

TEST(RefuseShrink, StillGuardsWhereXapiansFilesAreDamaged) {
  const InputFolder folder;
  publish(folder);
  const fs::path path = *index::current_generation(folder.index()) / "postings" / "iamglass";
  const std::string whole = index::read_bytes(path);
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string flipped = whole;
    flipped[at] ^= 8;
    index::write_bytes(path, flipped);
    EXPECT_NO_THROW(refuse_shrink(folder.index(), {{"fo", 200}, {"mfa", 20}}));
    EXPECT_THROW(refuse_shrink(folder.index(), {{"fo", 100}, {"mfa", 20}}), index::EnvironmentError);
  }
}

TEST(RefuseShrink, ComparesTotalsAndSaysSoWhereTheColumnsAreDamaged) {
  const InputFolder folder;
  publish(folder);
  const fs::path path = *index::current_generation(folder.index()) / "columns";
  std::string columns = index::read_bytes(path);
  columns[16 + 220 * 38 + 1] ^= 0x40;  // the newest release's source
  index::write_bytes(path, columns);
  EXPECT_NE(index::message_of([&] { refuse_shrink(folder.index(), {}); }).find("had 220 releases, now 0"),
            std::string::npos);
  const auto reason = refuse_shrink(folder.index(), {{"other", 200}});
  ASSERT_TRUE(reason);
  EXPECT_NE(reason->find("columns"), std::string::npos) << *reason;
}

TEST(RefuseShrink, ComparesTotalsWhereTheSchemaIsAnother) {
  const InputFolder folder;
  publish(folder);
  const fs::path path = *index::current_generation(folder.index()) / "manifest.json";
  std::string manifest = index::read_bytes(path);
  const std::string version = "\"schema_version\": ";
  manifest.replace(manifest.find(version) + version.size(), std::to_string(index::kSchemaVersion).size(),
                   std::to_string(index::kSchemaVersion + 1));
  index::write_bytes(path, manifest);
  EXPECT_THROW(refuse_shrink(folder.index(), {}), index::EnvironmentError);
  EXPECT_NE(refuse_shrink(folder.index(), {{"fo", 210}}), std::nullopt);
  index::write_bytes(folder.index() / "current", "garbage");
  EXPECT_THROW(refuse_shrink(folder.index(), {}), index::EnvironmentError);
}

TEST(RefuseShrink, HasNothingToRefuseWhereNothingIsPublished) {
  const InputFolder folder;
  EXPECT_EQ(refuse_shrink(folder.index(), {}), std::nullopt);
}

}  // namespace
}  // namespace chancery::indexer
