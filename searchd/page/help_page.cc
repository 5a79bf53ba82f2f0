#include <ctemplate/template.h>

#include "core/query/syntax.h"
#include "searchd/page/pages.h"
#include "searchd/page/parts.h"
#include "searchd/parameter_table.h"

namespace chancery::searchd {

std::string help_page(const Templates& templates) {
  ctemplate::TemplateDictionary page("help");
  add_head(page, "What a search may say – Chancery", SearchParameters{});
  for (const query::SyntaxRow& row : query::syntax_table()) {
    SearchParameters search;
    search.request.q = row.example;
    ctemplate::TemplateDictionary* values = page.AddSectionDictionary("SYNTAX");
    values->SetValue("URL", search_address(search));
    values->SetValue("EXAMPLE", std::string(row.example));
    values->SetValue("MEANING", std::string(row.meaning));
  }
  page.SetValue("PRECEDENCE", std::string(query::precedence_rule()));
  for (const Parameter& parameter : parameter_table()) {
    if (!parameter.is_of(Endpoint::kSearch)) continue;
    ctemplate::TemplateDictionary* values = page.AddSectionDictionary("PARAMETER");
    values->SetValue("NAME", std::string(parameter.name));
    values->SetValue("MEANING", std::string(parameter.description));
    values->SetValue("EXAMPLE", std::string(parameter.example));
  }
  add_foot(page, 0);
  return templates.render("help.tpl", page);
}

}  // namespace chancery::searchd
