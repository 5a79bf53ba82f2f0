#pragma once

#include "core/release/reader.h"
#include "indexer/catalogue.h"
#include "indexer/input_files.h"
#include "indexer/progress.h"
#include "indexer/record.h"

namespace chancery::indexer {

/// Reads every record of the files, on `threads` threads. What is wrong with one is among the problems; an
/// unreadable file is a rejected one, and the rest goes on.
ReadRecords read_records(const InputFiles& input, const Catalogue& catalogue, unsigned threads,
                         std::int64_t now, Progress& progress);

/// Reads the release of a record again. Throws EnvironmentError where its bytes are no longer what they were.
release::Release reread_release(const InputFiles& input, const Record& record, const InputBytes& bytes);

}  // namespace chancery::indexer
