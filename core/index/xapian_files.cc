#include "core/index/xapian_files.h"

#include <algorithm>
#include <cerrno>

namespace chancery::index {
namespace {

constexpr int kBlockBytes = 65536;
constexpr std::size_t kMostAtOnce = 100;

void compact(const std::vector<std::filesystem::path>& sources, const std::filesystem::path& target) {
  Xapian::Database all;
  for (const auto& source : sources) all.add_database(Xapian::Database(source.string()));
  all.compact(target.string(), 0u, kBlockBytes);
}

}  // namespace

void guard_xapian(const std::filesystem::path& path, const std::function<void()>& work) {
  try {
    work();
  } catch (const Xapian::Error& error) {
    const char* cause = error.get_error_string();
    throw EnvironmentError("Xapian reports of " + path.string() + ": " + error.get_msg() +
                               (cause != nullptr ? std::string(" (") + cause + ")" : ""),
                           "Check the disk's free space and permissions; if the index is damaged, rebuild it.");
  }
}

Xapian::WritableDatabase create_postings(const std::filesystem::path& path) {
  Xapian::WritableDatabase database;
  guard_xapian(path, [&] {
    database = Xapian::WritableDatabase(
        path.string(), Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_TERMLIST, kBlockBytes);
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

std::vector<FileFact> facts_of_postings(const std::filesystem::path& path) {
  std::vector<FileFact> facts;
  for (const auto& item : std::filesystem::directory_iterator(path)) {
    if (item.path().filename() == "flintlock") continue;
    sync_path(item.path());
    facts.push_back({path.filename().string() + "/" + item.path().filename().string(), item.file_size(),
                     sha256_of_file(item.path())});
  }
  sync_path(path);
  std::sort(facts.begin(), facts.end(), [](const FileFact& a, const FileFact& b) { return a.path < b.path; });
  return facts;
}

void merge_postings(const std::vector<std::filesystem::path>& sources, const std::filesystem::path& target,
                    const std::filesystem::path& scratch) {
  guard_xapian(target, [&] {
    if (sources.size() <= kMostAtOnce) {
      compact(sources, target);
      return;
    }
    const std::size_t groups = (sources.size() + kMostAtOnce - 1) / kMostAtOnce;
    std::vector<std::filesystem::path> merged;
    for (std::size_t group = 0; group < groups; ++group) {
      const auto begin = sources.begin() + static_cast<std::ptrdiff_t>(sources.size() * group / groups);
      const auto end = sources.begin() + static_cast<std::ptrdiff_t>(sources.size() * (group + 1) / groups);
      merged.push_back(scratch / ("group-" + std::to_string(group)));
      compact({begin, end}, merged.back());
    }
    compact(merged, target);
    for (const auto& path : merged) std::filesystem::remove_all(path);
  });
}

}  // namespace chancery::index
