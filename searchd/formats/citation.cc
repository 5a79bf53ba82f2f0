#include "searchd/formats/citation.h"

#include <array>

#include "searchd/page/segments.h"
#include "searchd/parameters.h"
#include "searchd/wording.h"

namespace chancery::searchd {
namespace {

std::string own_address(std::string_view id, std::string_view base) {
  return std::string(base) + release_address(id);
}

std::string language_code(text::Language language) {
  return language == text::Language::kUndetermined ? std::string() : std::string(text::info(language).code);
}

constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};

/// "February 18", as far as it is stated.
std::string month_and_day(const release::StatedDate& date) {
  if (date.precision < release::Precision::kMonth) return {};
  const std::chrono::year_month_day day = civil(date.first_day);
  const std::string month(kMonths[static_cast<unsigned>(day.month()) - 1]);
  if (date.precision < release::Precision::kDay) return month;
  return month + " " + std::to_string(static_cast<unsigned>(day.day()));
}

std::string year(const release::StatedDate& date) { return iso_stated_date(date).substr(0, 4); }

/// A sentence ends in one stop, whatever it ended in.
std::string end_sentence(const std::string& text) {
  return text.empty() || std::string_view(".?!").find(text.back()) == std::string_view::npos ? text + "."
                                                                                             : text;
}

}  // namespace

Citation cite(const query::Hit& hit, std::string_view base) {
  const std::string& title = hit.title.text.empty() ? hit.opening.text : hit.title.text;
  return {hit.id,
          hit.source,
          hit.source_id,
          title,
          hit.date,
          hit.source_url.empty() ? own_address(hit.id, base) : hit.source_url,
          language_code(hit.language)};
}

Citation cite(const release::Release& release, std::string_view base) {
  const std::string title =
      release.title.empty() ? first_line(query::MarkedText{release.body, {}}).text : release.title;
  return {release.id,
          release.source,
          release.source_id,
          title,
          release.date,
          release.url.empty() ? own_address(release.id, base) : release.url,
          language_code(release.language)};
}

std::string apa_citation(const Citation& citation) {
  std::string text;
  if (!citation.author.empty()) text = end_sentence(citation.author) + " ";
  std::string date = "n.d.";
  if (citation.date.is_dated()) {
    const std::string day = month_and_day(citation.date);
    date = year(citation.date) + (day.empty() ? "" : ", " + day);
  }
  return text + "(" + date + "). " + citation.title + " [Press release]. " + citation.url;
}

std::string chicago_citation(const Citation& citation) {
  std::string text;
  if (!citation.author.empty()) text = end_sentence(citation.author) + " ";
  text += "“" + end_sentence(citation.title) + "” Press release";
  if (citation.date.is_dated()) {
    const std::string day = month_and_day(citation.date);
    const bool has_day = citation.date.precision >= release::Precision::kDay;
    text += ", " + day + (day.empty() ? "" : has_day ? ", " : " ") + year(citation.date);
  }
  return text + ". " + citation.url;
}

}  // namespace chancery::searchd
