#include "core/index/basis.h"

#include <algorithm>
#include <cmath>

#include "core/index/byte_codec.h"
#include "core/index/front_coding.h"
#include "core/index/schema.h"

namespace chancery::index {
namespace {

using meaning::kDimensions;

/// The greatest magnitude of a row's numbers.
float greatest_of(std::span<const float> row) {
  float greatest = 0;
  for (const float value : row) greatest = std::max(greatest, std::abs(value));
  return greatest;
}

}  // namespace

float damp_count(std::uint32_t wdf) { return 1 + std::log(static_cast<float>(wdf)); }

Basis::Basis(std::uint64_t releases, const std::vector<std::string_view>& terms,
             std::span<const float> inverse, std::span<const float> rows)
    : releases_(releases) {
  for (std::size_t term = 0; term < terms.size(); ++term) {
    terms_.intern(terms[term]);
    const auto row = rows.subspan(term * kDimensions).first<kDimensions>();
    const meaning::Vector rounded = meaning::round_to_vector(row);
    rows_.insert(rows_.end(), rounded.begin(), rounded.end());
    scales_.push_back(inverse[term] * greatest_of(row) / INT8_MAX);
  }
}

std::string Basis::encode() const {
  std::string out;
  append_varint(out, kAnalysisVersion);
  append_varint(out, kDimensions);
  append_varint(out, releases_);
  append_varint(out, size());
  FrontEncoder encoder;
  for (std::uint32_t term = 0; term < size(); ++term) encoder.append(out, terms_[term]);
  for (const float scale : scales_) append_fixed(out, scale);
  out.append(reinterpret_cast<const char*>(rows_.data()), rows_.size());
  return out;
}

std::optional<Basis> Basis::decode(std::string_view bytes) {
  ByteReader reader(bytes);
  if (reader.varint() != kAnalysisVersion || reader.varint() != kDimensions) return std::nullopt;
  Basis basis;
  basis.releases_ = reader.varint();
  const std::uint64_t terms = reader.varint();
  FrontDecoder text;
  for (std::uint64_t term = 0; term < terms; ++term) {
    text.read(reader);
    basis.terms_.intern(text.text());
  }
  for (std::uint64_t term = 0; term < terms; ++term) basis.scales_.push_back(reader.fixed<float>());
  const std::string_view rows = reader.take(terms * kDimensions);
  basis.rows_.assign(rows.begin(), rows.end());
  return basis;
}

void Basis::read_row(std::uint32_t term, std::span<float, kDimensions> row) const {
  const std::int8_t* stored = rows_.data() + std::size_t{term} * kDimensions;
  for (std::size_t i = 0; i < kDimensions; ++i) row[i] = scales_[term] * static_cast<float>(stored[i]);
}

}  // namespace chancery::index
