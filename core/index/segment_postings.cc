#include "core/index/segment_postings.h"

#include <algorithm>
#include <numeric>

namespace chancery::index {

void SegmentPostings::clear() {
  entries_.clear();
  ids_.clear();
  releases_ = 0;
}

std::uint32_t SegmentPostings::finish_release(std::string_view id) {
  std::uint32_t length = 0;
  for (const std::uint32_t term : touched_) {
    entries_.push_back({term, releases_, counts_[term]});
    length += counts_[term];
    counts_[term] = 0;
  }
  touched_.clear();
  append_string(ids_, id);
  ++releases_;
  return length;
}

std::string SegmentPostings::encode(const TermTable& terms) const {
  // A counting sort by term keeps the docs of each ascending.
  std::vector<std::uint32_t> begins(std::size_t{terms.term_count()} + 1, 0);
  for (const Entry& entry : entries_) ++begins[entry.term + 1];
  std::partial_sum(begins.begin(), begins.end(), begins.begin());
  std::vector<Posting> postings(entries_.size());
  std::vector<std::uint32_t> ends = begins;
  for (const Entry& entry : entries_) postings[ends[entry.term]++] = {entry.doc, entry.wdf};

  std::string out;
  append_varint(out, releases_);
  out.append(ids_);
  std::vector<std::uint32_t> order = terms.terms_in_order();
  std::erase_if(order, [&](std::uint32_t number) { return begins[number] == ends[number]; });
  append_varint(out, order.size());
  FrontEncoder encoder;
  for (const std::uint32_t number : order) {
    encoder.append(out, terms.term(number));
    append_varint(out, ends[number] - begins[number]);
    std::uint32_t next_doc = 0;
    for (std::uint32_t i = begins[number]; i < ends[number]; ++i) {
      append_varint(out, postings[i].doc - next_doc);
      append_varint(out, postings[i].wdf);
      next_doc = postings[i].doc + 1;
    }
  }
  return out;
}

SegmentPostingsReader::SegmentPostingsReader(std::string_view bytes) : reader_(bytes) {
  for (std::uint64_t left = reader_.varint(); left > 0; --left) ids_.push_back(reader_.string());
  left_ = reader_.varint();
}

bool SegmentPostingsReader::next() {
  if (left_ == 0) return false;
  --left_;
  term_.read(reader_);
  return true;
}

void SegmentPostingsReader::read(std::uint32_t first_doc, std::vector<Posting>& out) {
  std::uint32_t doc = first_doc;
  for (std::uint64_t left = reader_.varint(); left > 0; --left) {
    doc += static_cast<std::uint32_t>(reader_.varint());
    out.push_back({doc++, static_cast<std::uint32_t>(reader_.varint())});
  }
}

}  // namespace chancery::index
