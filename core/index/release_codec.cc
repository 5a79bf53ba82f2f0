#include "core/index/release_codec.h"

#include <zstd.h>

#include <memory>

#include "core/index/byte_codec.h"

namespace chancery::index {
namespace {

constexpr int kCompressionLevel = 3;
constexpr std::uint64_t kMaxReleaseBytes = std::uint64_t{1} << 30;

EnvironmentError damaged_frame() {
  return EnvironmentError("a stored release is damaged", "Rebuild the index.");
}

void append_date(std::string& out, const release::StatedDate& date) {
  out.push_back(static_cast<char>(date.precision));
  append_signed(out, date.first_day);
  append_signed(out, date.last_day);
  append_signed(out, date.seconds);
  append_signed(out, date.offset_minutes ? *date.offset_minutes : INT16_MIN);
  out.push_back(date.is_utc_instant ? 1 : 0);
  append_string(out, date.stated);
}

release::StatedDate read_date(ByteReader& reader) {
  release::StatedDate date;
  date.precision = static_cast<release::Precision>(reader.fixed<std::uint8_t>());
  date.first_day = static_cast<std::int32_t>(reader.signed_varint());
  date.last_day = static_cast<std::int32_t>(reader.signed_varint());
  date.seconds = static_cast<std::int32_t>(reader.signed_varint());
  const auto offset = static_cast<std::int16_t>(reader.signed_varint());
  if (offset != INT16_MIN) date.offset_minutes = offset;
  date.is_utc_instant = reader.fixed<std::uint8_t>() != 0;
  date.stated = reader.string();
  return date;
}

}  // namespace

std::string encode_release(const StoredRelease& stored) {
  const release::Release& release = stored.release;
  std::string out;
  out.reserve(release.body.size() + release.title.size() + 256);
  for (const std::string* field : {&release.id, &release.url, &release.source, &release.source_id,
                                   &release.country, &release.work, &release.updated}) {
    append_string(out, *field);
  }
  out.push_back(static_cast<char>(release.language));
  append_date(out, release.date);
  append_varint(out, stored.checkpoints.size());
  std::uint32_t last = 0;
  for (const std::uint32_t offset : stored.checkpoints) {
    append_varint(out, offset - last);
    last = offset;
  }
  append_string(out, release.title);
  append_string(out, release.body);
  return out;
}

StoredRelease decode_release(std::string_view bytes) {
  StoredRelease stored;
  release::Release& release = stored.release;
  ByteReader reader(bytes);
  for (std::string* field : {&release.id, &release.url, &release.source, &release.source_id, &release.country,
                             &release.work, &release.updated}) {
    *field = reader.string();
  }
  release.language = static_cast<text::Language>(reader.fixed<std::uint8_t>());
  release.date = read_date(reader);
  std::uint32_t offset = 0;
  for (std::uint64_t left = reader.varint(); left > 0; --left) {
    offset += static_cast<std::uint32_t>(reader.varint());
    stored.checkpoints.push_back(offset);
  }
  release.title = reader.string();
  release.body = reader.string();
  return stored;
}

ReleaseCompressor::ReleaseCompressor(const Dictionaries& dictionaries)
    : dictionaries_(dictionaries), context_(ZSTD_createCCtx()) {}

ReleaseCompressor::~ReleaseCompressor() { ZSTD_freeCCtx(context_); }

std::string_view ReleaseCompressor::compress(text::Language language, std::string_view bytes) {
  const std::size_t bound = ZSTD_compressBound(bytes.size());
  if (frame_.size() < bound) frame_.resize(bound);
  const ZSTD_CDict_s* dictionary = dictionaries_.compression(language);
  const std::size_t size = dictionary != nullptr
                               ? ZSTD_compress_usingCDict(context_, frame_.data(), frame_.size(),
                                                          bytes.data(), bytes.size(), dictionary)
                               : ZSTD_compressCCtx(context_, frame_.data(), frame_.size(), bytes.data(),
                                                   bytes.size(), kCompressionLevel);
  if (ZSTD_isError(size) != 0) {
    throw EnvironmentError(std::string("cannot compress a release: ") + ZSTD_getErrorName(size), "");
  }
  return {frame_.data(), size};
}

std::string decompress_release(const Dictionaries& dictionaries, text::Language language,
                               std::string_view frame) {
  thread_local const std::unique_ptr<ZSTD_DCtx, std::size_t (*)(ZSTD_DCtx*)> context(ZSTD_createDCtx(),
                                                                                     ZSTD_freeDCtx);
  const unsigned long long size = ZSTD_getFrameContentSize(frame.data(), frame.size());
  // Before memory is taken for it: no block, of four bytes at least, can hold more than this.
  const unsigned long long most = (frame.size() / 4 + 1) * ZSTD_BLOCKSIZE_MAX;
  if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > kMaxReleaseBytes ||
      size > most) {
    throw damaged_frame();
  }
  std::string bytes(size, '\0');
  const ZSTD_DDict_s* dictionary = dictionaries.decompression(language);
  const std::size_t result =
      dictionary != nullptr
          ? ZSTD_decompress_usingDDict(context.get(), bytes.data(), bytes.size(), frame.data(), frame.size(),
                                       dictionary)
          : ZSTD_decompressDCtx(context.get(), bytes.data(), bytes.size(), frame.data(), frame.size());
  if (ZSTD_isError(result) != 0 || result != size) throw damaged_frame();
  return bytes;
}

}  // namespace chancery::index
