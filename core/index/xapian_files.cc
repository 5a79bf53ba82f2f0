#include "core/index/xapian_files.h"

#include <zstd.h>

#include <algorithm>
#include <cerrno>

#include "core/index/byte_codec.h"
#include "core/index/mapped_file.h"

namespace chancery::index {
namespace {

constexpr int kBlockBytes = 65536;
constexpr std::size_t kMostAtOnce = 60;
constexpr int kPackingLevel = -2;  // fast: it is written every time and read once a night
constexpr std::uint64_t kMostUnpackedBytes = std::uint64_t{1} << 32;

void compact(const std::vector<std::filesystem::path>& sources, const std::filesystem::path& target) {
  Xapian::Database all;
  for (const auto& source : sources) all.add_database(Xapian::Database(source.string()));
  all.compact(target.string(), 0u, kBlockBytes);
}

bool is_lock(const std::filesystem::path& path) { return path.filename() == "flintlock"; }

/// Unpacks what `pack_postings` packed.
void unpack_postings(const std::filesystem::path& packed, const std::filesystem::path& database) {
  const MappedFile file(packed);
  std::filesystem::create_directories(database);
  ByteReader reader(file.bytes());
  while (!reader.at_end()) {
    const std::string name(reader.string());
    const std::string_view frame = reader.string();
    const unsigned long long size = ZSTD_getFrameContentSize(frame.data(), frame.size());
    if (size > kMostUnpackedBytes) throw EnvironmentError(packed.string() + " is damaged", "Build again.");
    std::string bytes(size, '\0');
    if (ZSTD_decompress(bytes.data(), bytes.size(), frame.data(), frame.size()) != size) {
      throw EnvironmentError(packed.string() + " is damaged", "Build again.");
    }
    write_scratch(database / name, bytes);
  }
}

}  // namespace

void guard_xapian(const std::filesystem::path& path, const std::function<void()>& work) {
  try {
    work();
  } catch (const Xapian::Error& error) {
    const char* cause = error.get_error_string();
    throw EnvironmentError(
        "Xapian reports of " + path.string() + ": " + error.get_msg() +
            (cause != nullptr ? std::string(" (") + cause + ")" : ""),
        "Check the disk's free space and permissions; if the index is damaged, rebuild it.");
  }
}

Xapian::WritableDatabase create_postings(const std::filesystem::path& path) {
  Xapian::WritableDatabase database;
  guard_xapian(path, [&] {
    database = Xapian::WritableDatabase(
        path.string(),
        Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_TERMLIST | Xapian::DB_NO_SYNC,
        kBlockBytes);
  });
  return database;
}

void add_to_postings(Xapian::WritableDatabase& database, const Xapian::Document& document,
                     const std::filesystem::path& path) {
  guard_xapian(path, [&] { database.add_document(document); });
}

void close_postings(Xapian::WritableDatabase& database, const std::filesystem::path& path) {
  guard_xapian(path, [&] {
    database.commit();
    database.close();
  });
}

FileFact pack_postings(const std::filesystem::path& database, const std::filesystem::path& packed) {
  std::vector<std::filesystem::path> paths;
  for (const auto& item : std::filesystem::directory_iterator(database)) {
    if (!is_lock(item.path())) paths.push_back(item.path());
  }
  std::sort(paths.begin(), paths.end());
  DurableFile file(packed);
  std::string out;
  for (const auto& path : paths) {
    const MappedFile plain(path);
    std::string frame(ZSTD_compressBound(plain.size()), '\0');
    const std::size_t size =
        ZSTD_compress(frame.data(), frame.size(), plain.bytes().data(), plain.size(), kPackingLevel);
    if (ZSTD_isError(size) != 0) throw EnvironmentError("cannot pack " + path.string(), "");
    out.clear();
    append_string(out, path.filename().string());
    append_string(out, std::string_view(frame).substr(0, size));
    file.append(out);
  }
  std::filesystem::remove_all(database);
  return file.close();
}

std::vector<FileFact> facts_of_postings(const std::filesystem::path& path) {
  std::vector<FileFact> facts;
  for (const auto& item : std::filesystem::directory_iterator(path)) {
    if (is_lock(item.path())) continue;
    sync_path(item.path());
    facts.push_back({path.filename().string() + "/" + item.path().filename().string(), item.file_size(),
                     sha256_of_file(item.path())});
  }
  sync_path(path);
  std::sort(facts.begin(), facts.end(), [](const FileFact& a, const FileFact& b) { return a.path < b.path; });
  return facts;
}

void merge_postings(const std::vector<std::filesystem::path>& packed, const std::filesystem::path& target,
                    const std::filesystem::path& scratch) {
  guard_xapian(target, [&] {
    const std::size_t groups = (packed.size() + kMostAtOnce - 1) / kMostAtOnce;
    std::vector<std::filesystem::path> merged;
    for (std::size_t group = 0; group < groups; ++group) {
      std::vector<std::filesystem::path> members;
      for (std::size_t i = packed.size() * group / groups; i < packed.size() * (group + 1) / groups; ++i) {
        members.push_back(scratch / ("unpacked-" + std::to_string(i)));
        unpack_postings(packed[i], members.back());
      }
      merged.push_back(groups == 1 ? target : scratch / ("group-" + std::to_string(group)));
      compact(members, merged.back());
      for (const auto& path : members) std::filesystem::remove_all(path);
    }
    if (groups == 1) return;
    compact(merged, target);
    for (const auto& path : merged) std::filesystem::remove_all(path);
  });
}

}  // namespace chancery::index
