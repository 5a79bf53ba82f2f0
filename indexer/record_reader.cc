#include "indexer/record_reader.h"

#include <algorithm>
#include <optional>

#include "core/index/environment_error.h"
#include "core/index/release_codec.h"
#include "indexer/parallel.h"

namespace chancery::indexer {
namespace {

using release::Problem;

constexpr std::uint64_t kChunkBytes = 4 << 20;
constexpr std::uint64_t kMostRecordBytes = 16 << 20;

/// A piece of a file that one thread reads: its lines that begin in [begin, end).
struct Chunk {
  std::uint32_t file = 0;
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
};

struct ChunkResult {
  ReadRecords part;
  std::uint64_t lines = 0;
};

void reject_file(const std::filesystem::path& path, std::string reason, ReadRecords& all) {
  ++all.read;
  ++all.rejected;
  all.problems.push_back({Problem::Severity::kRejected, path.string(), 0, "", "", std::move(reason)});
}

/// Why a file is left out as a whole, if it is.
std::optional<std::string> reason_to_reject(const InputFile& file) {
  if (file.format == InputFormat::kArticleText && file.size > kMostRecordBytes) {
    return "is longer than 16 MiB, which no release is.";
  }
  try {
    const InputBytes bytes(file.path);
    return std::nullopt;
  } catch (const index::EnvironmentError& error) {
    return std::string(error.what()) + ".";
  }
}

std::vector<Chunk> cut_chunks(const InputFiles& input, ReadRecords& all) {
  std::vector<Chunk> chunks;
  for (const UnreadableFile& file : input.unreadable) reject_file(file.path, file.reason, all);
  for (std::uint32_t file = 0; file < input.files.size(); ++file) {
    if (auto reason = reason_to_reject(input.files[file])) {
      reject_file(input.files[file].path, std::move(*reason), all);
      continue;
    }
    const std::uint64_t size = input.files[file].size;
    const bool whole = input.files[file].format == InputFormat::kArticleText;
    for (std::uint64_t begin = 0; begin == 0 || begin < size; begin += kChunkBytes) {
      chunks.push_back({file, begin, whole ? size : std::min(size, begin + kChunkBytes)});
      if (whole) break;
    }
  }
  return chunks;
}

/// Reads one chunk's records.
class ChunkReader {
 public:
  ChunkReader(const InputFiles& input, const Catalogue& catalogue, std::int64_t now, const Chunk& chunk)
      : file_(input.files[chunk.file]), catalogue_(catalogue), now_(now), chunk_(chunk), bytes_(file_.path) {}

  ChunkResult read() {
    if (file_.format == InputFormat::kArticleText) {
      bytes_.read(0, file_.size, buffer_);
      read_record(buffer_, 0, 0);
    } else {
      read_lines();
    }
    result_.part.input_bytes = chunk_.end - chunk_.begin;
    return std::move(result_);
  }

 private:
  /// Lines belong to the chunk in which they begin; the last one is read to its end.
  void read_lines() {
    const std::uint64_t start = chunk_.begin == 0 ? 0 : chunk_.begin - 1;
    bytes_.read(start, chunk_.end - start, buffer_);
    std::size_t position = 0;
    if (chunk_.begin > 0) {
      position = buffer_.find('\n');
      if (position == std::string::npos) return;
      ++position;
    }
    while (position < buffer_.size()) {
      std::size_t end = buffer_.find('\n', position);
      if (end == std::string::npos) {
        extend_to_line_end(start);
        end = std::min(buffer_.find('\n', position), buffer_.size());
      }
      ++result_.lines;
      std::string_view line(buffer_.data() + position, end - position);
      if (line.ends_with('\r')) line.remove_suffix(1);
      const bool is_blank = line.find_first_not_of(" \t") == std::string_view::npos;
      if (!is_blank) read_record(line, start + position, result_.lines);
      position = end + 1;
    }
  }

  /// Reads on to the end of the last line. What is beyond the limit is not kept: that line is rejected for
  /// its length.
  void extend_to_line_end(std::uint64_t start) {
    std::string more;
    std::size_t end = std::string::npos;
    for (std::uint64_t from = start + buffer_.size(); from < file_.size && end == std::string::npos;
         from += more.size()) {
      bytes_.read(from, std::min<std::uint64_t>(1 << 16, file_.size - from), more);
      end = more.find('\n');
      if (buffer_.size() <= kChunkBytes + kMostRecordBytes) buffer_.append(more, 0, end);
    }
    buffer_.push_back('\n');
  }

  void read_record(std::string_view raw, std::uint64_t offset, std::uint64_t line) {
    ReadRecords& part = result_.part;
    ++part.read;
    Record record;
    record.file = chunk_.file;
    record.line = line;
    record.offset = offset;
    record.length = static_cast<std::uint32_t>(raw.size());
    record.raw = index::sha256(raw);
    const bool is_json = file_.format == InputFormat::kJsonLines;
    if (catalogue_.find(record.raw, is_json, record)) {
      ++part.known;
      part.records.push_back(std::move(record));
      return;
    }
    const std::string name = file_.path.string();
    const release::Place place{name, file_.path_below_root, line, now_, std::nullopt};
    release::ReadResult read =
        is_json ? release::read_json_record(raw, place) : release::read_article_text(raw, place);
    for (Problem& problem : read.problems) part.problems.push_back(std::move(problem));
    if (!read.release) {
      ++part.rejected;
      return;
    }
    describe(*read.release, record);
    record.version_instant = read.version_instant;
    record.unknown_keys = read.unknown_keys;
    part.records.push_back(std::move(record));
  }

  static void describe(const release::Release& release, Record& record) {
    record.key = {release.date.is_dated(),
                  release.date.first_day,
                  release.date.instant(),
                  release.id,
                  index::sha256(index::encode_release({release, {}})),
                  release.language,
                  release.title.size() + release.body.size()};
    record.source_id = release.source_id;
  }

  const InputFile& file_;
  const Catalogue& catalogue_;
  std::int64_t now_;
  Chunk chunk_;
  InputBytes bytes_;
  std::string buffer_;
  ChunkResult result_;
};

/// Appends a chunk's result, its line numbers moved by the lines of the file before it.
void append(ChunkResult&& result, std::uint64_t lines_before, ReadRecords& all) {
  for (Record& record : result.part.records) {
    if (record.line > 0) record.line += lines_before;
    all.records.push_back(std::move(record));
  }
  for (Problem& problem : result.part.problems) {
    if (problem.line > 0) problem.line += lines_before;
    all.problems.push_back(std::move(problem));
  }
  all.read += result.part.read;
  all.rejected += result.part.rejected;
  all.input_bytes += result.part.input_bytes;
  all.known += result.part.known;
}

}  // namespace

ReadRecords read_records(const InputFiles& input, const Catalogue& catalogue, unsigned threads,
                         std::int64_t now, Progress& progress) {
  ReadRecords all;
  const std::vector<Chunk> chunks = cut_chunks(input, all);
  std::vector<ChunkResult> results(chunks.size());
  progress.begin("reading", chunks.size());
  for_each_item(chunks.size(), threads, [&](std::size_t item, unsigned) {
    results[item] = ChunkReader(input, catalogue, now, chunks[item]).read();
    progress.step();
  });
  std::uint64_t lines = 0;
  for (std::size_t i = 0; i < chunks.size(); ++i) {
    if (i == 0 || chunks[i].file != chunks[i - 1].file) lines = 0;
    const std::uint64_t in_chunk = results[i].lines;
    append(std::move(results[i]), lines, all);
    lines += in_chunk;
  }
  return all;
}

release::Release reread_release(const InputFiles& input, const Record& record, const InputBytes& bytes) {
  const InputFile& file = input.files[record.file];
  thread_local std::string raw;
  bytes.read(record.offset, record.length, raw);
  const std::string name = file.path.string();
  const release::Place place{name, file.path_below_root, record.line, INT64_MAX, record.key.language};
  release::ReadResult read;
  if (index::sha256(raw) == record.raw) {
    read = file.format == InputFormat::kJsonLines ? release::read_json_record(raw, place)
                                                  : release::read_article_text(raw, place);
  }
  if (!read.release) {
    throw index::EnvironmentError(name + " was changed while it was read",
                                  "Build again when nothing writes to it.");
  }
  read.release->id = record.key.id;
  return std::move(*read.release);
}

}  // namespace chancery::indexer
