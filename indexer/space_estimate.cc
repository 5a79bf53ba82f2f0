#include "indexer/space_estimate.h"

namespace chancery::indexer {
namespace {

constexpr double kSegmentBytesPerText = 1.5;     // Chinese, the largest, measured 1.4; German 1.0
constexpr double kGenerationBytesPerText = 1.3;  // without the linked releases; Chinese 1.15, German .5
constexpr double kBytesPerRelease = 350;         // 40,000 releases of 38 bytes, measured

}  // namespace

std::uint64_t estimate_space(std::span<const Record> records, std::uint64_t new_text) {
  double bytes = kSegmentBytesPerText * static_cast<double>(new_text);
  for (const Record& record : records) {
    const auto text = static_cast<double>(record.key.text_bytes);
    bytes += kGenerationBytesPerText * text + kBytesPerRelease;
    // Ids, addresses and names: what of the record is no text.
    if (record.length > record.key.text_bytes) bytes += static_cast<double>(record.length) - text;
  }
  return static_cast<std::uint64_t>(bytes);
}

}  // namespace chancery::indexer
