#include "core/query/syntax.h"

#include <array>

namespace chancery::query {
namespace {

constexpr std::array kFields{
    FieldName{"title", Field::kTitle},     FieldName{"source", Field::kSource},
    FieldName{"country", Field::kCountry}, FieldName{"lang", Field::kLanguage},
    FieldName{"id", Field::kId},           FieldName{"date", Field::kDate},
};

constexpr std::array kSyntax{
    SyntaxRow{"parliamentary diplomacy",
              "releases ranked by either word, in any inflection; the counts are of those that have both"},
    SyntaxRow{"\"strategic partnership\"",
              "these words in this order, stop words included; accents and capitals do not count"},
    SyntaxRow{"\"Baku declaration\"~5", "both words, in any order, with at most 5 others among them"},
    SyntaxRow{"+visit -\"press conference\"",
              "releases that have the word visit and do not have the phrase press conference"},
    SyntaxRow{"(Paris OR Geneva) AND talks NOT trade", "words, phrases and groups joined by AND, OR and NOT"},
    SyntaxRow{"title:declaration", "the word, or a \"phrase\", in the title"},
    SyntaxRow{"source:valdoria-mfa", "only releases of this ministry, by its code or its name"},
    SyntaxRow{"country:AZ lang:fr", "only releases of this country and in this language"},
    SyntaxRow{"id:valdoria-2025-014", "the release that is filed under this id"},
    SyntaxRow{"date:2024-05", "only releases dated in this year (2024), month, or on this day"},
    SyntaxRow{"date:7d", "only releases of the last 7 days; w, m and y are weeks, months and years"},
    SyntaxRow{"2024-05-17", "only releases of this day"},
    SyntaxRow{"2024-05..2024-07", "only releases from May to July 2024; either end may be left out"},
    SyntaxRow{"=minister", "the word in exactly this form, with these accents"},
    SyntaxRow{
        "diplom*",
        "all words that begin so; three letters or more. It stands for the 100 most frequent ones, all of a "
        "query together for 1,000"},
    SyntaxRow{"UN", "in capitals the acronym alone; in small letters the word and the acronym"},
    SyntaxRow{"Türkiye",
              "other names of a country, an organisation or a person too, each labelled; not in quotation "
              "marks, nor behind =, nor with match=stem, which switches them off"},
    SyntaxRow{"议会外交", "the characters side by side, pair by pair; in quotation marks exactly so"},
};

}  // namespace

std::span<const FieldName> field_names() { return kFields; }

std::optional<Field> find_field(std::string_view name) {
  for (const FieldName& row : kFields) {
    if (name.size() != row.name.size() || name.substr(1) != row.name.substr(1)) continue;
    if (name[0] == row.name[0] || name[0] == row.name[0] - 'a' + 'A') return row.field;
  }
  return std::nullopt;
}

std::span<const SyntaxRow> syntax_table() { return kSyntax; }

std::string_view precedence_rule() {
  return "NOT binds first, then AND, then OR, and words side by side are put together last: "
         "“Paris OR Geneva talks” means “(Paris OR Geneva) talks”. What stands with AND, OR or NOT is "
         "demanded; "
         "other words are wished for, and releases with more of them come first.";
}

}  // namespace chancery::query
