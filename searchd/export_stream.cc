#include "searchd/export_stream.h"

#include <stdexcept>

#include "searchd/failure.h"

namespace chancery::searchd {
namespace {

class Export {
 public:
  Export(std::unique_ptr<ReleaseStream> releases, std::unique_ptr<HitWriter> writer,
         std::function<void(const ExportEnd&)> on_end)
      : releases_(std::move(releases)), writer_(std::move(writer)), on_end_(std::move(on_end)) {
    end_.total = releases_->total();
    end_.fault = releases_->fault();
  }

  /// The next piece; nothing behind the end, which breaks where the program failed.
  std::string next() {
    if (is_broken_) throw std::runtime_error("an export broke");
    if (is_over_) return {};
    std::string piece;
    if (!has_begun_) piece = writer_->begin();
    has_begun_ = true;
    const std::vector<query::Hit> hits = read();
    for (const query::Hit& hit : hits) piece += writer_->write(hit);
    end_.written += hits.size();
    if (hits.empty()) {
      is_over_ = true;
      piece += writer_->end(end_);
      on_end_(end_);
    }
    return piece;
  }

 private:
  /// Nothing where it fails: its end says so, as the status has long been sent.
  std::vector<query::Hit> read() {
    std::vector<query::Hit> hits;
    const auto failure = failure_of([&] { hits = releases_->next(); });
    if (failure)
      end_.fault = *failure == Failure::kIndex ? "the index can no longer be read" : "the server failed";
    is_broken_ = failure == Failure::kProgram;
    return hits;
  }

  std::unique_ptr<ReleaseStream> releases_;
  std::unique_ptr<HitWriter> writer_;
  std::function<void(const ExportEnd&)> on_end_;
  ExportEnd end_;
  bool has_begun_ = false;
  bool is_over_ = false;
  bool is_broken_ = false;  // behind its end, which is still given
};

}  // namespace

WebStream stream_export(std::unique_ptr<ReleaseStream> releases, std::unique_ptr<HitWriter> writer,
                        std::function<void(const ExportEnd&)> on_end) {
  const auto made = std::make_shared<Export>(std::move(releases), std::move(writer), std::move(on_end));
  return [made] { return made->next(); };
}

}  // namespace chancery::searchd
