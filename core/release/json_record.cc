#include <array>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "core/release/json_escape.h"
#include "core/release/plain_text.h"
#include "core/release/reader.h"
#include "core/release/release_assembly.h"
#include "core/text/utf8.h"

namespace chancery::release {
namespace {

using Json = nlohmann::json;

struct Key {
  std::string_view name;
  std::string StatedFields::*field;
};

constexpr std::array<Key, 12> kKeys = {{
    {"id", &StatedFields::id},
    {"url", &StatedFields::url},
    {"source", &StatedFields::source},
    {"source_id", &StatedFields::source_id},
    {"country", &StatedFields::country},
    {"language", &StatedFields::language},
    {"published", &StatedFields::published},
    {"updated", &StatedFields::updated},
    {"date_line", &StatedFields::date_line},
    {"work", &StatedFields::work},
    {"title", &StatedFields::title},
    {"body", &StatedFields::body},
}};

// What one pass over a line gave.
struct ParsedRecord {
  StatedFields fields;
  std::vector<Problem> notices;
  std::uint32_t unknown_keys = 0;
  bool is_object = false;
  std::size_t error_position = 0;  // from 1; 0 where it was read
};

// Takes nlohmann's events: the fields of the outermost object are filled in directly, all else is passed
// over.
class RecordHandler {
 public:
  explicit RecordHandler(ParsedRecord& record) : record_(record) {}

  bool null() { return take_nothing(); }
  bool boolean(bool) { return refuse("true or false"); }
  bool number_integer(std::int64_t value) { return take_number(std::to_string(value)); }
  bool number_unsigned(std::uint64_t value) { return take_number(std::to_string(value)); }
  bool number_float(double, const std::string& text) {
    // Integers beyond 64 bits come here, too.
    return text.find_first_of(".eE") == std::string::npos ? take_number(text) : refuse("a fraction");
  }
  bool binary(Json::binary_t&) { return take_nothing(); }

  bool string(std::string& value) {
    if (!is_field()) return true;
    record_.fields.*key_->field = std::move(value);
    return true;
  }

  bool start_object(std::size_t) {
    if (depth_ == 0) record_.is_object = true;
    if (depth_ > 0) refuse("an object");
    ++depth_;
    return true;
  }

  bool start_array(std::size_t) {
    if (depth_ > 0) refuse("a list");
    ++depth_;
    return true;
  }

  bool end_object() { return leave(); }
  bool end_array() { return leave(); }

  bool key(std::string& name) {
    if (depth_ != 1) return true;
    key_ = nullptr;
    for (std::size_t i = 0; i < kKeys.size(); ++i) {
      if (kKeys[i].name != name) continue;
      key_ = &kKeys[i];
      if (seen_[i]) note(name, "is stated twice; the last one stands");
      seen_[i] = true;
      (record_.fields.*key_->field).clear();
    }
    if (key_ == nullptr) ++record_.unknown_keys;
    return true;
  }

  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) {
    record_.error_position = std::max<std::size_t>(position, 1);
    return false;
  }

 private:
  bool is_field() const { return depth_ == 1 && record_.is_object && key_ != nullptr; }

  bool leave() {
    --depth_;
    return true;
  }

  bool take_nothing() { return true; }

  bool take_number(std::string text) {
    if (!is_field()) return true;
    if (key_->field != &StatedFields::id) return refuse("a number");
    record_.fields.id = std::move(text);
    return true;
  }

  // Reading goes on: a field of the wrong type is as good as absent.
  bool refuse(std::string_view what) {
    if (is_field())
      note(std::string(key_->name), "is " + std::string(what) + " where text is expected; ignored");
    return true;
  }

  void note(const std::string& field, std::string reason) {
    Problem problem;
    problem.field = field;
    problem.reason = std::move(reason);
    record_.notices.push_back(std::move(problem));
  }

  ParsedRecord& record_;
  const Key* key_ = nullptr;
  std::array<bool, kKeys.size()> seen_{};
  std::size_t depth_ = 0;
};

ParsedRecord parse(std::string_view line) {
  ParsedRecord record;
  RecordHandler handler(record);
  Json::sax_parse(line.data(), line.data() + line.size(), &handler);
  return record;
}

void note(ReadResult& result, const Place& place, std::string reason) {
  Problem problem;
  problem.reason = std::move(reason);
  add_problem(result, place, std::move(problem));
}

// Bad bytes and lone surrogates make a line bad JSON, but not its text unreadable: it is mended and read
// again.
ParsedRecord parse_mended(std::string_view line, const Place& place, ReadResult& result) {
  ParsedRecord record = parse(line);
  if (record.error_position == 0) return record;
  text::Repair repair;
  if (!text::is_valid_utf8(line)) {
    repair = text::repair_utf8(line);
    note(result, place,
         "is not valid UTF-8 at byte " + std::to_string(repair.first_position + 1) + "; " +
             std::to_string(repair.replaced) + " faults replaced");
    line = repair.text;
    record = parse(line);
    if (record.error_position == 0) return record;
  }
  if (const std::optional<std::string> mended = mend_surrogates(line)) {
    ParsedRecord second = parse(*mended);
    if (second.error_position != 0) return record;
    note(result, place, "holds halves of surrogate pairs; replaced");
    return second;
  }
  return record;
}

}  // namespace

ReadResult read_json_record(std::string_view line, const Place& place) {
  ReadResult result;
  result.version_instant = INT64_MIN;
  if (line.size() > kMostReleaseBytes) {
    reject(result, place, "", "is longer than 16 MiB");
    return result;
  }
  if (trim(line).empty()) {
    reject(result, place, "", "is an empty line");
    return result;
  }
  ParsedRecord record = parse_mended(line, place, result);
  result.unknown_keys = record.unknown_keys;
  if (record.error_position != 0) {
    reject(result, place, "",
           "is not JSON: it cannot be read beyond byte " + std::to_string(record.error_position));
    return result;
  }
  if (!record.is_object) {
    reject(result, place, "", "is JSON, but not an object");
    return result;
  }
  for (Problem& problem : record.notices) add_problem(result, place, std::move(problem));
  assemble_release(std::move(record.fields), place, {}, result);
  return result;
}

}  // namespace chancery::release
