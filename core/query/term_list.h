#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/index/posting_reader.h"
#include "core/query/deadline.h"
#include "core/query/window_bits.h"

namespace chancery::query {

/// Joins postings of several lists window by window; shared by the lists of one thread.
class PostingMerger {
 public:
  PostingMerger() : wdf_(kWindowSize) {}

  /// Takes postings of the window that begins at `base`.
  void add(std::span<const index::Posting> postings, std::uint32_t base);
  /// Appends what was taken, wdf summed by doc, ascending; begins anew.
  void flush(std::uint32_t base, std::vector<index::Posting>& out);

 private:
  std::vector<std::uint32_t> wdf_;
  WindowBits docs_;
};

/// How many releases have any stem of a pseudo-term, by its joined stems: to count them takes a walk.
using UnionFrequencies = std::unordered_map<std::string, std::uint32_t>;

/// The posting list of one stem, or of several as one term: wdf summed, frequency that of their union.
class TermList {
 public:
  TermList(const index::PostingReader& reader, const std::vector<std::string>& stems, PostingMerger& merger);

  /// Learns the frequency, by walking several stems' lists where `known` has it not. False where the deadline
  /// came first.
  bool count(std::uint32_t size, UnionFrequencies& known, const Deadline& deadline);

  std::uint32_t frequency() const { return frequency_; }  ///< REQUIRES: count() gave true.
  std::uint64_t collection_frequency() const { return collection_frequency_; }

  /// The postings with begin <= doc < end, which must lie in one window. Valid until any list's next call.
  std::span<const index::Posting> read(std::uint32_t begin, std::uint32_t end);

 private:
  void read_merged(std::uint32_t begin, std::uint32_t end, std::vector<index::Posting>& out);

  std::vector<index::PostingCursor> cursors_;
  std::string name_;
  PostingMerger& merger_;
  std::vector<index::Posting> merged_;  // all postings, where they had to be counted; else the last window's
  bool holds_all_ = false;
  std::uint32_t frequency_ = 0;
  std::uint64_t collection_frequency_ = 0;
};

}  // namespace chancery::query
