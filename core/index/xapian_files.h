#pragma once

#include <xapian.h>

#include <filesystem>
#include <functional>
#include <vector>

#include "core/index/durable_file.h"

namespace chancery::index {

/// Runs `work`, turning Xapian's exceptions into EnvironmentError with `path` and a hint.
void guard_xapian(const std::filesystem::path& path, const std::function<void()>& work);

/// A new, empty database for stems: no termlists, no positions.
Xapian::WritableDatabase create_postings(const std::filesystem::path& path);

/// Adds a document (`path` is for messages).
void add_to_postings(Xapian::WritableDatabase& database, const Xapian::Document& document,
                     const std::filesystem::path& path);

/// Commits and closes.
void close_postings(Xapian::WritableDatabase& database, const std::filesystem::path& path);

/// Size and digest of each file of a database that is closed, synced; paths are relative to the directory that holds it.
std::vector<FileFact> facts_of_postings(const std::filesystem::path& path);

/// Merges databases into a new one; the docids of each follow those of the one before. Large numbers are merged in groups,
/// kept below `scratch` meanwhile.
void merge_postings(const std::vector<std::filesystem::path>& sources, const std::filesystem::path& target,
                    const std::filesystem::path& scratch);

}  // namespace chancery::index
