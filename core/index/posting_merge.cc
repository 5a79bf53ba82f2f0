#include "core/index/posting_merge.h"

#include "core/index/glass_database.h"
#include "core/index/merge_queue.h"
#include "core/index/segment_postings.h"

namespace chancery::index {
namespace {

std::vector<std::uint32_t> lengths_of(const std::vector<Segment>& segments) {
  std::vector<std::uint32_t> lengths;
  for (const Segment& segment : segments) {
    for (const ReleaseFacts& facts : segment.facts.releases) lengths.push_back(facts.length);
  }
  return lengths;
}

}  // namespace

std::vector<FileFact> merge_postings(const std::vector<Segment>& segments,
                                     const std::filesystem::path& directory) {
  GlassDatabase database(directory, lengths_of(segments));
  std::vector<SegmentPostingsReader> readers;
  std::vector<std::uint32_t> first_docs;
  std::uint32_t docs = 0;
  for (const Segment& segment : segments) {
    readers.emplace_back(segment.postings.bytes());
    if (readers.back().ids().size() != segment.manifest.releases) {
      throw EnvironmentError(segment.directory.string() + " holds postings of another number of releases",
                             "Remove the segment's directory and build again.");
    }
    for (const std::string_view id : readers.back().ids()) database.add_data(id);
    first_docs.push_back(docs);
    docs += segment.manifest.releases;
  }
  std::string term;
  std::vector<Posting> postings;
  for (MergeQueue queue(readers); !queue.empty();) {
    term = readers[queue.first()].text();
    postings.clear();
    for (; queue.stands_at(term); queue.advance()) {
      readers[queue.first()].read(first_docs[queue.first()], postings);
    }
    database.add_term(term, postings);
  }
  return database.close();
}

}  // namespace chancery::index
