#pragma once

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "core/index/generation.h"
#include "core/query/preparation.h"
#include "searchd/readiness.h"

namespace chancery::searchd {

/// Keeps the newest verified generation of an index at hand. What cannot be verified is refused, once in
/// the log and always in `readiness()`, and the generation before stays. All members may be called from
/// any thread.
class GenerationWatch {
 public:
  /// Looks once before it returns, then every `interval` on a thread of its own.
  explicit GenerationWatch(std::filesystem::path index,
                           std::chrono::milliseconds interval = std::chrono::seconds(1));
  ~GenerationWatch();
  GenerationWatch(const GenerationWatch&) = delete;
  GenerationWatch& operator=(const GenerationWatch&) = delete;

  /// nullptr where none could be opened yet.
  std::shared_ptr<const index::Generation> current() const;
  Readiness readiness() const;

 private:
  /// Why a generation is not served.
  struct Refusal {
    std::string reason;
    std::string hint;
  };

  void look();
  void open(const std::filesystem::path& directory);
  void open_or_refuse(const std::filesystem::path& directory);
  void open_older(const std::string& name);
  std::optional<Refusal> try_open(const std::filesystem::path& directory);
  void refuse(const std::string& name, const Refusal& refusal);
  void run();

  const std::filesystem::path index_;
  const std::chrono::milliseconds interval_;
  std::string seen_;  ///< The identity of what was opened or refused last; of the looking thread only.
  int looks_since_refusal_ = 0;
  mutable std::mutex mutex_;
  std::condition_variable wake_;
  bool stopping_ = false;
  std::shared_ptr<const index::Generation> current_;
  query::Preparation preparation_;  ///< Of the current one.
  Readiness readiness_;
  std::thread thread_;
};

}  // namespace chancery::searchd
