#include "core/query/field_hint.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "core/query/edit_distance.h"
#include "core/query/lexer.h"
#include "core/query/parse.h"
#include "core/query/place.h"
#include "core/text/utf8.h"

namespace chancery::query {
namespace {

constexpr std::size_t kMostHints = 3;
constexpr std::size_t kFewestLetters = 3;  // of what looks like a name
constexpr std::size_t kMostLetters = 12;
constexpr std::size_t kFewestNear = 4;  // of a field's name that another may be nearly

/// What other systems and languages call our fields.
constexpr std::array kOtherNames{
    FieldName{"intitle", Field::kTitle},    FieldName{"headline", Field::kTitle},
    FieldName{"subject", Field::kTitle},    FieldName{"titre", Field::kTitle},
    FieldName{"site", Field::kSource},      FieldName{"ministry", Field::kSource},
    FieldName{"publisher", Field::kSource}, FieldName{"land", Field::kCountry},
    FieldName{"pays", Field::kCountry},     FieldName{"language", Field::kLanguage},
    FieldName{"year", Field::kDate},        FieldName{"published", Field::kDate},
};

bool is_small_letter(char c) { return c >= 'a' && c <= 'z'; }

std::string to_small(std::string_view name) {
  std::string small(name);
  for (char& c : small) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return small;
}

std::string_view name_of(Field field) {
  const auto names = field_names();
  return std::find_if(names.begin(), names.end(), [&](const FieldName& row) { return row.field == field; })
      ->name;
}

/// The field whose name may have been meant.
std::optional<Field> find_meant(const std::string& name) {
  for (const FieldName& other : kOtherNames) {
    if (other.name == name) return other.field;
  }
  for (const FieldName& field : field_names()) {
    if (field.name.size() < kFewestNear) continue;
    const std::size_t limit = field.name.size() > kFewestNear ? 2 : 1;
    if (name.front() != field.name.front()) continue;
    if (edit_distance(text::decode_all(name), text::decode_all(field.name), limit) <= limit)
      return field.field;
  }
  return std::nullopt;
}

class HintFinder {
 public:
  HintFinder(std::string_view q, std::int32_t today) : q_(q), today_(today), pieces_(cut_query(q)) {}

  std::vector<Hint> run() {
    for (std::size_t i = 0; i + 1 < pieces_.size() && hints_.size() < kMostHints; ++i) {
      if (pieces_[i].kind != LexemeKind::kWord) continue;
      if (i > 0 && pieces_[i - 1].kind == LexemeKind::kField) continue;  // its value
      if (!seek_name(i)) seek_parted_colon(i);
    }
    return std::move(hints_);
  }

 private:
  std::string_view text_of(const Lexeme& piece) const {
    return q_.substr(piece.begin, piece.end - piece.begin);
  }

  /// `name:` directly before a value.
  bool seek_name(std::size_t number) {
    const Lexeme& piece = pieces_[number];
    const std::string_view text = text_of(piece);
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon < kFewestLetters || colon > kMostLetters) return false;
    const std::string_view typed = text.substr(0, colon);
    const std::string name = to_small(typed);
    if (!std::all_of(name.begin(), name.end(), is_small_letter)) return false;
    const Lexeme& next = pieces_[number + 1];
    const bool has_value =
        colon + 1 < text.size() ||
        (next.begin == piece.end && (next.kind == LexemeKind::kQuoted || next.kind == LexemeKind::kOpen));
    if (!has_value || text.substr(colon + 1).starts_with("//")) return false;
    const std::size_t value = piece.begin + colon + 1;
    const Place place{piece.begin, piece.end};
    const Place typed_field{piece.begin, value};
    const std::string shown = "\u201c" + std::string(typed) + ":\u201d";
    if (const auto field = find_meant(name)) {
      const std::string meant(name_of(*field));
      const std::string detail =
          shown + " is no field and was looked for as a word; the field is " + meant + ":";
      const std::string as_meant = replace_at(q_, typed_field, meant + ":");
      const Faults faults = read(as_meant);
      if (faults.empty()) {
        add(HintKind::kNoField, place, detail + ".", as_meant);
      } else if (!faults.front().suggestion.empty()) {
        add(HintKind::kNoField, place, detail + ".", faults.front().suggestion);
      } else {  // what the field cannot take is offered nowhere
        add(HintKind::kNoField, place, detail + ". But: " + faults.front().detail, "");
      }
      return true;
    }
    // A number behind a name (no:605/23) is a release's.
    const bool is_number = value < q_.size() && q_[value] >= '0' && q_[value] <= '9';
    if (name != typed || is_number) return false;
    add(HintKind::kNoField, place,
        shown + " is no field and was looked for as a word. Fields are " + list_fields() + ".",
        replace_at(q_, typed_field, ""));
    return true;
  }

  /// `source :x` and `source : x`.
  void seek_parted_colon(std::size_t number) {
    const Lexeme& piece = pieces_[number];
    const Lexeme& next = pieces_[number + 1];
    const auto field = find_field(text_of(piece));
    if (!field || next.kind != LexemeKind::kWord || q_[next.begin] != ':') return;
    const bool is_alone = next.end == next.begin + 1;
    const Lexeme& value = pieces_[number + (is_alone ? 2 : 1)];
    if (is_alone && value.kind != LexemeKind::kWord && value.kind != LexemeKind::kQuoted) return;
    const std::string meant = std::string(name_of(*field)) + ":";
    add(HintKind::kPartedColon, {piece.begin, next.end},
        "A field's colon stands directly behind its name, as in " + meant +
            "; with a space before it these are words.",
        replace_at(q_, {piece.begin, is_alone ? value.begin : next.begin + 1}, meant));
  }

  static std::string list_fields() {
    std::string list;
    for (const FieldName& field : field_names()) {
      list += (list.empty() ? "" : ", ") + std::string(field.name) + ":";
    }
    return list;
  }

  using Faults = std::vector<QueryError>;

  /// What is wrong with a query.
  Faults read(const std::string& meant) const {
    Parsed parsed = parse(meant, today_);
    auto* faults = std::get_if<Faults>(&parsed);
    return faults == nullptr ? Faults() : std::move(*faults);
  }

  /// `meant` as it can be read; empty where it cannot.
  std::string mend(std::string meant) const {
    Faults faults = read(meant);
    return faults.empty() ? meant : std::move(faults.front().suggestion);
  }

  void add(HintKind kind, Place place, std::string detail, std::string meant) {
    const auto [position, length] = in_code_points(q_, place);
    hints_.push_back({kind, std::move(detail), position, length, mend(std::move(meant)), 0});
  }

  std::string_view q_;
  std::int32_t today_;
  std::vector<Lexeme> pieces_;
  std::vector<Hint> hints_;
};

}  // namespace

std::vector<Hint> find_field_hints(std::string_view q, std::int32_t today) {
  if (q.find(':') == std::string_view::npos) return {};
  return HintFinder(q, today).run();
}

}  // namespace chancery::query
