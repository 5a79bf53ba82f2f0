#include "searchd/parameter_table.h"

#include <array>

#include "core/query/syntax.h"
#include "searchd/parameter_values.h"

namespace chancery::searchd {
namespace {

constexpr std::uint8_t bit(Endpoint endpoint) {
  return static_cast<std::uint8_t>(1U << static_cast<unsigned>(endpoint));
}
constexpr std::uint8_t kOfSearch = bit(Endpoint::kSearch);
constexpr std::uint8_t kOfExport = bit(Endpoint::kExport);
constexpr std::uint8_t kOfSuggest = bit(Endpoint::kSuggest);
constexpr std::uint8_t kOfRelease = bit(Endpoint::kRelease);
constexpr std::uint8_t kOfCitation = bit(Endpoint::kCitation);
constexpr std::uint8_t kOfResults = kOfSearch | kOfExport;

using Names = std::string_view;
constexpr std::array<Names, 4> kMatches{"exact", "fold", "stem", "all"};
constexpr std::array<Names, 2> kWords{"all", "any"};
constexpr std::array<Names, 3> kSorts{"relevance", "newest", "oldest"};
constexpr std::array<Names, 2> kExportSorts{"newest", "oldest"};
constexpr std::array<Names, 2> kSwitch{"on", "off"};
constexpr std::array<Names, 5> kFacetNames{"source", "country", "lang", "timeline", "none"};
constexpr std::array<Names, 2> kCollapses{"none", "languages"};
constexpr std::array<Names, 2> kReservedCollapses{"copies", "both"};
constexpr std::array<Names, 7> kSearchFormats{"html", "json", "ndjson", "csv", "atom", "ris", "bibtex"};
constexpr std::array<Names, 4> kExportFormats{"ndjson", "csv", "ris", "bibtex"};
constexpr std::array<Names, 2> kReleaseFormats{"html", "json"};
constexpr std::array<Names, 4> kStyles{"apa", "chicago", "ris", "bibtex"};
constexpr std::array<Names, 6> kInterfaceLanguages{"en", "fr", "es", "ru", "ar", "zh"};

using enum ValueKind;

constexpr std::array kTable{
    Parameter{.name = "q",
              .endpoints = kOfResults | kOfSuggest | kOfRelease,
              .kind = kText,
              .description = "What to look for; /help says what it may hold.",
              .example = "\"joint statement\" climate -visit",
              .most = query::kMaxQueryBytes,
              .read = read_query,
              .write = write_query},
    Parameter{.name = "from",
              .endpoints = kOfResults,
              .kind = kDate,
              .description =
                  "First day, month or year of the dateline, a time with its offset, or a time before "
                  "today (7d, 2w, 3m, 1y); inclusive.",
              .example = "2025-02-18",
              .read = read_from,
              .write = write_from},
    Parameter{.name = "to",
              .endpoints = kOfResults,
              .kind = kDate,
              .description = "Last day, month or year of the dateline, or a time with its offset; inclusive.",
              .example = "2025-02",
              .read = read_to,
              .write = write_to},
    Parameter{.name = "tz",
              .endpoints = kOfResults,
              .kind = kZone,
              .description =
                  "Whose days `from` and `to` are: `stated`, the dateline's own, or those of an IANA "
                  "time zone, by which releases whose time and offset are known are then compared.",
              .example = "Europe/Paris",
              .fallback = "stated",
              .read = read_zone,
              .write = write_zone},
    Parameter{.name = "tz",
              .endpoints = kOfRelease,
              .kind = kZone,
              .description =
                  "On the page: an IANA time zone, in which the time of the dateline is shown too; "
                  "`stated` shows it as it is stated.",
              .example = "Europe/Paris",
              .fallback = "stated",
              .read = read_zone,
              .write = write_zone},
    Parameter{.name = "source",
              .endpoints = kOfResults,
              .kind = kText,
              .description = "A ministry, by the value that an answer states; any of several.",
              .example = "valdoria-mfa",
              .most = kMaxValueBytes,
              .repeatable = true,
              .read = read_into<&query::Request::sources, read_source>,
              .write = write_list<&query::Request::sources>},
    Parameter{.name = "country",
              .endpoints = kOfResults,
              .kind = kCountry,
              .description = "A country's two letters; any of several.",
              .example = "AZ",
              .repeatable = true,
              .read = read_into<&query::Request::countries, read_country>,
              .write = write_list<&query::Request::countries>},
    Parameter{.name = "lang",
              .endpoints = kOfResults,
              .kind = kLanguage,
              .description = "A language's code; any of several.",
              .example = "fr",
              .repeatable = true,
              .read = read_into<&query::Request::languages, read_language>,
              .write = write_list<&query::Request::languages>},
    Parameter{.name = "-source",
              .endpoints = kOfResults,
              .kind = kText,
              .description = "A ministry whose releases are left out.",
              .example = "valdoria-mfa",
              .most = kMaxValueBytes,
              .repeatable = true,
              .read = read_into<&query::Request::not_sources, read_source>,
              .write = write_list<&query::Request::not_sources>},
    Parameter{.name = "-country",
              .endpoints = kOfResults,
              .kind = kCountry,
              .description = "A country whose releases are left out.",
              .example = "AZ",
              .repeatable = true,
              .read = read_into<&query::Request::not_countries, read_country>,
              .write = write_list<&query::Request::not_countries>},
    Parameter{.name = "-lang",
              .endpoints = kOfResults,
              .kind = kLanguage,
              .description = "A language whose releases are left out.",
              .example = "fr",
              .repeatable = true,
              .read = read_into<&query::Request::not_languages, read_language>,
              .write = write_list<&query::Request::not_languages>},
    Parameter{.name = "match",
              .endpoints = kOfResults | kOfRelease,
              .kind = kChoice,
              .description =
                  "How near a word must be: exact (its form with its marks), fold (marks do not "
                  "count), stem (any inflection; acronyms and other names, spellings and scripts are "
                  "switched off) or all (they are looked for too).",
              .example = "exact",
              .fallback = "all",
              .choices = kMatches,
              .read = read_match,
              .write = write_match},
    Parameter{.name = "words",
              .endpoints = kOfResults,
              .kind = kChoice,
              .description =
                  "Which releases count in the total, the facets, the timeline, feeds and exports: "
                  "all (they have every word) or any.",
              .example = "any",
              .fallback = "all",
              .choices = kWords,
              .read = read_words,
              .write = write_words},
    Parameter{.name = "sort",
              .endpoints = kOfSearch,
              .kind = kChoice,
              .description = "relevance, newest or oldest. A feed has an order of its own.",
              .example = "newest",
              .fallback = "relevance",
              .choices = kSorts,
              .read = read_sort,
              .write = write_sort},
    Parameter{.name = "sort",
              .endpoints = kOfExport,
              .kind = kChoice,
              .description = "newest or oldest.",
              .example = "oldest",
              .fallback = "newest",
              .choices = kExportSorts,
              .read = read_export_sort,
              .write = write_export_sort},
    Parameter{.name = "recency",
              .endpoints = kOfSearch,
              .kind = kChoice,
              .description =
                  "on or off: whether of nearly equal releases the newer comes first under sort=relevance.",
              .example = "off",
              .fallback = "on",
              .choices = kSwitch,
              .read = read_recency,
              .write = write_recency},
    Parameter{.name = "limit",
              .endpoints = kOfSearch,
              .kind = kNumber,
              .description = "Releases in one answer.",
              .example = "50",
              .fallback = "20",
              .least = 1,
              .most = kMaxLimit,
              .read = read_limit,
              .write = write_limit},
    Parameter{.name = "cursor",
              .endpoints = kOfSearch,
              .kind = kCursor,
              .description =
                  "Where to go on: `next` or `prev` of an answer. It belongs to one generation of the "
                  "index and is refused by another.",
              .example = "g000001.1740000000-20",
              .read = read_cursor_value,
              .write = write_cursor_value},
    Parameter{.name = "facets",
              .endpoints = kOfSearch,
              .kind = kChoice,
              .description =
                  "What is counted: any of source, country, lang and timeline, all where it is absent, "
                  "or none. Each leaves out its own filter.",
              .example = "timeline",
              .choices = kFacetNames,
              .repeatable = true,
              .read = read_facets,
              .write = write_facets},
    Parameter{.name = "collapse",
              .endpoints = kOfResults,
              .kind = kChoice,
              .description =
                  "languages: of one text in several languages only the first release is given, and the "
                  "total counts texts.",
              .example = "languages",
              .fallback = "none",
              .choices = kCollapses,
              .reserved = kReservedCollapses,
              .read = read_collapse,
              .write = write_collapse},
    Parameter{.name = "format",
              .endpoints = kOfSearch,
              .kind = kChoice,
              .description = "What the answer is written as; it counts before the Accept header.",
              .example = "json",
              .choices = kSearchFormats,
              .read = read_format},
    Parameter{.name = "format",
              .endpoints = kOfExport,
              .kind = kChoice,
              .description = "What the answer is written as; it counts before the Accept header.",
              .example = "csv",
              .fallback = "ndjson",
              .choices = kExportFormats,
              .read = read_format,
              .write = write_format},
    Parameter{.name = "format",
              .endpoints = kOfRelease,
              .kind = kChoice,
              .description = "What the answer is written as; it counts before the Accept header.",
              .example = "json",
              .choices = kReleaseFormats,
              .read = read_format},
    Parameter{.name = "bom",
              .endpoints = kOfResults,
              .kind = kChoice,
              .description = "on: CSV begins with a byte order mark, by which spreadsheets know UTF-8.",
              .example = "on",
              .fallback = "off",
              .choices = kSwitch,
              .read = read_byte_order_mark,
              .write = write_byte_order_mark},
    Parameter{.name = "style",
              .endpoints = kOfCitation,
              .kind = kChoice,
              .description = "apa, chicago, ris or bibtex.",
              .example = "chicago",
              .fallback = "apa",
              .choices = kStyles,
              .read = read_style},
    Parameter{
        .name = "back",
        .endpoints = kOfRelease,
        .kind = kText,
        .description =
            "On the page: the search that its way back leads to, as what stands behind ? in its address, "
            "without q and match.",
        .example = "from=2025&sort=newest",
        .most = kMaxBackBytes,
        .read = read_back,
        .write = write_back},
    Parameter{.name = "ui",
              .endpoints = kOfSearch | kOfRelease,
              .kind = kChoice,
              .description =
                  "The language of the pages themselves; it counts before the Accept-Language header and "
                  "changes no result.",
              .example = "fr",
              .choices = kInterfaceLanguages,
              .read = read_interface_language,
              .write = write_interface_language},
};

}  // namespace

std::span<const Parameter> parameter_table() { return kTable; }

}  // namespace chancery::searchd
