#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/index/index_directory.h"
#include "indexer/build.h"
#include "indexer/input_files.h"
#include "indexer/record_reader.h"
#include "tests/core/index/sample_releases.h"

namespace chancery::indexer {

namespace fs = std::filesystem;

/// A folder of input and an index beside it.
class InputFolder {
 public:
  InputFolder() { fs::create_directories(input()); }

  fs::path input() const { return root_.path() / "input"; }
  fs::path index() const { return root_.path() / "index"; }

  fs::path write(const std::string& name, std::string_view bytes) const {
    fs::create_directories((input() / name).parent_path());
    index::write_bytes(input() / name, bytes);
    return input() / name;
  }

  BuildOptions options(unsigned threads = 2) const {
    BuildOptions options;
    options.index = index();
    options.paths = {input()};
    options.threads = threads;
    options.quiet = true;
    return options;
  }

  Summary build_all(unsigned threads = 2) const { return build(options(threads)); }

  /// What the index publishes.
  std::shared_ptr<const index::Generation> published() const {
    return index::Generation::open(index::current_generation(index()).value(), index::Verification::kDigests);
  }

 private:
  index::TemporaryDirectory root_;
};

/// A line of JSON Lines in English of one ministry; `more` adds to it or replaces.
inline std::string json_line(const std::string& id, const std::string& body,
                             const nlohmann::json& more = {}) {
  nlohmann::json record = {{"id", id},
                           {"title", "Title of " + id},
                           {"body", body},
                           {"language", "en"},
                           {"source", "Foreign Office"},
                           {"source_id", "fo"},
                           {"published", "2024-05-01"}};
  if (more.is_object()) record.update(more);
  return record.dump() + "\n";
}

inline ReadRecords read_all(const std::vector<fs::path>& paths, unsigned threads = 1,
                            const Catalogue& catalogue = {}) {
  Progress progress(true);
  return read_records(find_input_files(paths), catalogue, threads, 2'000'000'000, progress);
}

}  // namespace chancery::indexer
