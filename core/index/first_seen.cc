#include "core/index/first_seen.h"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <iterator>

#include "core/index/byte_codec.h"
#include "core/index/digest.h"
#include "core/index/generation.h"

namespace chancery::index {
namespace {

constexpr std::size_t kEntryBytes = 12;
constexpr std::size_t kDigestBytes = sizeof(Digest);

std::string_view bytes_of(const Digest& digest) {
  return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

}  // namespace

FirstSeen FirstSeen::newest_of(const std::filesystem::path& index_directory) {
  std::vector<std::filesystem::path> generations = older_generations(index_directory, "");
  if (const auto current = current_generation(index_directory))
    generations.insert(generations.begin(), *current);
  for (const std::filesystem::path& generation : generations) {
    if (auto seen = read(generation / "seen")) return std::move(*seen);
  }
  return {};
}

std::optional<FirstSeen> FirstSeen::read(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return std::nullopt;
  const std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  if (bytes.size() < sizeof(std::uint64_t) + kDigestBytes) return std::nullopt;
  const std::string_view content = std::string_view(bytes).substr(0, bytes.size() - kDigestBytes);
  if (bytes_of(sha256(content)) != std::string_view(bytes).substr(content.size())) return std::nullopt;
  const std::size_t count = (content.size() - sizeof(std::uint64_t)) / kEntryBytes;
  if (ByteReader(content).fixed<std::uint64_t>() != count) return std::nullopt;
  FirstSeen seen;
  seen.hashes_.resize(count);
  seen.seconds_.resize(count);
  const char* at = content.data() + sizeof(std::uint64_t);
  if (count == 0) return seen;  // there is nothing to copy, and nowhere
  std::memcpy(seen.hashes_.data(), at, count * sizeof(std::uint64_t));
  std::memcpy(seen.seconds_.data(), at + count * sizeof(std::uint64_t), count * sizeof(std::uint32_t));
  return seen;
}

void FirstSeen::add(std::span<const std::uint64_t> hashes, std::int64_t now) {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> entries;
  entries.reserve(hashes_.size() + hashes.size());
  for (std::size_t i = 0; i < hashes_.size(); ++i) entries.emplace_back(hashes_[i], seconds_[i]);
  for (const std::uint64_t hash : hashes) {
    if (!find(hash)) entries.emplace_back(hash, static_cast<std::uint32_t>(now));
  }
  std::sort(entries.begin(), entries.end());
  entries.erase(std::unique(entries.begin(), entries.end(),
                            [](const auto& a, const auto& b) { return a.first == b.first; }),
                entries.end());
  hashes_.clear();
  seconds_.clear();
  for (const auto& [hash, seconds] : entries) {
    hashes_.push_back(hash);
    seconds_.push_back(seconds);
  }
}

std::optional<std::uint32_t> FirstSeen::find(std::uint64_t hash) const {
  const auto place = std::lower_bound(hashes_.begin(), hashes_.end(), hash);
  if (place == hashes_.end() || *place != hash) return std::nullopt;
  return seconds_[static_cast<std::size_t>(place - hashes_.begin())];
}

std::string FirstSeen::encode() const {
  std::string out;
  append_fixed(out, static_cast<std::uint64_t>(hashes_.size()));
  for (const std::uint64_t hash : hashes_) append_fixed(out, hash);
  for (const std::uint32_t seconds : seconds_) append_fixed(out, seconds);
  const Digest digest = sha256(out);
  return out.append(bytes_of(digest));
}

}  // namespace chancery::index
