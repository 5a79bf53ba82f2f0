#include "searchd/generation_watch.h"

#include <exception>
#include <utility>

#include "core/index/environment_error.h"
#include "searchd/log.h"

namespace chancery::searchd {
namespace {

/// A refused generation is tried again after so many looks: the reason may have passed.
constexpr int kLooksBeforeRetry = 20;

}  // namespace

GenerationWatch::GenerationWatch(std::filesystem::path index, std::chrono::milliseconds interval)
    : index_(std::move(index)), interval_(interval) {
  look();
  if (!readiness().ready() && readiness().reason.empty()) {
    log_line("no index yet in " + index_.string(),
             "chancery-indexer build --index " + index_.string() + " PATH...");
  }
  thread_ = std::thread([this] { run(); });
}

GenerationWatch::~GenerationWatch() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_all();
  thread_.join();
}

std::shared_ptr<const index::Generation> GenerationWatch::current() const {
  const std::lock_guard lock(mutex_);
  return current_;
}

Readiness GenerationWatch::readiness() const {
  const std::lock_guard lock(mutex_);
  return readiness_;
}

void GenerationWatch::run() {
  std::unique_lock lock(mutex_);
  while (!wake_.wait_for(lock, interval_, [this] { return stopping_; })) {
    lock.unlock();
    look();
    lock.lock();
  }
}

void GenerationWatch::look() {
  std::optional<std::filesystem::path> published;
  try {
    published = index::current_generation(index_);
    if (!published) return;
    if (*published == seen_) {
      const bool is_served = current() != nullptr && readiness().refused.empty();
      if (is_served || ++looks_since_refusal_ < kLooksBeforeRetry) return;
    }
    open(*published);
  } catch (const index::EnvironmentError& error) {
    const std::string name = published ? published->filename().string() : std::string();
    if (current() == nullptr) open_older(name);
    refuse(name, error.what(), error.hint());
  } catch (const std::exception& error) {  // memory, say: what is served still is
    refuse(published ? published->filename().string() : std::string(),
           std::string("cannot be opened: ") + error.what(), "Free some memory, or restart the server.");
  }
  if (published) seen_ = *published;
  looks_since_refusal_ = 0;
}

void GenerationWatch::open(const std::filesystem::path& directory) {
  std::shared_ptr<const index::Generation> opened =
      index::Generation::open(directory, index::Verification::kDigests);
  Readiness readiness{opened->name(), opened->built_at(), opened->size(), {}, {}, {}};
  log_line("serving generation " + readiness.generation + " of " + std::to_string(readiness.releases) +
           " releases");
  const std::lock_guard lock(mutex_);
  current_.swap(opened);
  readiness_ = std::move(readiness);
}

/// At start nothing is served yet: an older generation is better than none.
void GenerationWatch::open_older(const std::string& name) {
  for (const std::filesystem::path& older : index::older_generations(index_, name)) {
    try {
      open(older);
      return;
    } catch (const index::EnvironmentError& error) {
      log_line("refused generation " + older.filename().string() + ": " + error.what(), error.hint());
    }
  }
}

void GenerationWatch::refuse(const std::string& name, const std::string& reason, const std::string& hint) {
  std::string served;
  bool is_news = false;
  {
    const std::lock_guard lock(mutex_);
    is_news = readiness_.refused != name || readiness_.reason != reason;
    readiness_.refused = name;
    readiness_.reason = reason;
    readiness_.hint = hint;
    served = readiness_.generation;
  }
  if (!is_news) return;
  log_line("refused " + (name.empty() ? "what is published" : "generation " + name) + ": " + reason +
               (served.empty() ? "; nothing is served" : "; generation " + served + " is still served"),
           hint);
}

}  // namespace chancery::searchd
