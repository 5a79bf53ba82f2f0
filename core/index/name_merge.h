#pragma once

#include <filesystem>
#include <span>
#include <vector>

#include "core/index/corpus_streams.h"
#include "core/index/durable_file.h"
#include "core/index/segment.h"
#include "core/index/vocabulary_merge.h"

namespace chancery::index {

/// What a generation that is being written holds of its releases' words.
struct CorpusText {
  const VocabularyMerge& vocabulary;
  CorpusStreams streams;
};

/// Finds the names that mean the same in a generation of these segments and languages and writes them to
/// `path`.
FileFact write_names(const std::vector<Segment>& segments, std::span<const text::Language> languages,
                     const CorpusText& corpus, const std::filesystem::path& path);

}  // namespace chancery::index
