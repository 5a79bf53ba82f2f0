#pragma once

#include <array>
#include <filesystem>
#include <memory>
#include <string>

#include "core/index/basis.h"
#include "core/text/language.h"

namespace chancery::index {

/// A basis and the name of its file: "en-1a2b3c4d.basis".
struct NamedBasis {
  std::string file_name;
  std::shared_ptr<const Basis> basis;
};

/// The bases of an index, at most one a language; each once learned is kept, so that a release's vector stays
/// what it was. Immutable after loading, shared by threads.
class Bases {
 public:
  /// Reads `<language>-<version>.basis` of a directory (none where it does not exist). Of several of a
  /// language, which a killed build may have left, that of the most releases. `for_writing`: one that is
  /// damaged or of another analysis counts as absent, and is learned anew; else EnvironmentError, which says
  /// which of the two it is.
  void load(const std::filesystem::path& directory, bool for_writing);

  /// Removes those files of the directory that are none of these: what is damaged, of another analysis, or
  /// was left by a killed build. REQUIRES: nobody else writes there. Throws EnvironmentError.
  void remove_others(const std::filesystem::path& directory) const;

  /// Takes a freshly learned one, in place of what the language had. Its version is the first 8 hexadecimal
  /// digits of its file's sha256.
  void add(text::Language language, Basis basis);

  /// Null where the language has none.
  const Basis* find(text::Language language) const { return named(language).basis.get(); }
  /// Empty where the language has none.
  const NamedBasis& named(text::Language language) const {
    return entries_[static_cast<std::size_t>(language)];
  }

 private:
  std::array<NamedBasis, 256> entries_;
};

}  // namespace chancery::index
