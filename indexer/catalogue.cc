#include "indexer/catalogue.h"

#include <zstd.h>

#include <cstring>

#include "core/index/byte_codec.h"
#include "core/index/durable_file.h"
#include "core/index/mapped_file.h"
#include "core/index/schema.h"

namespace chancery::indexer {
namespace {

using index::append_fixed;
using index::append_signed;
using index::append_string;
using index::append_varint;
using index::ByteReader;

constexpr std::uint64_t kMostBytes = std::uint64_t{1} << 34;

std::uint32_t version() { return index::kSchemaVersion << 16 | index::kAnalysisVersion; }

void append_record(std::string& out, const Record& record) {
  append_fixed(out, record.raw);
  append_fixed(out, record.key.content);
  out.push_back(record.key.dated ? 1 : 0);
  out.push_back(static_cast<char>(record.key.language));
  append_signed(out, record.key.first_day);
  append_signed(out, record.key.instant);
  append_string(out, record.key.id);
  append_string(out, record.source_id);
  append_signed(out, record.version_instant);
  append_varint(out, record.key.text_bytes);
  append_varint(out, record.unknown_keys);
}

Record read_record(ByteReader& reader) {
  Record record;
  record.raw = reader.fixed<index::Digest>();
  record.key.content = reader.fixed<index::Digest>();
  record.key.dated = reader.fixed<std::uint8_t>() != 0;
  record.key.language = static_cast<text::Language>(reader.fixed<std::uint8_t>());
  record.key.first_day = static_cast<std::int32_t>(reader.signed_varint());
  record.key.instant = reader.signed_varint();
  record.key.id = reader.string();
  record.source_id = reader.string();
  record.version_instant = reader.signed_varint();
  record.key.text_bytes = reader.varint();
  record.unknown_keys = static_cast<std::uint32_t>(reader.varint());
  return record;
}

}  // namespace

std::size_t Catalogue::DigestHash::operator()(const index::Digest& digest) const {
  std::size_t hash = 0;
  std::memcpy(&hash, digest.data(), sizeof hash);
  return hash;
}

void Catalogue::load(const std::filesystem::path& path) {
  known_.clear();
  if (!std::filesystem::exists(path)) return;
  const index::MappedFile file(path);
  const std::string_view bytes = file.bytes();
  constexpr std::size_t kHeadBytes = 4 + sizeof(index::Digest);
  if (bytes.size() < kHeadBytes) return;
  ByteReader head(bytes);
  if (head.fixed<std::uint32_t>() != version()) return;
  const auto digest = head.fixed<index::Digest>();
  const std::string_view frame = bytes.substr(kHeadBytes);
  if (index::sha256(frame) != digest) return;  // only a cache: everything is read anew
  const unsigned long long size = ZSTD_getFrameContentSize(frame.data(), frame.size());
  if (size > kMostBytes) return;
  std::string plain(size, '\0');
  if (ZSTD_decompress(plain.data(), plain.size(), frame.data(), frame.size()) != size) return;
  ByteReader reader(plain);
  while (!reader.at_end()) {
    Record record = read_record(reader);
    known_.emplace(record.raw, std::move(record));
  }
}

bool Catalogue::find(const index::Digest& raw, bool is_json, Record& record) const {
  if (!is_json) return false;  // the id of article text may be its path
  const auto place = known_.find(raw);
  if (place == known_.end()) return false;
  Record known = place->second;
  known.file = record.file;
  known.line = record.line;
  known.offset = record.offset;
  known.length = record.length;
  record = std::move(known);
  return true;
}

std::string Catalogue::encode(const std::vector<const Record*>& records) {
  std::string plain;
  for (const Record* record : records) append_record(plain, *record);
  std::string frame(ZSTD_compressBound(plain.size()), '\0');
  const std::size_t size = ZSTD_compress(frame.data(), frame.size(), plain.data(), plain.size(), 1);
  if (ZSTD_isError(size) != 0) throw index::EnvironmentError("cannot compress the catalogue", "");
  frame.resize(size);
  std::string out;
  append_fixed(out, version());
  append_fixed(out, index::sha256(frame));
  out += frame;
  return out;
}

}  // namespace chancery::indexer
