#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/index/durable_file.h"
#include "core/names/name_words.h"

namespace chancery::index {

/// Names and what they are linked to, on the way to a generation's `names`.
class NameGraph {
 public:
  /// The number of a name: keys parted by spaces, and whether only its form in capitals is meant; where
  /// `printed` is not empty, only this form.
  std::uint32_t add(std::string_view text, bool in_capitals = false, std::string_view printed = {});

  /// Whether a name with this text was added.
  bool has(std::string_view text) const { return numbers_.contains(std::string(text)); }

  /// States that who types `from` also means `to`; of several statements of a pair the first stands.
  void link(std::uint32_t from, std::uint32_t to, names::NameKind kind);
  /// The same in both directions.
  void join(std::uint32_t a, std::uint32_t b, names::NameKind kind);

  std::string_view text(std::uint32_t name) const { return nodes_[name].text; }

  /// Names linked to `from`, in order.
  struct Link {
    std::uint32_t to;
    names::NameKind kind;
  };
  const std::vector<Link>& links(std::uint32_t from) const { return nodes_[from].links; }

  /// Writes `names` to `path`; names that are linked to nothing and to which nothing is linked are left out.
  FileFact write(const std::filesystem::path& path) const;

 private:
  struct Node {
    std::string text;
    bool in_capitals = false;
    std::string printed;
    bool is_target = false;
    std::vector<Link> links;
  };

  std::vector<Node> nodes_;
  std::unordered_map<std::string, std::uint32_t>
      numbers_;  // by text, an acronym's with a line feed and what is printed behind it
};

}  // namespace chancery::index
