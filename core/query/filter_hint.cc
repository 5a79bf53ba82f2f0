#include "core/query/filter_hint.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "core/query/edit_distance.h"
#include "core/query/field_docs.h"
#include "core/query/lexer.h"
#include "core/query/place.h"
#include "core/release/dateline.h"
#include "core/text/country.h"
#include "core/text/tokenizer.h"
#include "core/text/utf8.h"

namespace chancery::query {
namespace {

constexpr std::size_t kMostHints = 3;
constexpr std::size_t kMostListed = 6;  // of the values that there are

/// Codes that are written for countries and are those of none.
constexpr std::array<std::pair<std::string_view, std::string_view>, 2> kOtherCodes{
    {{"UK", "GB"}, {"EL", "GR"}}};

/// Those of a value, without its marks, that are compared.
std::u32string letters_of(std::string_view value) {
  return text::decode_all(text::fold_marks(value)).substr(0, kMaxComparedLetters);
}

/// Edits between a value and a name that it may have been meant for; nullopt where they are too many.
std::optional<std::size_t> distance(std::string_view value, std::string_view name) {
  const std::u32string typed = letters_of(value);
  const std::u32string known = letters_of(name);
  const std::size_t limit = typed.size() < 4 ? 0 : typed.size() < 8 ? 1 : 2;
  const std::size_t edits = edit_distance(typed, known, limit);
  return edits > limit ? std::nullopt : std::optional(edits);
}

/// `name` and each of its words.
std::vector<std::string> parts_of(const std::string& name) {
  std::vector<std::string> parts{name};
  text::Tokenizer tokenizer;
  tokenizer.reset(name);
  for (text::Token token; tokenizer.next(token);) parts.emplace_back(token.form);
  return parts;
}

std::string list(const std::vector<std::string>& values) {
  std::string text;
  for (std::size_t i = 0; i < values.size() && i < kMostListed; ++i) text += (i == 0 ? "" : ", ") + values[i];
  if (values.size() > kMostListed) text += " and " + std::to_string(values.size() - kMostListed) + " more";
  return text;
}

class FilterHints {
 public:
  FilterHints(const Tree& tree, std::string_view q, const HintedGeneration& hinted)
      : tree_(tree), q_(q), generation_(hinted.generation), facts_(hinted.facts), pieces_(cut_query(q)) {}

  std::vector<Hint> run() {
    for (const Item& item : tree_.items) visit(item.node, item.occur != Occur::kMustNot);
    return std::move(hints_);
  }

 private:
  void visit(const Node& node, bool is_positive) {
    if (node.kind == NodeKind::kClause) {
      const Clause& clause = tree_.clauses[node.clause];
      if (is_positive && clause.kind == ClauseKind::kFilter && hints_.size() < kMostHints) look_at(clause);
      return;
    }
    for (const Node& child : node.children) visit(child, is_positive != (node.kind == NodeKind::kNot));
  }

  bool takes_any(const FieldFilter& filter) const {
    const FieldDocs docs = find_field_docs(filter, generation_, facts_);
    const auto& allowed = docs.column.allowed;
    switch (filter.field) {
      case Field::kDate:
        return docs.days.begin < docs.days.end || !docs.days.overlapping.empty();
      case Field::kLanguage: {
        const auto languages = generation_.languages();
        return std::any_of(languages.begin(), languages.end(), [&](text::Language language) {
          return allowed[static_cast<std::size_t>(language)] != 0;
        });
      }
      case Field::kSource:
      case Field::kCountry:
        return std::find(allowed.begin(), allowed.end(), 1) != allowed.end();
      default:
        return !docs.docs_of_id.empty();
    }
  }

  void look_at(const Clause& clause) {
    if (takes_any(clause.filter)) return;
    find_place(clause);
    switch (clause.filter.field) {
      case Field::kSource:
        return lacks_source(clause);
      case Field::kCountry:
        return lacks_country(clause);
      case Field::kLanguage:
        return lacks_language(clause);
      case Field::kDate:
        return lacks_days(clause);
      default:
        return add("No release is filed under " + quote(clause.text) + ".", as_word(clause));
    }
  }

  void lacks_source(const Clause& clause) {
    std::vector<std::string> values;
    std::optional<std::size_t> best;
    std::string nearest;
    for (const index::FacetValue& source : generation_.sources()) {
      if (source.value.empty()) continue;
      values.push_back(source.value);
      for (const std::string& part : parts_of(source.value + " " + source.label)) {
        const auto edits = distance(clause.filter.value, part);
        if (!edits || (best && *edits >= *best)) continue;
        best = edits;
        nearest = source.value;
      }
    }
    add("No release is from a source " + quote(clause.text) + ". Sources are " + list(values) + ".",
        nearest.empty() ? as_word(clause) : with_value(nearest));
  }

  void lacks_country(const Clause& clause) {
    const std::string& code = clause.filter.value;
    std::vector<std::string> values;
    for (const index::FacetValue& country : generation_.countries()) {
      if (!country.value.empty()) values.push_back(country.value);
    }
    const auto other = std::find_if(kOtherCodes.begin(), kOtherCodes.end(),
                                    [&](const auto& row) { return row.first == code; });
    const std::string name = text::country_name(code);
    add("No release is of the country " + code + (name == code ? "" : " (" + name + ")") +
            ". Countries are " + list(values) + ".",
        other == kOtherCodes.end() ? as_word(clause) : with_value(std::string(other->second)));
  }

  void lacks_language(const Clause& clause) {
    std::vector<std::string> values;
    for (const text::Language language : generation_.languages()) {
      if (language != text::Language::kUndetermined) values.emplace_back(text::info(language).code);
    }
    const text::Language asked = text::find_language(clause.filter.value).value();
    add("No release is in " + std::string(text::info(asked).name) + ". Languages are " + list(values) + ".",
        as_word(clause));
  }

  void lacks_days(const Clause& clause) {
    if (generation_.dated_count() == 0) return add("No release has a date.", "");
    const auto days = generation_.columns().first_day;
    add("No release is dated " + clause.text + ". They are dated from " +
            release::iso_date(days[generation_.dated_count() - 1]) + " to " + release::iso_date(days[0]) +
            ".",
        "");
  }

  static std::string quote(const std::string& text) { return "\u201c" + text + "\u201d"; }

  /// Where the value of a filter stands, with its quotation marks, and its field before it.
  void find_place(const Clause& clause) {
    for (std::size_t i = 0; i + 1 < pieces_.size(); ++i) {
      if (pieces_[i].begin > clause.begin || pieces_[i].end < clause.end) continue;
      value_ = {pieces_[i].begin, pieces_[i].end};
      has_field_ = i > 0 && pieces_[i - 1].kind == LexemeKind::kField;
      place_ = {has_field_ ? pieces_[i - 1].begin : value_.begin, value_.end};
      return;
    }
  }

  std::string with_value(const std::string& value) const {
    const bool is_word = value.find_first_of(" ()\"") == std::string::npos;
    return replace_at(q_, value_, is_word ? value : '"' + value + '"');
  }

  /// The filter as words; empty where it has no field of its own.
  std::string as_word(const Clause& clause) const {
    return has_field_ ? replace_at(q_, place_, '"' + clause.text + '"') : std::string();
  }

  void add(std::string detail, std::string query) {
    const auto [position, length] = in_code_points(q_, place_);
    hints_.push_back({HintKind::kEmptyFilter, std::move(detail), position, length, std::move(query), 0});
  }

  const Tree& tree_;
  std::string_view q_;
  const index::Generation& generation_;
  const GenerationFacts& facts_;
  std::vector<Lexeme> pieces_;
  Place place_;  // of the filter at hand: the whole
  Place value_;
  bool has_field_ = false;
  std::vector<Hint> hints_;
};

}  // namespace

std::vector<Hint> find_filter_hints(const Tree& tree, std::string_view q, const HintedGeneration& hinted) {
  const bool has_filter = std::any_of(tree.clauses.begin(), tree.clauses.end(), [](const Clause& clause) {
    return clause.kind == ClauseKind::kFilter;
  });
  if (!has_filter) return {};
  return FilterHints(tree, q, hinted).run();
}

}  // namespace chancery::query
