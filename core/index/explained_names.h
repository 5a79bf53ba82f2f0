#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "core/text/language.h"
#include "core/text/stemmer.h"

namespace chancery::index {

/// A name that an acronym is said to stand for, in its inflected forms, with the works that say so.
struct ExplainedName {
  std::string stems;                         ///< Of its words but for small ones, each with a space behind.
  std::map<std::string, std::size_t> forms;  ///< Sightings, by keys parted by spaces.
  std::set<std::uint32_t> works;             ///< Hashes of the works that explain it.
  std::set<std::uint32_t> contexts;          ///< Hashes of the words around in these: copies share them.
  std::set<std::uint32_t> mentioning;        ///< Works that have name and acronym, explained or not.
  std::set<std::uint32_t> mentions;          ///< The words around in these.
  bool has_initials = false;                 ///< A form has the acronym's letters as initials.

  std::size_t support() const { return std::min(works.size(), contexts.size()); }
  std::size_t mentioned() const { return std::min(mentioning.size(), mentions.size()); }
  /// The most frequent first.
  std::vector<std::string> ordered_forms() const;
};

/// An acronym in one language.
struct AcronymKey {
  std::string letters;       ///< Its key: folded, the words of one of several parted by spaces.
  bool in_capitals = false;  ///< Only its form in capitals is meant.
  text::Language language = text::Language::kUndetermined;
  auto operator<=>(const AcronymKey&) const = default;
};

/// By their stems: British and American spellings count as one.
using ExplainedNames = std::map<std::string, ExplainedName>;
using Acronyms = std::map<AcronymKey, ExplainedNames>;

/// Unites what segments' `explanations` state.
Acronyms read_explanations(std::span<const std::string_view> explanations);

/// The stems of a name (keys or forms parted by spaces) as `ExplainedName::stems` has them.
std::string stems_of_name(std::string_view name, text::Language language, text::Stemmers& stemmers);

/// What `names` explain beside `accepted` and differs from one of these in one word that begins alike (Israel
/// and Israeli Defense Forces, slips of the pen): it may be typed.
std::vector<const ExplainedName*> variants_of(std::span<const ExplainedName* const> accepted,
                                              const ExplainedNames& names);

}  // namespace chancery::index
