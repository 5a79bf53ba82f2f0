#include "core/query/name_docs.h"

#include "core/query/shared_by_generation.h"

namespace chancery::query {
namespace {

/// About what an entry takes: its key, twice, and its postings.
std::size_t size_of(const std::string& key, const NameDocs& docs) {
  constexpr std::size_t kOverhead = 256;
  return kOverhead + 2 * key.size() + docs.capacity() * sizeof(index::Posting);
}

}  // namespace

std::string NameDocsMemory::key_of(const std::string& name, std::uint32_t base) {
  return name + '\0' + std::to_string(base);
}

std::shared_ptr<const NameDocs> NameDocsMemory::find(const std::string& name, std::uint32_t base) const {
  const std::string key = key_of(name, base);
  const std::lock_guard lock(mutex_);
  const auto found = known_.find(key);
  return found == known_.end() ? nullptr : found->second;
}

void NameDocsMemory::keep(const std::string& name, std::uint32_t base,
                          std::shared_ptr<const NameDocs> docs) const {
  std::string key = key_of(name, base);
  const std::size_t size = size_of(key, *docs);
  const std::lock_guard lock(mutex_);
  if (size > most_bytes_ || !known_.emplace(key, std::move(docs)).second) return;
  oldest_first_.push_back(std::move(key));
  bytes_ += size;
  while (bytes_ > most_bytes_) {
    const auto oldest = known_.find(oldest_first_.front());
    bytes_ -= size_of(oldest->first, *oldest->second);
    known_.erase(oldest);
    oldest_first_.pop_front();
  }
}

std::shared_ptr<const NameDocsMemory> name_docs_of(
    const std::shared_ptr<const index::Generation>& generation) {
  static SharedByGeneration<NameDocsMemory> shared;
  return shared.get(generation, [](const index::Generation&) { return std::make_shared<NameDocsMemory>(); });
}

}  // namespace chancery::query
