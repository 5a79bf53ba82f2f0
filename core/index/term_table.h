#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/index/string_pool.h"
#include "core/text/stemmer.h"

namespace chancery::index {

/// The forms and stems that a build has met, by number, so that a word is stemmed once, not at every occurrence.
/// Belongs to one thread.
class TermTable {
 public:
  std::uint32_t intern_form(std::string_view form) { return forms_.intern(form); }
  std::string_view form(std::uint32_t number) const { return forms_[number]; }
  std::string_view stem(std::uint32_t number) const { return stems_[number]; }
  std::uint32_t form_count() const { return forms_.size(); }
  std::uint32_t stem_count() const { return stems_.size(); }

  /// The number of the stem of a form in `language`.
  std::uint32_t stem_of(text::Language language, std::uint32_t form) {
    std::vector<std::uint32_t>& known = stems_of_[static_cast<std::size_t>(language)];
    if (form >= known.size()) known.resize(forms_.size() * 2 + 1024, 0);
    if (known[form] == 0) known[form] = stems_.intern(stemmers_.stem(language, forms_[form])) + 1;
    return known[form] - 1;
  }

  /// The number of the term that two neighbouring characters make.
  std::uint32_t pair_of(std::uint32_t first, std::uint32_t second) {
    const auto [place, is_new] = pairs_.try_emplace(std::uint64_t{first} << 32 | second, 0);
    if (is_new) place->second = stems_.intern(std::string(forms_[first]) + std::string(forms_[second]));
    return place->second;
  }

  /// The number of the term that a character alone makes.
  std::uint32_t single(std::uint32_t form) { return stems_.intern(forms_[form]); }

  /// Forgets everything; numbers begin anew.
  void clear() {
    forms_.clear();
    stems_.clear();
    pairs_.clear();
    for (auto& known : stems_of_) known.clear();
  }

 private:
  StringPool forms_;
  StringPool stems_;
  std::vector<std::vector<std::uint32_t>> stems_of_ = std::vector<std::vector<std::uint32_t>>(256);
  std::unordered_map<std::uint64_t, std::uint32_t> pairs_;
  text::Stemmers stemmers_;
};

}  // namespace chancery::index
