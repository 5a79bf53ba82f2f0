#pragma once

#include <filesystem>
#include <memory>

#include "core/index/dictionary.h"
#include "core/release/release.h"

namespace chancery::index {

/// Builds segments, one after the other, each in a directory of its own. One object belongs to one thread;
/// what it learns of words in one segment serves the next.
class SegmentBuilder {
 public:
  /// `dictionaries` must outlive it.
  explicit SegmentBuilder(const Dictionaries& dictionaries);
  ~SegmentBuilder();
  SegmentBuilder(const SegmentBuilder&) = delete;
  SegmentBuilder& operator=(const SegmentBuilder&) = delete;

  /// Begins a segment in `directory`, which must be empty or absent.
  void begin(const std::filesystem::path& directory);
  /// Adds a release; the order of calls is the order of docs. REQUIRES: `begin`; no line feed in its title.
  void add(const release::Release& release);
  /// Writes everything durably, the manifest last. Throws EnvironmentError.
  void finish();

 private:
  struct Paragraph;
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace chancery::index
