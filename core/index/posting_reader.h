#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/index/generation.h"
#include "core/index/posting.h"

namespace chancery::index {

/// Walks one posting list window by window. Belongs to its PostingReader's thread, and must not outlive it.
class PostingCursor {
 public:
  PostingCursor(PostingCursor&&) noexcept;
  PostingCursor& operator=(PostingCursor&&) noexcept;
  ~PostingCursor();

  /// The postings with begin <= doc < end, ascending. Valid until the next call of any cursor of the reader.
  /// Windows may be asked for in any order; ascending is fastest.
  std::span<const Posting> read(std::uint32_t begin, std::uint32_t end);
  /// Releases that have the stem.
  std::uint32_t frequency() const;

 private:
  friend class PostingReader;
  struct State;
  explicit PostingCursor(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// One thread's handle on the posting lists of a generation.
class PostingReader {
 public:
  explicit PostingReader(std::shared_ptr<const Generation> generation);
  ~PostingReader();

  /// Releases that have `stem`; 0 where none has.
  std::uint32_t frequency(std::string_view stem) const;
  /// Occurrences of `stem` (sum of wdf): F of the divergence-from-randomness weights.
  std::uint64_t collection_frequency(std::string_view stem) const;
  /// The id of a release, without decompressing it.
  std::string id_of(std::uint32_t doc) const;
  /// A cursor at the start of the list of `stem`.
  PostingCursor open(std::string_view stem) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace chancery::index
