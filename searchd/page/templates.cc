#include "searchd/page/templates.h"

#include <ctemplate/template.h>

#include <array>
#include <fstream>
#include <sstream>

#include "core/index/environment_error.h"

namespace chancery::searchd {
namespace {

constexpr std::string_view kPragma = "{{%AUTOESCAPE context=\"HTML\"}}";
constexpr std::array kNames{"head.tpl",    "foot.tpl",    "help.tpl",    "home.tpl",
                            "search.tpl",  "filters.tpl", "hit.tpl",     "timeline.tpl",
                            "release.tpl", "error.tpl",   "segments.tpl"};

void require_pragma(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string start(kPragma.size(), '\0');
  if (!file.read(start.data(), static_cast<std::streamsize>(start.size()))) {
    throw index::EnvironmentError("cannot read the template " + path.string(),
                                  "--web names the folder web/ of Chancery");
  }
  if (start != kPragma) {
    throw index::EnvironmentError("the template " + path.string() + " does not escape what it shows",
                                  "it must begin with " + std::string(kPragma));
  }
}

}  // namespace

Templates::Templates(const std::filesystem::path& directory)
    : cache_(std::make_unique<ctemplate::TemplateCache>()) {
  for (const char* const name : kNames) require_pragma(directory / name);
  cache_->SetTemplateRootDirectory(directory.string());
  for (const char* const name : kNames) {
    if (!cache_->LoadTemplate(name, ctemplate::STRIP_BLANK_LINES)) {
      throw index::EnvironmentError("the template " + (directory / name).string() + " has a mistake",
                                    "the lines above this one say where");
    }
  }
  cache_->Freeze();
}

Templates::~Templates() = default;

std::string Templates::render(std::string_view name, const ctemplate::TemplateDictionary& values) const {
  std::string page;
  const bool done =
      cache_->ExpandNoLoad(std::string(name), ctemplate::STRIP_BLANK_LINES, &values, nullptr, &page);
  if (!done) throw index::EnvironmentError("the template " + std::string(name) + " cannot be filled", "");
  return page;
}

}  // namespace chancery::searchd
