#include "core/index/name_graph.h"

#include <algorithm>
#include <tuple>

#include "core/index/byte_codec.h"
#include "core/index/byte_order.h"
#include "core/index/vocabulary_format.h"

namespace chancery::index {

std::uint32_t NameGraph::add(std::string_view text, bool in_capitals, std::string_view printed) {
  std::string key(text);
  if (in_capitals) key.append("\n").append(printed);
  const auto [at, is_new] = numbers_.try_emplace(std::move(key), static_cast<std::uint32_t>(nodes_.size()));
  if (is_new) nodes_.push_back({std::string(text), in_capitals, std::string(printed), false, {}});
  return at->second;
}

void NameGraph::link(std::uint32_t from, std::uint32_t to, names::NameKind kind) {
  if (from == to || (nodes_[from].text == nodes_[to].text)) return;
  std::vector<Link>& links = nodes_[from].links;
  if (std::any_of(links.begin(), links.end(), [to](const Link& link) { return link.to == to; })) return;
  links.push_back({to, kind});
  nodes_[to].is_target = true;
}

void NameGraph::join(std::uint32_t a, std::uint32_t b, names::NameKind kind) {
  link(a, b, kind);
  link(b, a, kind);
}

FileFact NameGraph::write(const std::filesystem::path& path) const {
  std::vector<std::uint32_t> order;
  for (std::uint32_t number = 0; number < nodes_.size(); ++number) {
    if (nodes_[number].is_target || !nodes_[number].links.empty()) order.push_back(number);
  }
  std::sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
    const Node& first = nodes_[a];
    const Node& second = nodes_[b];
    return std::tie(first.text, first.in_capitals, first.printed) <
           std::tie(second.text, second.in_capitals, second.printed);
  });
  std::vector<std::uint32_t> places(nodes_.size(), 0);
  for (std::uint32_t place = 0; place < order.size(); ++place) places[order[place]] = place;
  std::string blocks;
  std::vector<std::uint32_t> offsets;
  std::string_view last;
  for (std::uint32_t place = 0; place < order.size(); ++place) {
    const Node& node = nodes_[order[place]];
    if (place % kVocabularyBlock == 0) {
      offsets.push_back(static_cast<std::uint32_t>(blocks.size()));
      last = {};
    }
    const std::size_t shared = shared_prefix(last, node.text);
    append_varint(blocks, shared);
    append_string(blocks, std::string_view(node.text).substr(shared));
    blocks.push_back(static_cast<char>((node.in_capitals ? 1 : 0) | (node.printed.empty() ? 0 : 2)));
    if (!node.printed.empty()) append_string(blocks, node.printed);
    append_varint(blocks, node.links.size());
    for (const Link& link : node.links) {
      blocks.push_back(static_cast<char>(link.kind));
      append_varint(blocks, places[link.to]);
    }
    last = node.text;
  }
  return write_file(path, encode_blocks(static_cast<std::uint32_t>(order.size()), offsets, blocks));
}

}  // namespace chancery::index
