// The complaints that recur about indexers, each as the behaviour that cures it.

#include <gtest/gtest.h>

#include <set>

#include "tests/indexer/input_folder.h"

namespace chancery::indexer {
namespace {

std::set<std::string> published_ids(const InputFolder& folder) {
  const auto generation = folder.published();
  std::set<std::string> ids;
  for (std::uint32_t doc = 0; doc < generation->size(); ++doc)
    ids.insert(generation->read_release(doc).release.id);
  return ids;
}

TEST(Complaints, IdsChangeOnReindex) {
  const std::string stated = json_line("fo-1", "The treaty was signed.");
  const std::string addressed =
      json_line("", "The visit began.", {{"id", nullptr}, {"url", "https://mfa.example/visit"}});
  const std::string bare = json_line("", "The talks ended.", {{"id", nullptr}, {"title", "Talks"}});
  const InputFolder folder;
  folder.write("a.jsonl", stated + addressed + bare);
  folder.write("notes/b.txt", "A title\n3 March 2024\nSource: Foreign Office\nLanguage: en\n\nA body.");
  folder.build_all();
  const std::set<std::string> before = published_ids(folder);
  EXPECT_EQ(before.size(), 4u);

  // Another order, another file, a text that was edited, releases before and behind.
  fs::remove(folder.input() / "a.jsonl");
  folder.write("z.jsonl",
               bare + json_line("fo-0", "Older.", {{"published", "2020-01-01"}}) +
                   json_line("fo-1", "The treaty was signed at last.", {{"updated", "2024-06-01"}}) +
                   addressed + json_line("fo-2", "Newer.", {{"published", "2025-01-01"}}));
  folder.build_all();
  std::set<std::string> after = published_ids(folder);
  EXPECT_EQ(after.erase("fo-0") + after.erase("fo-2"), 2u);
  EXPECT_EQ(after, before);

  // And from nothing.
  fs::remove_all(folder.index());
  folder.build_all();
  after = published_ids(folder);
  EXPECT_EQ(after.erase("fo-0") + after.erase("fo-2"), 2u);
  EXPECT_EQ(after, before);
}

}  // namespace
}  // namespace chancery::indexer
