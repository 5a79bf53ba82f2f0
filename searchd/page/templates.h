#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ctemplate {
class TemplateCache;
class TemplateDictionary;
}  // namespace ctemplate

namespace chancery::searchd {

/// Writes the message of a key, escaped for HTML, with markup in the places of its values.
using MessageWriter =
    std::function<std::string(std::string_view key, const std::vector<std::string>& markup)>;

/// The templates of web/*.tpl in one language, read once. `[[key]]` stands for a message, `[[key|a|b]]` for
/// one with the markup a and b in the places of its values. Every template escapes by context: one without
/// the AUTOESCAPE pragma is refused. Threads may render at the same time.
class Templates {
 public:
  /// Throws index::EnvironmentError where a template is missing, cannot be read or does not escape; what
  /// `message` throws of an unknown key passes through.
  Templates(const std::filesystem::path& directory, const MessageWriter& message);
  ~Templates();

  /// The page that `name` ("search.tpl") makes of `values`.
  std::string render(std::string_view name, const ctemplate::TemplateDictionary& values) const;

 private:
  std::unique_ptr<ctemplate::TemplateCache> cache_;
};

}  // namespace chancery::searchd
