#include <ctemplate/template.h>

#include "core/query/syntax.h"
#include "searchd/page/pages.h"
#include "searchd/page/parts.h"
#include "searchd/parameter_table.h"

namespace chancery::searchd {

std::string help_page(const Interface& interface, const SearchParameters& parameters) {
  ctemplate::TemplateDictionary page("help");
  const std::string title = interface.say("help.title");
  add_frame(page, interface, parameters,
            {.title = title + " – " + interface.identity().name,
             .description = title,
             .address = [](const SearchParameters& other) { return page_address("/help", other); }});
  for (const query::SyntaxRow& row : query::syntax_table()) {
    ctemplate::TemplateDictionary* values = page.AddSectionDictionary("SYNTAX");
    values->SetValue("EXAMPLE", std::string(row.example));
    values->SetValue("MEANING", interface.translate(row.meaning));
  }
  page.SetValue("PRECEDENCE", interface.translate(query::precedence_rule()));
  for (const Parameter& parameter : parameter_table()) {
    if (!parameter.is_of(Endpoint::kSearch)) continue;
    ctemplate::TemplateDictionary* values = page.AddSectionDictionary("PARAMETER");
    values->SetValue("NAME", std::string(parameter.name));
    std::string meaning(parameter.description);
    std::erase(meaning, '`');  // the marks of OpenAPI's documents
    values->SetValue("MEANING", meaning);
    values->SetValue("EXAMPLE", std::string(parameter.example));
  }
  return interface.render("help.tpl", page);
}

}  // namespace chancery::searchd
