#pragma once

#include <set>
#include <string>

#include "tests/names/corpus_words.h"

namespace chancery {

/// Tells the listed variants that are no name of a country where they stand.
class NoCountryNames {
 public:
  /// Reads ISO 3166-2 from the package iso-codes; throws std::runtime_error where it is missing.
  explicit NoCountryNames(const CorpusWords& corpus);

  /// A city, or a region of ISO 3166-2; a word that the corpus prints as an ordinary one (`here`, `mayo`); or
  /// a name only in languages of which there is no release (`Kana`, Ghana in Hausa), so that what stands
  /// there is another word.
  bool has(const PrintedName& name) const;

 private:
  void add_regions();

  const CorpusWords& corpus_;
  std::set<std::string> spoken_;
  std::set<std::string> foreign_;
  std::set<std::string> parts_;  // cities and regions
};

}  // namespace chancery
