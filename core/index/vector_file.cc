#include "core/index/vector_file.h"

#include <algorithm>

#include "core/index/byte_codec.h"
#include "core/index/digest.h"
#include "core/index/manifest.h"
#include "core/index/segment_vectors.h"

namespace chancery::index {
namespace {

using meaning::kDimensions;

}  // namespace

VectorFile::VectorFile(std::string_view bytes) {
  ByteReader reader(bytes);
  const std::uint64_t dimensions = reader.varint();
  for (std::uint64_t left = reader.varint(); left > 0; --left) {
    const std::string_view name = reader.string();
    if (const auto language = text::find_language(name.substr(0, name.find('-')))) bases_[*language] = name;
  }
  rows_ = bytes.substr(reader.position());
  if (dimensions != kDimensions || rows_.size() % kDimensions != 0) {
    throw EnvironmentError("the vectors of an index have another length than this version's",
                           "Rebuild the index.");
  }
}

std::string VectorFile::basis_of(text::Language language) const {
  const auto basis = bases_.find(language);
  return basis == bases_.end() ? "" : basis->second;
}

meaning::VectorView VectorFile::operator[](std::size_t doc) const {
  const auto* row = reinterpret_cast<const std::int8_t*>(rows_.data()) + doc * kDimensions;
  return meaning::VectorView(row, kDimensions);
}

std::map<text::Language, NamedBasis> bases_of(const std::vector<Segment>& segments) {
  std::map<text::Language, NamedBasis> bases;
  for (const Segment& segment : segments) {
    bases.insert(segment.vectors.bases.begin(), segment.vectors.bases.end());
  }
  return bases;
}

FileFact write_vectors(const std::vector<Segment>& segments, const std::filesystem::path& path) {
  const std::map<text::Language, NamedBasis> bases = bases_of(segments);
  std::string head;
  append_varint(head, kDimensions);
  append_varint(head, bases.size());
  for (const auto& [language, basis] : bases) append_string(head, basis.file_name);
  DurableFile file(path);
  file.append(head);
  for (const Segment& segment : segments) {
    const std::string& rows = segment.vectors.rows;
    const std::size_t size = segment.facts.releases.size() * kDimensions;
    file.append(rows.empty() ? std::string(size, '\0') : rows);
  }
  return file.close();
}

KeptVectors::KeptVectors(const std::filesystem::path& generation) {
  try {
    const Manifest manifest = read_manifest(generation);
    MappedFile bytes(generation / "vectors");
    const auto fact = std::find_if(manifest.files.begin(), manifest.files.end(),
                                   [](const FileFact& file) { return file.path == "vectors"; });
    if (fact == manifest.files.end() || sha256(bytes.bytes()) != fact->digest) return;
    file_ = VectorFile(bytes.bytes());
    bytes_ = std::move(bytes);
    if (file_.size() != manifest.releases) return;
    std::size_t first = 0;
    for (const SegmentShare& share : manifest.segments) {
      shares_[share.address] = {first, share.releases};
      first += share.releases;
    }
  } catch (const EnvironmentError&) {  // all is projected anew
  }
}

std::optional<SegmentVectors> KeptVectors::find(const Segment& segment, const Bases& bases) const {
  const auto share = shares_.find(segment.manifest.name);
  if (share == shares_.end() || share->second.releases != segment.facts.releases.size()) return std::nullopt;
  SegmentVectors vectors;
  for (const text::Language language : languages_of(segment)) {
    const NamedBasis& basis = bases.named(language);
    if (basis.file_name != file_.basis_of(language)) return std::nullopt;
    if (basis.basis != nullptr) vectors.bases[language] = basis;
  }
  vectors.rows = file_.rows(share->second.first, share->second.releases);
  return vectors;
}

}  // namespace chancery::index
