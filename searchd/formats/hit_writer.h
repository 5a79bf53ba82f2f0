#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "core/query/results.h"
#include "searchd/formats/format.h"

namespace chancery::searchd {

/// How an export ended.
struct ExportEnd {
  std::uint64_t written = 0;
  std::uint64_t total = 0;
  std::string fault;  ///< Why not all of them are there; empty where it is complete.

  bool is_complete() const { return fault.empty() && written == total; }
  /// "complete: 12 of 12 releases"
  std::string sentence() const;
};

/// Writes releases one after another. One object makes one file.
class HitWriter {
 public:
  virtual ~HitWriter() = default;
  virtual std::string begin() { return {}; }
  virtual std::string write(const query::Hit& hit) = 0;
  /// What ends an export, and says whether all of it is there.
  virtual std::string end(const ExportEnd& end) = 0;
};

/// What a writer must know. `base` ("https://search.example.org") stands before addresses.
struct WriterSettings {
  std::string base;
  bool with_byte_order_mark = false;  ///< Of CSV.
};

/// REQUIRES: `format` is kNdjson, kCsv, kRis or kBibtex.
std::unique_ptr<HitWriter> make_hit_writer(Format format, WriterSettings settings);

}  // namespace chancery::searchd
