#include "indexer/shrink_guard.h"

#include <gtest/gtest.h>

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
    return [&folder, fo, mfa] { refuse_shrink(folder.index(), {{"fo", fo}, {"mfa", mfa}}); };
  };
  EXPECT_NO_THROW(guard(200, 20)());
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

TEST(RefuseShrink, HasNothingToRefuseWhereNothingIsPublished) {
  const InputFolder folder;
  EXPECT_NO_THROW(refuse_shrink(folder.index(), {}));
}

}  // namespace
}  // namespace chancery::indexer
