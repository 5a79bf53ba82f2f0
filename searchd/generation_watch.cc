#include "searchd/generation_watch.h"

#include <sys/stat.h>

#include <exception>
#include <utility>

#include "core/index/environment_error.h"
#include "searchd/log.h"

namespace chancery::searchd {
namespace {

/// A refused generation is tried again after so many looks: the reason may have passed.
constexpr int kLooksBeforeRetry = 20;

/// Tells a generation from another of the same name, as an index has that was removed and built anew.
std::string identity_of(const std::filesystem::path& generation) {
  struct stat status {};
  if (::stat((generation / "manifest.json").c_str(), &status) != 0) return generation.string();
  std::string identity = generation.string();
  for (const auto part : {static_cast<std::int64_t>(status.st_ino), std::int64_t{status.st_mtim.tv_sec},
                          std::int64_t{status.st_mtim.tv_nsec}}) {
    identity.append(" ").append(std::to_string(part));
  }
  return identity;
}

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
  std::string identity;
  try {
    published = index::current_generation(index_);
    if (!published) return;
    identity = identity_of(*published);
  } catch (const index::EnvironmentError& error) {
    if (current() == nullptr) open_older("");
    refuse("", {error.what(), error.hint()});
    return;
  }
  if (identity == seen_) {
    const bool is_served = current() != nullptr && readiness().refused.empty();
    if (is_served || ++looks_since_refusal_ < kLooksBeforeRetry) return;
  }
  open_or_refuse(*published);
  seen_ = std::move(identity);
  looks_since_refusal_ = 0;
}

void GenerationWatch::open_or_refuse(const std::filesystem::path& directory) {
  const std::optional<Refusal> refusal = try_open(directory);
  if (!refusal) return;
  const std::string name = directory.filename().string();
  if (current() == nullptr) open_older(name);
  refuse(name, *refusal);
}

/// The looking thread's one catch: whatever fails, memory say, what is served still is.
std::optional<GenerationWatch::Refusal> GenerationWatch::try_open(const std::filesystem::path& directory) {
  try {
    open(directory);
    return std::nullopt;
  } catch (const index::EnvironmentError& error) {
    return Refusal{error.what(), error.hint()};
  } catch (const std::exception& error) {
    return Refusal{std::string("it cannot be opened: ") + error.what(),
                   "Free some memory, or restart the server."};
  }
}

void GenerationWatch::open(const std::filesystem::path& directory) {
  std::shared_ptr<const index::Generation> opened =
      index::Generation::open(directory, index::Verification::kDigests);
  query::Preparation preparation(opened);
  Readiness readiness{opened->name(), opened->built_at(), opened->size(), {}, {}, {}};
  log_line("serving generation " + readiness.generation + " of " + std::to_string(readiness.releases) +
           " releases");
  const std::lock_guard lock(mutex_);
  current_.swap(opened);
  std::swap(preparation_, preparation);
  readiness_ = std::move(readiness);
}

/// At start nothing is served yet: an older generation is better than none.
void GenerationWatch::open_older(const std::string& name) {
  for (const std::filesystem::path& older : index::older_generations(index_, name)) {
    const std::optional<Refusal> refusal = try_open(older);
    if (!refusal) return;
    log_line("refused generation " + older.filename().string() + ": " + refusal->reason, refusal->hint);
  }
}

void GenerationWatch::refuse(const std::string& name, const Refusal& refusal) {
  std::string served;
  bool is_news = false;
  {
    const std::lock_guard lock(mutex_);
    is_news = readiness_.refused != name || readiness_.reason != refusal.reason;
    readiness_.refused = name;
    readiness_.reason = refusal.reason;
    readiness_.hint = refusal.hint;
    served = readiness_.generation;
  }
  if (!is_news) return;
  log_line("refused " + (name.empty() ? "what is published" : "generation " + name) + ": " + refusal.reason +
               (served.empty() ? "; nothing is served" : "; generation " + served + " is still served"),
           refusal.hint);
}

}  // namespace chancery::searchd
