#include "core/index/names.h"

#include <algorithm>

namespace chancery::index {
namespace {

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    words.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

}  // namespace

struct Names::RawEntry {
  std::string text;
  bool in_capitals = false;
  std::string printed;
  std::vector<std::pair<names::NameKind, std::uint32_t>> links;
};

/// Reads entries one after the other from the beginning of a block.
class Names::Cursor {
 public:
  Cursor(const BlockFile& file, std::uint32_t block) : file_(file), block_(block) {}

  bool next(RawEntry& entry) {
    if (left_ == 0) {
      if (block_ >= file_.block_count()) return false;
      reader_ = file_.open(block_);
      left_ = file_.entries(block_++);
      entry.text.clear();
    }
    --left_;
    entry.text.resize(std::min<std::size_t>(reader_.varint(), entry.text.size()));
    entry.text += reader_.string();
    const auto flags = reader_.fixed<std::uint8_t>();
    entry.in_capitals = (flags & 1) != 0;
    entry.printed = (flags & 2) != 0 ? reader_.string() : std::string_view();
    entry.links.clear();
    for (std::uint64_t left = reader_.varint(); left > 0; --left) {
      const auto kind = static_cast<names::NameKind>(reader_.fixed<std::uint8_t>());
      entry.links.emplace_back(kind, static_cast<std::uint32_t>(reader_.varint()));
    }
    return true;
  }

 private:
  const BlockFile& file_;
  std::uint32_t block_;
  std::uint32_t left_ = 0;
  ByteReader reader_{{}};
};

NameEquivalent Names::name_of(std::uint32_t number, names::NameKind kind) const {
  if (number >= names_.count()) throw EnvironmentError("the names are damaged", "Rebuild the index.");
  Cursor cursor(names_, number / kVocabularyBlock);
  RawEntry raw;
  for (std::uint32_t i = 0; i <= number % kVocabularyBlock; ++i) cursor.next(raw);
  return {split(raw.text), kind, raw.in_capitals, raw.printed};
}

std::vector<NameEquivalent> Names::equivalents_of(const RawEntry& raw) const {
  std::vector<NameEquivalent> equivalents;
  for (const auto& [kind, number] : raw.links) equivalents.push_back(name_of(number, kind));
  return equivalents;
}

std::vector<NameMatch> Names::match(std::span<const std::string_view> keys, std::size_t at) const {
  std::vector<NameMatch> matches;
  if (names_.count() == 0) return matches;
  std::string wanted(keys[at]);
  const std::string first = wanted;
  for (std::size_t i = at + 1; i < keys.size(); ++i) wanted.append(" ").append(keys[i]);
  Cursor cursor(names_, names_.find(first, true));
  for (RawEntry raw; cursor.next(raw) && raw.text <= wanted;) {
    const bool matches_here =
        wanted.starts_with(raw.text) && (wanted.size() == raw.text.size() || wanted[raw.text.size()] == ' ');
    if (!matches_here || raw.text < first || raw.links.empty()) continue;
    const auto spaces = std::count(raw.text.begin(), raw.text.end(), ' ');
    matches.push_back(
        {static_cast<std::size_t>(spaces) + 1, raw.in_capitals, equivalents_of(raw), raw.printed});
  }
  return matches;
}

Names::Entry Names::entry(std::uint32_t number) const {
  Cursor cursor(names_, number / kVocabularyBlock);
  RawEntry raw;
  for (std::uint32_t i = 0; i <= number % kVocabularyBlock; ++i) cursor.next(raw);
  return {{split(raw.text), names::NameKind::kSpelling, raw.in_capitals, raw.printed}, equivalents_of(raw)};
}

}  // namespace chancery::index
