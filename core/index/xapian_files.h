#pragma once

#include <xapian.h>

#include <filesystem>
#include <functional>
#include <vector>

#include "core/index/durable_file.h"

namespace chancery::index {

/// Runs `work`, turning Xapian's exceptions into EnvironmentError with `path` and a hint.
void guard_xapian(const std::filesystem::path& path, const std::function<void()>& work);

/// A new, empty database for stems: no termlists, no positions. It is not synced to the disk: it is packed (a
/// segment's) or merged before anything relies on it.
Xapian::WritableDatabase create_postings(const std::filesystem::path& path);

/// Adds a document (`path` is for messages).
void add_to_postings(Xapian::WritableDatabase& database, const Xapian::Document& document,
                     const std::filesystem::path& path);

/// Commits and closes.
void close_postings(Xapian::WritableDatabase& database, const std::filesystem::path& path);

/// Packs the files of a closed database into one compressed file, durably, and removes the database. A
/// segment's postings take less than half so, and are only read again to be merged.
FileFact pack_postings(const std::filesystem::path& database, const std::filesystem::path& packed);

/// Size and digest of each file of a merged database, synced; paths are relative to the directory that holds
/// it.
std::vector<FileFact> facts_of_postings(const std::filesystem::path& path);

/// Merges packed databases into a new one; the docids of each follow those of the one before. They are
/// unpacked, and merged, in groups below `scratch`.
void merge_postings(const std::vector<std::filesystem::path>& packed, const std::filesystem::path& target,
                    const std::filesystem::path& scratch);

}  // namespace chancery::index
