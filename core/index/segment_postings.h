#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/index/byte_codec.h"
#include "core/index/front_coding.h"
#include "core/index/posting.h"
#include "core/index/term_table.h"

namespace chancery::index {

/// Gathers the posting lists of one segment and writes its file `postings`.
class SegmentPostings {
 public:
  void clear();

  /// Counts `weight` occurrences of a term (numbered by the segment's TermTable) in the release at hand.
  void count(std::uint32_t term, std::uint32_t weight) {
    if (term >= counts_.size()) counts_.resize(std::size_t{term} * 2 + 4096, 0);
    if (counts_[term] == 0) touched_.push_back(term);
    counts_[term] += weight;
  }
  /// Ends the release at hand; gives its length, the sum of its counts.
  std::uint32_t finish_release(std::string_view id);

  /// The file.
  std::string encode(const TermTable& terms) const;

 private:
  struct Entry {
    std::uint32_t term;
    std::uint32_t doc;
    std::uint32_t wdf;
  };

  std::vector<std::uint32_t> counts_;   // by term, of the release at hand
  std::vector<std::uint32_t> touched_;  // the terms whose count is not 0
  std::vector<Entry> entries_;          // release by release
  std::string ids_;
  std::uint32_t releases_ = 0;
};

/// Reads that file, term by term, in bytewise order. Throws EnvironmentError where it is damaged.
class SegmentPostingsReader {
 public:
  /// `bytes` must outlive it.
  explicit SegmentPostingsReader(std::string_view bytes);

  /// The releases' ids, in order of doc.
  const std::vector<std::string_view>& ids() const { return ids_; }

  /// Moves to the next term; false at the end. REQUIRES: the postings of the term before were read.
  bool next();
  const std::string& text() const { return term_.text(); }
  /// Appends the term's postings, their docs moved up by `first_doc`.
  void read(std::uint32_t first_doc, std::vector<Posting>& out);

 private:
  ByteReader reader_;
  std::vector<std::string_view> ids_;
  std::uint64_t left_ = 0;
  FrontDecoder term_;
};

}  // namespace chancery::index
