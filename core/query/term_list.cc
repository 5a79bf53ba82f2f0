#include "core/query/term_list.h"

namespace chancery::query {
namespace {

constexpr std::size_t kMostKnownUnions = 10'000;

}  // namespace

void PostingMerger::add(std::span<const index::Posting> postings, std::uint32_t base) {
  for (const index::Posting& posting : postings) {
    const std::uint32_t i = posting.doc - base;
    wdf_[i] += posting.wdf;
    docs_.set(i);
  }
}

void PostingMerger::flush(std::uint32_t base, std::vector<index::Posting>& out) {
  docs_.for_each([&](std::uint32_t i) {
    out.push_back({base + i, wdf_[i]});
    wdf_[i] = 0;
  });
  docs_.clear();
}

TermList::TermList(const index::PostingReader& reader, const std::vector<std::string>& stems,
                   PostingMerger& merger)
    : merger_(merger) {
  for (const std::string& stem : stems) {
    cursors_.push_back(reader.open(stem));
    collection_frequency_ += reader.collection_frequency(stem);
    name_.append(stem).push_back('\0');
  }
  if (cursors_.size() == 1) frequency_ = cursors_.front().frequency();
}

bool TermList::count(std::uint32_t size, UnionFrequencies& known, const Deadline& deadline) {
  if (cursors_.size() < 2) return true;
  if (const auto found = known.find(name_); found != known.end()) {
    frequency_ = found->second;
    return true;
  }
  merged_.clear();
  for (std::uint32_t begin = 0; begin < size; begin += kWindowSize) {
    if (deadline.has_passed()) return false;
    read_merged(begin, std::min(size, begin + kWindowSize), merged_);
  }
  holds_all_ = true;
  frequency_ = static_cast<std::uint32_t>(merged_.size());
  if (known.size() >= kMostKnownUnions) known.clear();
  known.emplace(name_, frequency_);
  return true;
}

std::span<const index::Posting> TermList::read(std::uint32_t begin, std::uint32_t end) {
  if (cursors_.empty()) return {};
  if (cursors_.size() == 1) return cursors_.front().read(begin, end);
  if (!holds_all_) {
    merged_.clear();
    read_merged(begin, end, merged_);
    return merged_;
  }
  const auto before = [](const index::Posting& posting, std::uint32_t doc) { return posting.doc < doc; };
  const auto first = std::lower_bound(merged_.begin(), merged_.end(), begin, before);
  return {first, std::lower_bound(first, merged_.end(), end, before)};
}

void TermList::read_merged(std::uint32_t begin, std::uint32_t end, std::vector<index::Posting>& out) {
  const std::uint32_t base = begin / kWindowSize * kWindowSize;
  for (index::PostingCursor& cursor : cursors_) merger_.add(cursor.read(begin, end), base);
  merger_.flush(base, out);
}

}  // namespace chancery::query
