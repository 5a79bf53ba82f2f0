#include "searchd/parameters.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <numeric>
#include <set>
#include <utility>

#include "core/query/day.h"
#include "core/text/language.h"
#include "core/text/utf8.h"
#include "searchd/percent.h"

namespace chancery::searchd {
namespace {

constexpr std::uint32_t kDefaultLimit = 20;
constexpr std::uint32_t kMaxLimit = 200;

void refuse(ParsedParameters& out, std::string_view parameter, std::string_view code, std::string detail,
            std::string_view value = {}, std::string suggestion = {}) {
  const auto length = static_cast<std::uint32_t>(text::count_code_points(value));
  out.errors.push_back(
      {std::string(parameter), std::string(code), std::move(detail), 0, length, std::move(suggestion)});
}

void refuse_date(ParsedParameters& out, std::string_view parameter, std::string_view value) {
  refuse(out, parameter, "not_a_date",
         "This is not a date. Write 2025-02-18 for a day, 2025-02 for a month, 2025 for a year or 7d for "
         "seven days ago.",
         value, query::suggest_day(value));
}

void read_from(std::string_view value, ParsedParameters& out) {
  if (!set_from(out.values, value)) refuse_date(out, "from", value);
}

void read_to(std::string_view value, ParsedParameters& out) {
  if (!set_to(out.values, value)) refuse_date(out, "to", value);
}

void add_once(std::vector<std::string>& list, std::string value) {
  if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(std::move(value));
}

void read_country(std::string_view value, ParsedParameters& out) {
  std::string code(value);
  for (char& c : code) c = (c >= 'a' && c <= 'z') ? static_cast<char>(c - 'a' + 'A') : c;
  const bool letters = std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (code.size() != 2 || !letters) {
    refuse(out, "country", "not_a_country", "A country is two letters of ISO 3166, such as AZ or CH.", value);
    return;
  }
  add_once(out.values.request.countries, std::move(code));
}

void read_language(std::string_view value, ParsedParameters& out) {
  const auto language = text::find_language(value);
  if (!language) {
    refuse(out, "lang", "not_a_language", "This language is not known. Write its code, such as en, fr or zh.",
           value);
    return;
  }
  add_once(out.values.request.languages, std::string(text::info(*language).code));
}

/// Reads one of a few words into `field`.
template <typename T, std::size_t N>
void read_choice(std::string_view parameter, std::string_view value, ParsedParameters& out, T& field,
                 const std::array<std::pair<std::string_view, T>, N>& choices) {
  std::string names;
  for (const auto& [name, choice] : choices) {
    if (name == value) {
      field = choice;
      return;
    }
    names += (names.empty() ? "" : ", ") + std::string(name);
  }
  refuse(out, parameter, "not_a_choice", "This can be one of: " + names + ".", value);
}

constexpr std::array<std::pair<std::string_view, query::Match>, 4> kMatchChoices{
    {{"exact", query::Match::kExact},
     {"fold", query::Match::kFold},
     {"stem", query::Match::kStem},
     {"all", query::Match::kAll}}};
constexpr std::array<std::pair<std::string_view, query::Words>, 2> kWordsChoices{
    {{"all", query::Words::kAll}, {"any", query::Words::kAny}}};
constexpr std::array<std::pair<std::string_view, query::Sort>, 3> kSortChoices{
    {{"relevance", query::Sort::kRelevance},
     {"newest", query::Sort::kNewest},
     {"oldest", query::Sort::kOldest}}};
constexpr std::array<std::pair<std::string_view, bool>, 2> kRecencyChoices{{{"on", true}, {"off", false}}};
constexpr std::array<std::pair<std::string_view, Format>, 2> kFormatChoices{
    {{"html", Format::kHtml}, {"json", Format::kJson}}};

void read_interface_language(std::string_view value, ParsedParameters& out) {
  out.values.ui = find_interface_language(value);
  if (!out.values.ui) {
    refuse(out, "ui", "not_a_choice", "The pages speak en, fr, es, ru, ar and zh.", value);
  }
}

void read_limit(std::string_view value, ParsedParameters& out) {
  std::uint32_t limit = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), limit);
  if (error == std::errc() && end == value.data() + value.size() && limit >= 1 && limit <= kMaxLimit) {
    out.values.request.limit = limit;
    return;
  }
  refuse(out, "limit", "out_of_range", "A page holds 1 to 200 releases.", value,
         limit > kMaxLimit ? std::to_string(kMaxLimit) : std::string());
}

void read_cursor_value(std::string_view value, ParsedParameters& out) {
  out.values.cursor = read_cursor(value);
  if (!out.values.cursor) {
    refuse(out, "cursor", "not_a_cursor", "This is no cursor that an answer gave as its next one.", value);
  }
}

constexpr std::array kTable{
    Parameter{"q", "What to look for; /help says what it may hold.", "\"joint statement\" climate -visit",
              false, true, [](std::string_view v, ParsedParameters& out) { out.values.request.q = v; }},
    Parameter{"from", "First day, month or year of the dateline, or a time before today (7d, 2w, 3m, 1y).",
              "2025-02-18", false, false, read_from},
    Parameter{"to", "Last day, month or year of the dateline; inclusive.", "2025-02", false, false, read_to},
    Parameter{"source", "A ministry, by the value that an answer states; any of several.", "valdoria-mfa",
              true, false,
              [](std::string_view v, ParsedParameters& out) {
                add_once(out.values.request.sources, std::string(v));
              }},
    Parameter{"country", "A country's two letters; any of several.", "AZ", true, false, read_country},
    Parameter{"lang", "A language's code; any of several.", "fr", true, false, read_language},
    Parameter{
        "match",
        "How near a word must be: exact (its form with its marks), fold (marks do not count), stem (any "
        "inflection) or all (other names for the same too).",
        "exact", false, true,
        [](std::string_view v, ParsedParameters& out) {
          read_choice("match", v, out, out.values.request.match, kMatchChoices);
        }},
    Parameter{"words", "Which releases count: all (they have every word) or any.", "any", false, false,
              [](std::string_view v, ParsedParameters& out) {
                read_choice("words", v, out, out.values.request.words, kWordsChoices);
              }},
    Parameter{"sort", "relevance, newest or oldest.", "newest", false, false,
              [](std::string_view v, ParsedParameters& out) {
                read_choice("sort", v, out, out.values.request.sort, kSortChoices);
              }},
    Parameter{"recency",
              "on or off: whether of nearly equal releases the newer comes first under sort=relevance.",
              "off", false, false,
              [](std::string_view v, ParsedParameters& out) {
                read_choice("recency", v, out, out.values.request.prefers_recent, kRecencyChoices);
              }},
    Parameter{"limit", "Releases in one answer, 1 to 200.", "50", false, false, read_limit},
    Parameter{"cursor", "Where to go on: `next` of the answer before.", "g000012-20", false, false,
              read_cursor_value},
    Parameter{"format", "html or json.", "json", false, true,
              [](std::string_view v, ParsedParameters& out) {
                read_choice("format", v, out, out.values.format, kFormatChoices);
              }},
    Parameter{"ui", "The language of the pages themselves: en, fr, es, ru, ar or zh.", "fr", false, true,
              read_interface_language},
};

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, changed}));
    }
  }
  return row[b.size()];
}

/// How far a name is from one that is known; transposed letters ("form") and beginnings ("sour") are near.
std::size_t name_distance(std::string_view name, std::string_view known) {
  if (std::is_permutation(name.begin(), name.end(), known.begin(), known.end())) return 0;
  const bool is_beginning = name.size() > 1 && (known.starts_with(name) || name.starts_with(known));
  return is_beginning ? 1 : edit_distance(name, known);
}

void refuse_unknown(ParsedParameters& out, const std::string& name, bool of_release) {
  std::string_view nearest;
  std::size_t best = 4;
  std::string known;
  for (const Parameter& row : kTable) {
    if (of_release && !row.of_release) continue;
    known += (known.empty() ? "" : ", ") + std::string(row.name);
    const std::size_t distance = name_distance(name.substr(0, 64), row.name);
    if (distance < best && row.name.size() > 2) {
      best = distance;
      nearest = row.name;
    }
  }
  std::string detail = "There is no parameter of this name. ";
  detail +=
      nearest.empty() ? "The parameters are: " + known + "." : "Did you mean " + std::string(nearest) + "?";
  refuse(out, name, "unknown_parameter", std::move(detail), {}, std::string(nearest));
}

void read_one(const RawParameter& raw, bool of_release, std::set<std::string_view>& seen,
              ParsedParameters& out) {
  const auto name = percent_decode(raw.name, true);
  const auto value = percent_decode(raw.value, true);
  if (!name || !value) {
    refuse(out, name.value_or(""), "bad_encoding",
           "This address is not encoded as it should be: percent signs must stand before two hexadecimal "
           "digits, "
           "and the text must be UTF-8.");
    return;
  }
  const auto row =
      std::find_if(kTable.begin(), kTable.end(), [&](const Parameter& p) { return p.name == *name; });
  if (row == kTable.end() || (of_release && !row->of_release)) {
    refuse_unknown(out, *name, of_release);
    return;
  }
  if (value->empty()) return;
  if (!seen.insert(row->name).second && !row->repeatable) {
    refuse(out, row->name, "repeated", "This parameter can be given once.");
    return;
  }
  row->read(*value, out);
}

ParsedParameters parse(std::string_view query, bool of_release, std::int32_t today) {
  ParsedParameters out;
  out.values.request.today = today;
  out.values.request.limit = kDefaultLimit;
  std::set<std::string_view> seen;
  for (const RawParameter& raw : split_query(query)) read_one(raw, of_release, seen, out);
  const query::Request& request = out.values.request;
  if (request.from && request.to && *request.from > *request.to) {
    refuse(out, "from", "dates_reversed", "The first date is after the last one.", out.values.from_text);
  }
  return out;
}

/// A date, or the day that lies so long before today.
std::optional<query::DayInterval> read_days(std::string_view text, std::int32_t today) {
  const auto relative = query::read_relative_days(text, today);
  return relative ? query::DayInterval{relative->first, relative->first} : query::read_day_interval(text);
}

}  // namespace

bool SearchParameters::has_filters() const {
  return request.from || request.to || !request.sources.empty() || !request.countries.empty() ||
         !request.languages.empty();
}

void SearchParameters::clear_dates() {
  from_text.clear();
  to_text.clear();
  request.from.reset();
  request.to.reset();
}

SearchParameters SearchParameters::without_filters() const {
  SearchParameters bare = *this;
  bare.clear_dates();
  bare.request.sources.clear();
  bare.request.countries.clear();
  bare.request.languages.clear();
  return bare;
}

std::span<const Parameter> parameters() { return kTable; }

ParsedParameters parse_search_parameters(std::string_view query, std::int32_t today) {
  return parse(query, false, today);
}

ParsedParameters parse_release_parameters(std::string_view query, std::int32_t today) {
  return parse(query, true, today);
}

std::string_view match_name(query::Match match) {
  for (const auto& [name, choice] : kMatchChoices) {
    if (choice == match) return name;
  }
  return {};
}

bool set_from(SearchParameters& parameters, std::string_view text) {
  parameters.from_text = text;
  const auto days = read_days(text, parameters.request.today);
  parameters.request.from = days ? std::optional(days->first) : std::nullopt;
  return days.has_value();
}

bool set_to(SearchParameters& parameters, std::string_view text) {
  parameters.to_text = text;
  const auto days = read_days(text, parameters.request.today);
  parameters.request.to = days ? std::optional(days->last) : std::nullopt;
  return days.has_value();
}

}  // namespace chancery::searchd
