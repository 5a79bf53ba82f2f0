#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/index/mapped_file.h"
#include "core/index/vocabulary_format.h"
#include "core/names/name_words.h"

namespace chancery::index {

/// A name that means the same as another.
struct NameEquivalent {
  std::vector<std::string> keys;  ///< Mark-folded keys, in order, at least one; a key a character in Chinese.
  names::NameKind kind = names::NameKind::kSpelling;
  /// An acronym: only forms in capitals are meant (`EDA`, not `eda`). Otherwise a single word is meant by its
  /// stems too, and several words as they stand, side by side.
  bool in_capitals = false;
  std::string printed =
      {};  ///< Of an acronym the one form that is meant, where only one is (`İİT`, not `IIT`).
  bool operator==(const NameEquivalent&) const = default;
};

/// A name found in a sequence of words.
struct NameMatch {
  std::size_t length = 0;    ///< Words that it takes.
  bool in_capitals = false;  ///< It is an acronym: typed in small letters it may be meant as a word (`who`).
  std::vector<NameEquivalent> equivalents;  ///< At least one; the best supported first within a kind.
  std::string printed = {};                 ///< Where it is not empty, the name must be typed so (`İİT`).
};

/// The names of a generation that have others that mean the same. Every equivalent's words occur in the
/// generation. Immutable, memory-mapped, shared by threads.
class Names {
 public:
  Names() = default;
  /// `file` must outlive it.
  explicit Names(const MappedFile& file) : names_(file.bytes()) {}

  std::uint32_t size() const { return names_.count(); }

  /// The names that begin at keys[at], shortest first; of one length the word before the acronym. Keys are
  /// mark-folded, stop words among them. Takes microseconds. REQUIRES: at < keys.size(). Throws
  /// EnvironmentError where the file is damaged.
  std::vector<NameMatch> match(std::span<const std::string_view> keys, std::size_t at) const;

  /// One name with its equivalents, for tools that list them. REQUIRES: number < size().
  struct Entry {
    NameEquivalent name;
    std::vector<NameEquivalent> equivalents;
  };
  Entry entry(std::uint32_t number) const;

 private:
  struct RawEntry;
  class Cursor;
  NameEquivalent name_of(std::uint32_t number, names::NameKind kind) const;
  std::vector<NameEquivalent> equivalents_of(const RawEntry& raw) const;

  BlockFile names_;
};

}  // namespace chancery::index
