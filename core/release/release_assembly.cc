#include "core/release/release_assembly.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "core/release/date_choice.h"
#include "core/release/dateline.h"
#include "core/release/plain_text.h"
#include "core/release/release_id.h"
#include "core/text/country.h"
#include "core/text/language_detector.h"

namespace chancery::release {
namespace {

using Severity = Problem::Severity;

constexpr std::int64_t kDaySeconds = 86400;

class Assembly {
 public:
  Assembly(StatedFields& fields, const Place& place, ReadResult& result)
      : fields_(fields), place_(place), result_(result) {}

  void run(std::string_view fallback_id) {
    replace_line_breaks(fields_.title);
    for (std::string* line :
         {&fields_.id, &fields_.url, &fields_.source, &fields_.source_id, &fields_.country, &fields_.language,
          &fields_.published, &fields_.updated, &fields_.date_line, &fields_.work, &fields_.title}) {
      clean_line(*line);
    }
    clean_text(fields_.body);
    drop_empty_lines(fields_.body);
    if (!is_visible(fields_.title)) fields_.title.clear();
    if (!is_visible(fields_.body)) fields_.body.clear();
    const std::string id = choose_id(fields_, fallback_id);
    release_.id = id;
    if (fields_.title.empty() && fields_.body.empty()) {
      reject(result_, place_, "body", "has neither title nor body");
    } else {
      read_country();
      read_language();
      read_date();
      read_version();
      move_texts();
    }
    for (Problem& problem : result_.problems) problem.id = id;
  }

 private:
  void note(std::string_view field, std::string reason, Severity severity = Severity::kNotice) {
    Problem problem;
    problem.severity = severity;
    problem.field = field;
    problem.reason = std::move(reason);
    add_problem(result_, place_, std::move(problem));
  }

  void read_country() {
    std::string country = fields_.country;
    if (country.empty()) return;
    const auto is_letter = [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; };
    if (country.size() != 2 || !is_letter(country[0]) || !is_letter(country[1])) {
      note("country", country + " is not a country code of two letters; left empty");
      return;
    }
    for (char& c : country) c = static_cast<char>(c & ~0x20);
    if (!text::is_country(country)) {
      note("country", country + " is the code of no country; left empty");
      return;
    }
    release_.country = country;
  }

  void read_language() {
    if (place_.known_language) {
      release_.language = *place_.known_language;
      return;
    }
    std::optional<text::Language> stated;
    if (!fields_.language.empty()) {
      stated = text::find_language(fields_.language);
      if (!stated)
        note("language", fields_.language + " is not a language that Chancery knows; detected instead");
      if (stated == text::Language::kUndetermined) stated.reset();
    }
    const text::LanguageVerdict verdict = text::decide_language(stated, fields_.title, fields_.body);
    release_.language = verdict.language;
    if (!verdict.contradicts_stated) return;
    const std::string name(text::info(verdict.language).name);
    note("language", "is stated as " + fields_.language + " but the text is " + name +
                         " beyond doubt; indexed as " + name);
  }

  void read_date() {
    DateVerdict verdict = choose_date({fields_.date_line, fields_.published, fields_.body});
    for (DateRemark& remark : verdict.problems)
      note(remark.field, std::move(remark.reason), Severity::kUndated);
    for (DateRemark& remark : verdict.notices) note(remark.field, std::move(remark.reason));
    release_.date = std::move(verdict.date);
    const bool is_ahead = release_.date.is_dated() && release_.date.instant() - kDaySeconds > place_.now;
    if (place_.now > 0 && is_ahead) note("published", release_.date.stated + " lies in the future");
  }

  void read_version() {
    result_.version_instant = std::numeric_limits<std::int64_t>::min();
    if (!fields_.updated.empty()) {
      const DateReading updated = read_published(fields_.updated);
      if (updated.problem.empty()) {
        result_.version_instant = updated.date.instant();
        return;
      }
      note("updated", updated.problem);
    }
    // Article text has no `published`: its dateline is all that it says.
    const DateReading published =
        read_published(fields_.published.empty() ? fields_.date_line : fields_.published);
    if (published.problem.empty()) result_.version_instant = published.date.instant();
  }

  void move_texts() {
    release_.url = std::move(fields_.url);
    release_.source_id = fields_.source_id.empty() ? fields_.source : std::move(fields_.source_id);
    release_.source = std::move(fields_.source);
    release_.work = std::move(fields_.work);
    release_.updated = std::move(fields_.updated);
    release_.title = std::move(fields_.title);
    release_.body = std::move(fields_.body);
    result_.release = std::move(release_);
  }

  StatedFields& fields_;
  const Place& place_;
  ReadResult& result_;
  Release release_;
};

}  // namespace

void add_problem(ReadResult& result, const Place& place, Problem problem) {
  problem.file = place.file;
  problem.line = place.line;
  result.problems.push_back(std::move(problem));
}

void reject(ReadResult& result, const Place& place, std::string_view field, std::string reason) {
  Problem problem;
  problem.severity = Severity::kRejected;
  problem.field = field;
  problem.reason = std::move(reason);
  add_problem(result, place, std::move(problem));
  result.release.reset();
}

void assemble_release(StatedFields fields, const Place& place, std::string_view fallback_id,
                      ReadResult& result) {
  Assembly(fields, place, result).run(fallback_id);
}

}  // namespace chancery::release
