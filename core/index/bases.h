#pragma once

#include <array>
#include <filesystem>
#include <memory>
#include <string>

#include "core/index/basis.h"
#include "core/text/language.h"

namespace chancery::index {

/// The bases of an index, at most one a language; each once learned is kept, so that a release's vector stays
/// what it was. Immutable after loading, shared by threads.
class Bases {
 public:
  /// Reads `<language>-<version>.basis` of a directory (none where it does not exist). One that is damaged or
  /// of another analysis counts as absent: it is learned anew. Of several of a language, which a killed build
  /// may have left, that of the most releases.
  void load(const std::filesystem::path& directory);

  /// Takes a freshly learned one, in place of what the language had. Its version is the first 8 hexadecimal
  /// digits of its file's sha256.
  void add(text::Language language, Basis basis);

  /// Null where the language has none.
  const Basis* find(text::Language language) const { return entry(language).basis.get(); }
  /// "en-1a2b3c4d.basis", or empty.
  const std::string& file_name(text::Language language) const { return entry(language).file_name; }

 private:
  struct Entry {
    std::string file_name;
    std::shared_ptr<const Basis> basis;
  };
  const Entry& entry(text::Language language) const { return entries_[static_cast<std::size_t>(language)]; }

  std::array<Entry, 256> entries_;
};

}  // namespace chancery::index
