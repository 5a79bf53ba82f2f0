#include "indexer/space_estimate.h"

#include <algorithm>
#include <map>

namespace chancery::indexer {
namespace {

constexpr double kSegmentBytesPerText = 1.5;     // Chinese, the largest, measured 1.4; German 1.0
constexpr double kGenerationBytesPerText = 1.3;  // without the linked releases; Chinese 1.15, German .5
constexpr double kBytesPerRelease = 450;         // 40,000 releases of 38 bytes, measured: 350; a vector: 96
constexpr double kMostBasisBytes = 1'200'000;    // 16,384 terms of 52 bytes and what they are called
constexpr double kBases = 2;                     // in the index directory and in the generation

}  // namespace

std::uint64_t estimate_space(std::span<const Record> records, std::uint64_t new_text) {
  double bytes = kSegmentBytesPerText * static_cast<double>(new_text);
  std::map<text::Language, double> texts;
  for (const Record& record : records) {
    const auto text = static_cast<double>(record.key.text_bytes);
    bytes += kGenerationBytesPerText * text + kBytesPerRelease;
    texts[record.key.language] += text;
    // Ids, addresses and names: what of the record is no text.
    if (record.length > record.key.text_bytes) bytes += static_cast<double>(record.length) - text;
  }
  // A basis holds terms of two releases or more: a small language's is no larger than its text.
  for (const auto& [language, text] : texts) bytes += kBases * std::min(text, kMostBasisBytes);
  return static_cast<std::uint64_t>(bytes);
}

}  // namespace chancery::indexer
