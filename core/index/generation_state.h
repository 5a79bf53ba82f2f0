#pragma once

#include <filesystem>
#include <vector>

#include "core/index/column_file.h"
#include "core/index/dictionary.h"
#include "core/index/generation.h"
#include "core/index/manifest.h"
#include "core/index/names.h"
#include "core/index/vector_file.h"

namespace chancery::index {

/// What an open generation holds.
struct Generation::State {
  std::filesystem::path directory;
  Manifest manifest;
  MappedFile column_bytes;
  ColumnFile columns;
  MappedFile forms;
  MappedFile stems;
  Vocabulary vocabulary;
  MappedFile name_bytes;
  Names names;
  MappedFile streams;
  MappedFile vector_bytes;
  VectorFile vectors;
  MappedFile ids;
  MappedFile addresses;
  Dictionaries dictionaries;
  Bases bases;
  std::vector<MappedFile> releases;       // by segment
  std::vector<std::uint32_t> first_docs;  // by segment

  /// Throws EnvironmentError where the files' counts do not fit each other.
  void check() const;
};

}  // namespace chancery::index
