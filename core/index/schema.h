#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace chancery::index {

/// The version of everything below. A generation of another version is refused, a segment of another is not
/// reused.
inline constexpr std::uint32_t kSchemaVersion = 10;

/// The version of what analysis makes of a text; to be raised with every change of tokens, stems or
/// detection.
inline constexpr std::uint32_t kAnalysisVersion = 3;

/// Where a file lives.
enum class Home : std::uint8_t { kSegment, kGeneration, kIndex };

/// One kind of file of the index. `docs/format.md` states each to the byte.
struct FileKind {
  Home home;
  std::string_view name;
  std::string_view holds;
};

inline constexpr std::array kFiles = {
    FileKind{Home::kIndex, "current", "the name of the published generation"},
    FileKind{Home::kIndex, "lock", "held by the build that runs"},
    FileKind{Home::kIndex, "catalogue", "what was read from each record, by the hash of its bytes"},
    FileKind{Home::kIndex, "dictionaries", "trained zstd dictionaries, by language and version"},
    FileKind{Home::kIndex, "bases", "what was learned of terms, by language and version"},
    FileKind{Home::kSegment, "postings", "posting lists of stems, with wdf; ids"},
    FileKind{Home::kSegment, "streams", "token streams with the segment's own form ids"},
    FileKind{Home::kSegment, "forms", "the segment's forms by id, with their stems"},
    FileKind{Home::kSegment, "explanations", "acronyms that its releases explain"},
    FileKind{Home::kSegment, "facts", "fixed-width facts a release, and the names they point to"},
    FileKind{Home::kSegment, "releases", "one zstd frame a release"},
    FileKind{Home::kSegment, "manifest.json", "count, and size and sha256 of every file"},
    FileKind{Home::kGeneration, "postings", "Xapian database: stems, wdf; ids as document data"},
    FileKind{Home::kGeneration, "streams", "token streams with the generation's form ids"},
    FileKind{Home::kGeneration, "forms", "the vocabulary, by key"},
    FileKind{Home::kGeneration, "stems", "forms by stem, where they differ"},
    FileKind{Home::kGeneration, "names", "names that mean the same, by their words"},
    FileKind{Home::kGeneration, "vectors", "what each release means, by doc"},
    FileKind{Home::kGeneration, "columns", "arrays by doc"},
    FileKind{Home::kGeneration, "ids", "docs by the hash of their id"},
    FileKind{Home::kGeneration, "addresses", "docs by the hash of their address"},
    FileKind{Home::kGeneration, "works", "docs by the hash of their work"},
    FileKind{Home::kGeneration, "seen", "when the index first saw each release, by the hash of its id"},
    FileKind{Home::kGeneration, "releases", "links to the segments' releases, in order"},
    FileKind{Home::kGeneration, "dictionaries", "copies of the dictionaries in use"},
    FileKind{Home::kGeneration, "bases", "copies of the bases in use"},
    FileKind{Home::kGeneration, "manifest.json",
             "names of sources and countries, counts, and size and sha256 of every file"},
};

}  // namespace chancery::index
