#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "tests/names/corpus_words.h"

namespace chancery {

/// The cells of a tab-separated file, its heading left out.
std::vector<std::vector<std::string>> read_table(const std::filesystem::path& path);

/// Names of one thing; the first is what it is listed under.
struct VariantGroup {
  std::string name;
  std::string code;                   ///< country_variants.tsv: of the country (two letters) or the region.
  std::vector<PrintedName> variants;  ///< Distinct.
};

/// Rows (group, variant ...) by their group, whose name is the first variant. `code`: its column, if any.
struct GroupColumns {
  std::size_t group = 0;
  std::size_t variant = 0;
  std::optional<std::size_t> code;
};
std::vector<VariantGroup> read_groups(const std::filesystem::path& path, const GroupColumns& columns);

/// country_variants.tsv: of what has a code of two letters, the variants that are marked as strong.
std::vector<VariantGroup> read_strong_countries(const std::filesystem::path& path);

/// people_name_variants.tsv: "Surname, First" is read as "First Surname"; titles, initials and what stands in
/// brackets are left out.
std::vector<VariantGroup> read_people(const std::filesystem::path& path);

}  // namespace chancery
