#include "searchd/page/templates.h"

#include <ctemplate/template.h>

#include <array>
#include <fstream>
#include <sstream>

#include "core/index/environment_error.h"

namespace chancery::searchd {
namespace {

constexpr std::string_view kPragma = "{{%AUTOESCAPE context=\"HTML\"}}";
constexpr std::array kNames{"head.tpl",    "foot.tpl",    "help.tpl",     "home.tpl",
                            "search.tpl",  "filters.tpl", "hit.tpl",      "timeline.tpl",
                            "release.tpl", "error.tpl",   "segments.tpl", "dates.tpl"};

std::string read_template(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  if (!file) {
    throw index::EnvironmentError("cannot read the template " + path.string(),
                                  "--web names the folder web/ of Chancery");
  }
  std::string content = std::move(text).str();
  if (!content.starts_with(kPragma)) {
    throw index::EnvironmentError("the template " + path.string() + " does not escape what it shows",
                                  "it must begin with " + std::string(kPragma));
  }
  return content;
}

/// "key|a|b" -> key, a, b.
std::vector<std::string> split_parts(std::string_view text) {
  std::vector<std::string> parts;
  while (true) {
    const std::size_t bar = text.find('|');
    parts.emplace_back(text.substr(0, bar));
    if (bar == std::string_view::npos) return parts;
    text.remove_prefix(bar + 1);
  }
}

/// The template with its messages written out.
std::string write_messages(std::string_view text, const MessageWriter& message) {
  std::string out;
  while (true) {
    const std::size_t begin = text.find("[[");
    const std::size_t end = begin == std::string_view::npos ? begin : text.find("]]", begin);
    if (end == std::string_view::npos) return out.append(text);
    std::vector<std::string> parts = split_parts(text.substr(begin + 2, end - begin - 2));
    const std::string key = std::move(parts.front());
    parts.erase(parts.begin());
    out.append(text.substr(0, begin)).append(message(key, parts));
    text.remove_prefix(end + 2);
  }
}

}  // namespace

Templates::Templates(const std::filesystem::path& directory, const MessageWriter& message)
    : cache_(std::make_unique<ctemplate::TemplateCache>()) {
  for (const char* const name : kNames) {
    const std::string text = write_messages(read_template(directory / name), message);
    if (!cache_->StringToTemplateCache(name, text, ctemplate::STRIP_BLANK_LINES)) {
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
