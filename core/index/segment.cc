#include "core/index/segment.h"

namespace chancery::index {

Segment Segment::open(const std::filesystem::path& directory) {
  Segment segment;
  segment.directory = directory;
  segment.manifest = read_manifest(directory);
  segment.manifest.name = directory.filename().string();  // it was built under another
  verify_files(directory, segment.manifest, true);
  segment.facts = SegmentFacts::decode(MappedFile(directory / "facts").bytes());
  segment.forms = MappedFile(directory / "forms");
  segment.streams = MappedFile(directory / "streams");
  segment.explanations = MappedFile(directory / "explanations");
  segment.postings = MappedFile(directory / "postings");
  if (segment.facts.releases.size() != segment.manifest.releases) {
    throw EnvironmentError(directory.string() + " holds another number of releases than its manifest says",
                           "Remove the segment's directory and build again.");
  }
  return segment;
}

}  // namespace chancery::index
