#include "core/names/official_names.h"

#include <cstdint>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>

namespace chancery::names {
namespace {

constexpr const char* kNamesFile = "/usr/share/iso-codes/json/iso_3166-1.json";

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// English names by their codes, in the order of the file.
std::vector<OfficialName> read_english() {
  std::vector<OfficialName> names;
  const auto list = nlohmann::json::parse(read_file(kNamesFile), nullptr, false);
  if (!list.is_object() || !list.contains("3166-1")) return names;
  for (const auto& country : list["3166-1"]) {
    for (const char* key : {"official_name", "common_name"}) {
      if (country.contains(key)) names.push_back({country.value("alpha_2", ""), country.value(key, "")});
    }
  }
  return names;
}

/// A catalogue of GNU gettext in its binary form (the manual's chapter "The Format of GNU MO Files"): its
/// header gives the count of strings and where two tables of (length, offset) begin, of the originals and of
/// the translations.
class Catalogue {
 public:
  explicit Catalogue(std::string bytes) : bytes_(std::move(bytes)) {
    constexpr std::uint32_t kMagic = 0x950412de;
    if (number(0) != kMagic) return;
    for (std::uint32_t i = 0; i < number(8); ++i) {
      const auto original = string_at(number(12) + std::size_t{8} * i);
      const auto translation = string_at(number(16) + std::size_t{8} * i);
      if (original && translation) translations_.emplace(*original, *translation);
    }
  }

  std::optional<std::string> find(const std::string& original) const {
    const auto found = translations_.find(original);
    return found == translations_.end() ? std::nullopt : std::optional(found->second);
  }

 private:
  std::uint32_t number(std::size_t at) const {
    std::uint32_t value = 0;
    for (std::size_t byte = 4; byte-- > 0;) {
      value = value << 8 | (at + byte < bytes_.size() ? static_cast<unsigned char>(bytes_[at + byte]) : 0u);
    }
    return value;
  }
  std::optional<std::string> string_at(std::size_t entry) const {
    const std::size_t length = number(entry);
    const std::size_t offset = number(entry + 4);
    if (length == 0 || offset > bytes_.size() || length > bytes_.size() - offset) return std::nullopt;
    return bytes_.substr(offset, length);
  }

  std::string bytes_;
  std::map<std::string, std::string> translations_;
};

/// The catalogues are named as the C library names locales.
std::string catalogue_path(const std::string& locale) {
  static const std::map<std::string, std::string> kNamed = {
      {"zh", "zh_CN"}, {"zh_Hant", "zh_TW"}, {"sr_Latn", "sr@latin"}, {"no", "nb"}};
  const auto named = kNamed.find(locale);
  return "/usr/share/locale/" + (named == kNamed.end() ? locale : named->second) +
         "/LC_MESSAGES/iso_3166-1.mo";
}

}  // namespace

std::vector<OfficialName> official_names(const std::string& locale) {
  static const std::vector<OfficialName> english = read_english();
  if (locale == "en") return english;
  const Catalogue catalogue(read_file(catalogue_path(locale)));
  std::vector<OfficialName> names;
  for (const OfficialName& name : english) {
    if (auto translation = catalogue.find(name.name)) names.push_back({name.code, *std::move(translation)});
  }
  return names;
}

}  // namespace chancery::names
