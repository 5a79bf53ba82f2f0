#include "core/index/segment_facts.h"

#include <algorithm>
#include <cstring>

#include "core/index/byte_codec.h"
#include "core/index/columns.h"
#include "core/index/digest.h"
#include "core/index/work_hash.h"
#include "core/release/address.h"

namespace chancery::index {
namespace {

template <class Value>
std::uint16_t number_of(std::vector<Value>& values, const Value& value) {
  const auto place = std::find(values.begin(), values.end(), value);
  const auto number = static_cast<std::uint16_t>(place - values.begin());
  if (place == values.end()) values.push_back(value);
  return number;
}

std::int16_t offset_column(const release::StatedDate& date) {
  if (date.offset_minutes) return *date.offset_minutes;
  return date.is_utc_instant ? kUtcInstant : kNoOffset;
}

}  // namespace

std::uint64_t hash_id(std::string_view id) {
  const Digest digest = sha256(id);
  std::uint64_t hash = 0;
  std::memcpy(&hash, digest.data(), sizeof hash);
  return hash;
}

ReleaseFacts& SegmentFacts::add(const release::Release& release) {
  const release::StatedDate& date = release.date;
  ReleaseFacts facts;
  facts.instant = date.is_dated() ? date.instant() : INT64_MIN;
  facts.id_hash = hash_id(release.id);
  const std::string address = release::plain_address(release.url);
  if (!address.empty()) facts.address_hash = hash_id(address);
  facts.work = hash_work(release);
  facts.first_day = date.is_dated() ? date.first_day : kNoDay;
  facts.last_day = date.is_dated() ? date.last_day : kNoDay;
  facts.offset_minutes = offset_column(date);
  facts.source = number_of(sources, SourceName{release.source_id, release.source});
  facts.country = number_of(countries, release.country);
  facts.language = static_cast<std::uint8_t>(release.language);
  facts.precision = static_cast<std::uint8_t>(date.precision);
  releases.push_back(facts);
  return releases.back();
}

std::string SegmentFacts::encode() const {
  std::string out;
  append_varint(out, sources.size());
  for (const SourceName& source : sources) {
    append_string(out, source.id);
    append_string(out, source.name);
  }
  append_varint(out, countries.size());
  for (const std::string& country : countries) append_string(out, country);
  append_varint(out, releases.size());
  for (const ReleaseFacts& facts : releases) append_fixed(out, facts);
  return out;
}

SegmentFacts SegmentFacts::decode(std::string_view bytes) {
  SegmentFacts facts;
  ByteReader reader(bytes);
  for (std::uint64_t left = reader.varint(); left > 0; --left) {
    SourceName source;
    source.id = reader.string();
    source.name = reader.string();
    facts.sources.push_back(std::move(source));
  }
  for (std::uint64_t left = reader.varint(); left > 0; --left) facts.countries.emplace_back(reader.string());
  for (std::uint64_t left = reader.varint(); left > 0; --left) {
    facts.releases.push_back(reader.fixed<ReleaseFacts>());
  }
  return facts;
}

}  // namespace chancery::index
