#include "searchd/export_stream.h"

#include <exception>
#include <typeinfo>

#include "core/index/environment_error.h"
#include "searchd/log.h"

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
    if (failure_) std::rethrow_exception(failure_);
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
  /// Nothing where the index fails: its end says so, as the status has long been sent.
  std::vector<query::Hit> read() {
    try {
      return releases_->next();
    } catch (const index::EnvironmentError& error) {
      log_line(std::string("an export failed: ") + error.what(), error.hint());
      end_.fault = "the index can no longer be read";
    } catch (const std::exception& error) {
      // Its text may hold words of the search; its type does not.
      log_line(std::string("an export failed: ") + typeid(error).name());
      end_.fault = "the server failed";
      failure_ = std::current_exception();
    }
    return {};
  }

  std::unique_ptr<ReleaseStream> releases_;
  std::unique_ptr<HitWriter> writer_;
  std::function<void(const ExportEnd&)> on_end_;
  ExportEnd end_;
  bool has_begun_ = false;
  bool is_over_ = false;
  std::exception_ptr failure_;
};

}  // namespace

WebStream stream_export(std::unique_ptr<ReleaseStream> releases, std::unique_ptr<HitWriter> writer,
                        std::function<void(const ExportEnd&)> on_end) {
  const auto made = std::make_shared<Export>(std::move(releases), std::move(writer), std::move(on_end));
  return [made] { return made->next(); };
}

}  // namespace chancery::searchd
