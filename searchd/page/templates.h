#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace ctemplate {
class TemplateCache;
class TemplateDictionary;
}  // namespace ctemplate

namespace chancery::searchd {

/// The templates of web/*.tpl, read once. Every one escapes by context: one without the AUTOESCAPE pragma
/// is refused. Threads may render at the same time.
class Templates {
 public:
  /// Throws index::EnvironmentError where a template is missing, cannot be read or does not escape.
  explicit Templates(const std::filesystem::path& directory);
  ~Templates();

  /// The page that `name` ("search.tpl") makes of `values`.
  std::string render(std::string_view name, const ctemplate::TemplateDictionary& values) const;

 private:
  std::unique_ptr<ctemplate::TemplateCache> cache_;
};

}  // namespace chancery::searchd
