#include "core/index/posting_merge.h"

#include <algorithm>

#include "core/index/byte_order.h"
#include "core/index/glass_database.h"
#include "core/index/segment_postings.h"

namespace chancery::index {
namespace {

/// The segments' readers by the term at which each stands; of equal terms the earlier segment first.
class TermQueue {
 public:
  explicit TermQueue(std::vector<SegmentPostingsReader>& readers) : readers_(readers), later_{readers} {
    for (std::uint32_t number = 0; number < readers.size(); ++number) push(number);
  }

  bool empty() const { return places_.empty(); }
  std::uint32_t first() const { return places_.front().reader; }

  /// Moves the first reader to its next term.
  void advance() {
    std::pop_heap(places_.begin(), places_.end(), later_);
    const std::uint32_t number = places_.back().reader;
    places_.pop_back();
    push(number);
  }

 private:
  struct Place {
    std::uint64_t leading;  // most comparisons need no more of the term
    std::uint32_t reader;
  };

  struct StandsLater {
    const std::vector<SegmentPostingsReader>& readers;

    bool operator()(const Place& a, const Place& b) const {
      if (a.leading != b.leading) return a.leading > b.leading;
      const int order = readers[a.reader].term().compare(readers[b.reader].term());
      return order != 0 ? order > 0 : a.reader > b.reader;
    }
  };

  void push(std::uint32_t number) {
    if (!readers_[number].next()) return;
    places_.push_back({leading_bytes(readers_[number].term()), number});
    std::push_heap(places_.begin(), places_.end(), later_);
  }

  std::vector<SegmentPostingsReader>& readers_;
  StandsLater later_;
  std::vector<Place> places_;
};

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
  for (TermQueue queue(readers); !queue.empty();) {
    term = readers[queue.first()].term();
    postings.clear();
    for (; !queue.empty() && readers[queue.first()].term() == term; queue.advance()) {
      readers[queue.first()].read(first_docs[queue.first()], postings);
    }
    database.add_term(term, postings);
  }
  return database.close();
}

}  // namespace chancery::index
