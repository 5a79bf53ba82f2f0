#include <ctemplate/template.h>

#include <algorithm>
#include <array>
#include <set>

#include "searchd/page/pages.h"
#include "searchd/page/parts.h"
#include "searchd/parameter_table.h"
#include "searchd/typed_date.h"

namespace chancery::searchd {
namespace {

bool is_date(const std::string& parameter) { return parameter == "from" || parameter == "to"; }

/// What people call a parameter: as its field on the page is called, or that it stands in the address only.
std::string field_name(const Interface& interface, const std::string& parameter) {
  struct Field {
    std::string_view parameter;
    const char* message;
  };
  constexpr std::array<Field, 12> kFields{{{"q", "error.field.q"},
                                           {"from", "filter.from"},
                                           {"to", "filter.to"},
                                           {"tz", "error.field.zone"},
                                           {"source", "filter.source"},
                                           {"country", "filter.country"},
                                           {"lang", "filter.language"},
                                           {"-source", "filter.source"},
                                           {"-country", "filter.country"},
                                           {"-lang", "filter.language"},
                                           {"words", "filter.words"},
                                           {"sort", "sort.label"}}};
  if (parameter.empty() || parameter == "cursor") return {};
  const auto field = std::find_if(kFields.begin(), kFields.end(),
                                  [&](const Field& known) { return known.parameter == parameter; });
  return field == kFields.end() ? interface.say("error.field.address", {parameter})
                                : interface.say(field->message);
}

/// The search with one value mended; nullopt where the parameter is not of a search.
std::optional<SearchParameters> write_mended(const SearchParameters& parameters, std::string_view name,
                                             std::string_view value) {
  ParsedParameters mended{parameters, {}, false};
  mended.values.cursor.reset();
  for (const Parameter& row : parameter_table()) {
    if (row.name != name || !row.is_of(Endpoint::kSearch)) continue;
    row.read(row, value, mended);
    if (mended.errors.empty()) return mended.values;
  }
  return std::nullopt;
}

/// Writes what is wrong with one value.
class ErrorWriter {
 public:
  ErrorWriter(const Interface& interface, const SearchParameters& parameters, const PageAddress& address)
      : interface_(interface), parameters_(parameters), address_(address) {}

  void write(ctemplate::TemplateDictionary& page, const ParameterError& error) {
    ctemplate::TemplateDictionary* values = page.AddSectionDictionary("ERROR");
    values->SetValue("DETAIL", interface_.explain(error.code, error.detail));
    show_value(*values, "HAS_FIELD", "FIELD", field_name(interface_, error.parameter));
    const bool has_field = is_date(error.parameter) || error.parameter == "q";
    if (has_field && tied_.insert(error.parameter).second) {
      show_value(*values, "FAULT_ID", "ID", error.parameter + "-fault");
    }
    add_place(*values, error);
    add_ways_on(*values, error);
  }

 private:
  void add_place(ctemplate::TemplateDictionary& values, const ParameterError& error) const {
    const std::string& value = error.parameter == "q" ? parameters_.request.q : error.value;
    if (value.empty() || error.length == 0 || is_date(error.parameter)) return;  // a date is in its field
    ctemplate::TemplateDictionary* place = values.AddSectionDictionary("PLACE");
    add_segments(*place, split_segments({value, {{error.position, error.position + error.length}}}));
  }

  /// What the reader may have meant, each a link; else the search without what cannot be read.
  void add_ways_on(ctemplate::TemplateDictionary& values, const ParameterError& error) const {
    SearchParameters rest = parameters_;
    rest.cursor.reset();
    if (error.code == "cursor_expired" || error.code == "not_a_cursor") {
      values.SetValueAndShowSection("URL", address_(rest), "FIRST_PAGE");
    } else if (error.code == "ambiguous_date") {
      for (const std::string& date : read_typed_date(error.value, parameters_.request.today)) {
        add_instead(values, "READING", {error.parameter, date});
      }
    } else if (error.code == "unknown_parameter") {
      values.SetValueAndShowSection("URL", address_(rest), "WITHOUT");
    } else if (!error.suggestion.empty()) {
      add_instead(values, error.parameter == "q" ? "INSTEAD" : "MEANT", {error.parameter, error.suggestion});
    } else if (error.parameter != "q" && !is_date(error.parameter)) {
      values.SetValueAndShowSection("URL", address_(rest), "WITHOUT");
    }
  }

  /// What a parameter could be instead.
  struct Mend {
    const std::string& parameter;
    const std::string& value;
  };

  void add_instead(ctemplate::TemplateDictionary& values, const char* section, const Mend& mend) const {
    const auto mended = write_mended(parameters_, mend.parameter, mend.value);
    if (!mended) return;
    ctemplate::TemplateDictionary* link = values.AddSectionDictionary(section);
    link->SetValue("URL", address_(*mended));
    link->SetValue("TEXT", name_value(mend.parameter, mend.value));
  }

  /// A day in the reader's own form.
  std::string name_value(const std::string& parameter, const std::string& value) const {
    SearchParameters day;
    const bool is_day = is_date(parameter) && value.size() == std::string_view("2025-02-18").size();
    return is_day && set_from(day, value) ? interface_.locale().day(*day.request.from) : value;
  }

  const Interface& interface_;
  const SearchParameters& parameters_;
  const PageAddress& address_;
  std::set<std::string> tied_;  // parameters of which the first fault is tied to the field
};

/// Whether something is wrong with the value of a parameter.
bool is_faulty(const Problem& problem, std::string_view parameter) {
  return std::any_of(problem.errors.begin(), problem.errors.end(),
                     [&](const ParameterError& error) { return error.parameter == parameter; });
}

}  // namespace

std::string error_page(const Interface& interface, const SearchParameters& parameters, const Problem& problem,
                       const PageAddress& address) {
  ctemplate::TemplateDictionary page("error");
  const std::string title = interface.translate(problem.title);
  const DateFaults faults{is_faulty(problem, "from"), is_faulty(problem, "to")};
  const bool has_bad_date = faults.from || faults.to;
  add_frame(page, interface, parameters,
            {.title = interface.say("error.title", {title}),
             .address = address,
             .fields = has_bad_date ? Fields::kDates : Fields::kWords,
             .has_faulty_words = is_faulty(problem, "q")});
  page.SetValue("TITLE", title);
  page.SetValue("DETAIL", interface.translate(problem.detail));
  page.SetValue("HOME_URL", page_address("/", parameters));
  ErrorWriter writer(interface, parameters, address);
  for (const ParameterError& error : problem.errors) writer.write(page, error);
  if (has_bad_date) add_dates(*page.AddSectionDictionary("MEND"), interface, parameters, faults);
  return interface.render("error.tpl", page);
}

}  // namespace chancery::searchd
