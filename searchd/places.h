#pragma once

#include <cstddef>
#include <memory>
#include <semaphore>

namespace chancery::searchd {

/// A number of places for what needs much memory for as long as its client likes. Threads may take them at
/// the same time.
class Places {
 public:
  explicit Places(std::size_t number)
      : free_(std::make_shared<std::counting_semaphore<>>(static_cast<std::ptrdiff_t>(number))) {}

  /// A place, free again when the last copy of what is returned is gone; nullptr where all are taken.
  std::shared_ptr<void> take() {
    if (!free_->try_acquire()) return nullptr;
    return {free_.get(), [free = free_](void*) { free->release(); }};
  }

 private:
  std::shared_ptr<std::counting_semaphore<>> free_;
};

}  // namespace chancery::searchd
