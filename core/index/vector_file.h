#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/index/bases.h"
#include "core/index/mapped_file.h"
#include "core/index/segment.h"
#include "core/meaning/vector.h"

namespace chancery::index {

/// The `vectors` file of a generation: the names of the bases, then a vector a release, by doc.
class VectorFile {
 public:
  VectorFile() = default;
  /// `bytes` must outlive it. Throws EnvironmentError where they are damaged.
  explicit VectorFile(std::string_view bytes);

  std::size_t size() const { return rows_.size() / meaning::kDimensions; }
  /// The file name of the basis in which the language's vectors are, or empty.
  std::string basis_of(text::Language language) const;
  meaning::VectorView operator[](std::size_t doc) const;
  /// The bytes of `count` vectors from `first` on.
  std::string_view rows(std::size_t first, std::size_t count) const {
    return rows_.substr(first * meaning::kDimensions, count * meaning::kDimensions);
  }

 private:
  std::map<text::Language, std::string> bases_;
  std::string_view rows_;
};

/// The bases in which the segments' vectors are, of each language the same in all.
std::map<text::Language, NamedBasis> bases_of(const std::vector<Segment>& segments);

/// Writes it from the segments' vectors, in their order.
FileFact write_vectors(const std::vector<Segment>& segments, const std::filesystem::path& path);

/// The vectors of the generation before, so that only what is new is projected.
class KeptVectors {
 public:
  /// Holds nothing where `generation` cannot be read, or its file is damaged.
  explicit KeptVectors(const std::filesystem::path& generation);

  /// Those of a segment that the generation holds, if they were projected in the bases of now.
  std::optional<SegmentVectors> find(const Segment& segment, const Bases& bases) const;

 private:
  struct Share {
    std::size_t first;
    std::size_t releases;
  };

  MappedFile bytes_;
  VectorFile file_;
  std::map<std::string, Share> shares_;  // by address
};

}  // namespace chancery::index
