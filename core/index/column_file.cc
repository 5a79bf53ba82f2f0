#include "core/index/column_file.h"

#include "core/index/byte_codec.h"

namespace chancery::index {
namespace {

constexpr std::size_t kRowBytes =
    8 + 8 + 5 * 4 + 3 * 2 + 2 * 1;  // and 8 bytes of count, 8 of the last stream offset

template <class Value>
std::span<const Value> take_array(std::string_view& bytes, std::size_t count) {
  const std::span<const Value> array(reinterpret_cast<const Value*>(bytes.data()), count);
  bytes.remove_prefix(count * sizeof(Value));
  return array;
}

}  // namespace

ColumnFile::ColumnFile(std::string_view bytes) {
  const auto count = ByteReader(bytes).fixed<std::uint64_t>();
  if (count > UINT32_MAX || bytes.size() != 16 + count * kRowBytes) {
    throw EnvironmentError("the columns are damaged", "Rebuild the index.");
  }
  bytes.remove_prefix(8);
  facts.instant = take_array<std::int64_t>(bytes, count);
  stream_offset = take_array<std::uint64_t>(bytes, count + 1);
  facts.first_day = take_array<std::int32_t>(bytes, count);
  facts.last_day = take_array<std::int32_t>(bytes, count);
  facts.length = take_array<std::uint32_t>(bytes, count);
  release_offset = take_array<std::uint32_t>(bytes, count);
  release_size = take_array<std::uint32_t>(bytes, count);
  facts.offset_minutes = take_array<std::int16_t>(bytes, count);
  facts.source = take_array<std::uint16_t>(bytes, count);
  facts.country = take_array<std::uint16_t>(bytes, count);
  facts.language = take_array<std::uint8_t>(bytes, count);
  facts.precision = take_array<std::uint8_t>(bytes, count);
}

FileFact write_columns(const std::filesystem::path& path, const std::vector<ColumnRow>& rows) {
  std::string out;
  append_fixed(out, static_cast<std::uint64_t>(rows.size()));
  const auto append_column = [&](auto member) {
    for (const ColumnRow& row : rows) append_fixed(out, member(row));
  };
  append_column([](const ColumnRow& row) { return row.facts.instant; });
  std::uint64_t offset = 0;
  for (const ColumnRow& row : rows) {
    append_fixed(out, offset);
    offset += row.facts.stream_size;
  }
  append_fixed(out, offset);
  append_column([](const ColumnRow& row) { return row.facts.first_day; });
  append_column([](const ColumnRow& row) { return row.facts.last_day; });
  append_column([](const ColumnRow& row) { return row.facts.length; });
  append_column([](const ColumnRow& row) { return row.release_offset; });
  append_column([](const ColumnRow& row) { return row.facts.frame_size; });
  append_column([](const ColumnRow& row) { return row.facts.offset_minutes; });
  append_column([](const ColumnRow& row) { return row.facts.source; });
  append_column([](const ColumnRow& row) { return row.facts.country; });
  append_column([](const ColumnRow& row) { return row.facts.language; });
  append_column([](const ColumnRow& row) { return row.facts.precision; });
  return write_file(path, out);
}

}  // namespace chancery::index
