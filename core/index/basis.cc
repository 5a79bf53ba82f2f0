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
    add_row(rows.subspan(term * kDimensions).first<kDimensions>(), inverse[term]);
  }
}

void Basis::add_row(std::span<const float, kDimensions> row, float inverse) {
  const float unit = greatest_of(row) / kGreatestUnit;
  const auto units_of = [&](float value) { return unit == 0 ? 0 : std::lround(value / unit); };
  for (std::size_t i = 0; i < kDimensions; i += 2) {
    rows_.push_back(static_cast<char>((units_of(row[i]) & 15) | (units_of(row[i + 1]) & 15) << 4));
  }
  scales_.push_back(inverse * unit);
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
  out.append(rows_);
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
  basis.rows_ = reader.take(terms * kRowBytes);
  return basis;
}

void Basis::read_row(std::uint32_t term, std::span<float, kDimensions> row) const {
  const char* stored = rows_.data() + std::size_t{term} * kRowBytes;
  const auto value_of = [&](int bits) { return scales_[term] * static_cast<float>(bits < 8 ? bits : bits - 16); };
  for (std::size_t i = 0; i < kDimensions; i += 2) {
    const auto byte = static_cast<unsigned char>(stored[i / 2]);
    row[i] = value_of(byte & 15);
    row[i + 1] = value_of(byte >> 4);
  }
}

}  // namespace chancery::index
