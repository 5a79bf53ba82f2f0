#include <ctemplate/template.h>

#include "searchd/page/pages.h"
#include "searchd/page/parts.h"

namespace chancery::searchd {
namespace {

/// What people call a parameter, where the page has a field for it.
std::string field_name(const Interface& interface, const std::string& parameter) {
  if (parameter == "q") return interface.say("error.field.q");
  if (parameter == "from") return interface.say("filter.from");
  if (parameter == "to") return interface.say("filter.to");
  if (parameter == "cursor") return {};
  return parameter;
}

/// The address of the search with one value mended; empty where there is none to offer.
std::string mended_address(SearchParameters parameters, const ParameterError& error) {
  parameters.cursor.reset();
  if (error.code == "cursor_expired") return search_address(parameters);
  if (error.suggestion.empty()) return {};
  if (error.parameter == "q") {
    parameters.request.q = error.suggestion;
  } else if (error.parameter == "from") {
    set_from(parameters, error.suggestion);
  } else if (error.parameter == "to") {
    set_to(parameters, error.suggestion);
  } else {
    return {};
  }
  return search_address(parameters);
}

std::string faulty_value(const SearchParameters& parameters, const ParameterError& error) {
  if (error.parameter == "q") return parameters.request.q;
  if (error.parameter == "from") return parameters.from_text;
  if (error.parameter == "to") return parameters.to_text;
  return {};
}

void add_error(ctemplate::TemplateDictionary& page, const Interface& interface,
               const SearchParameters& parameters, const ParameterError& error) {
  ctemplate::TemplateDictionary* values = page.AddSectionDictionary("ERROR");
  values->SetValue("DETAIL", interface.explain(error.code, error.detail));
  show_value(*values, "HAS_FIELD", "FIELD", field_name(interface, error.parameter));
  if (error.parameter == "from" || error.parameter == "to") {
    show_value(*values, "FAULT_ID", "ID", error.parameter + "-fault");
  }
  const std::string value = faulty_value(parameters, error);
  if (!value.empty() && error.length > 0) {
    ctemplate::TemplateDictionary* place = values->AddSectionDictionary("PLACE");
    add_segments(*place, split_segments({value, {{error.position, error.position + error.length}}}));
  }
  const std::string mended = mended_address(parameters, error);
  if (mended.empty()) return;
  ctemplate::TemplateDictionary* link =
      values->AddSectionDictionary(error.suggestion.empty() ? "FIRST_PAGE" : "INSTEAD");
  link->SetValue("URL", mended);
  link->SetValue("TEXT", error.suggestion);
}

}  // namespace

std::string error_page(const Interface& interface, const SearchParameters& parameters,
                       const Problem& problem) {
  ctemplate::TemplateDictionary page("error");
  const std::string title = interface.translate(problem.title);
  add_frame(page, interface, parameters, {interface.say("error.title", {title}), {}, 0, {}, search_address});
  page.SetValue("TITLE", title);
  page.SetValue("DETAIL", interface.translate(problem.detail));
  page.SetValue("HOME_URL", page_address("/", parameters));
  DateFaults faults;
  for (const ParameterError& error : problem.errors) {
    add_error(page, interface, parameters, error);
    faults.from = faults.from || error.parameter == "from";
    faults.to = faults.to || error.parameter == "to";
  }
  if (faults.from || faults.to) {
    add_dates(*page.AddSectionDictionary("MEND"), interface, parameters, faults);
  }
  return interface.render("error.tpl", page);
}

}  // namespace chancery::searchd
