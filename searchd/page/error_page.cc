#include <ctemplate/template.h>

#include "searchd/page/pages.h"
#include "searchd/page/parts.h"

namespace chancery::searchd {
namespace {

/// What people call a parameter, where the page has a field for it.
std::string field_name(const std::string& parameter) {
  if (parameter == "q") return "Your words";
  if (parameter == "from") return "From";
  if (parameter == "to") return "To";
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

void add_error(ctemplate::TemplateDictionary& page, const SearchParameters& parameters,
               const ParameterError& error) {
  ctemplate::TemplateDictionary* values = page.AddSectionDictionary("ERROR");
  values->SetValue("DETAIL", error.detail);
  const std::string field = field_name(error.parameter);
  if (!field.empty()) values->SetValueAndShowSection("FIELD", field, "HAS_FIELD");
  const std::string value = faulty_value(parameters, error);
  if (!value.empty() && error.length > 0) {
    ctemplate::TemplateDictionary* place = values->AddSectionDictionary("PLACE");
    add_segments(*place, split_segments({value, {{error.position, error.position + error.length}}}));
  }
  const std::string mended = mended_address(parameters, error);
  if (mended.empty()) return;
  ctemplate::TemplateDictionary* link = values->AddSectionDictionary("MENDED");
  link->SetValue("URL", mended);
  link->SetValue("TEXT", error.suggestion);
  link->ShowSection(error.suggestion.empty() ? "FIRST_PAGE" : "INSTEAD");
}

}  // namespace

std::string error_page(const Templates& templates, const SearchParameters& parameters,
                       const Problem& problem) {
  ctemplate::TemplateDictionary page("error");
  add_head(page, problem.title + " – Chancery", parameters);
  page.SetValue("TITLE", problem.title);
  page.SetValue("DETAIL", problem.detail);
  for (const ParameterError& error : problem.errors) add_error(page, parameters, error);
  add_foot(page, 0);
  return templates.render("error.tpl", page);
}

}  // namespace chancery::searchd
