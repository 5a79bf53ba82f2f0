#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/index/generation.h"

namespace chancery {

using Words = std::vector<std::string>;
using Docs = std::vector<std::uint32_t>;  ///< Ascending.

/// A name of a list.
struct PrintedName {
  std::string printed;
  Words words;           ///< Mark-folded keys.
  std::string capitals;  ///< Of one word in capitals its form: only that is meant.
};

PrintedName read_printed(const std::string& printed);

/// Which names occur in a generation, and which it joins.
class CorpusWords {
 public:
  explicit CorpusWords(const index::Generation& generation) : generation_(generation) {}

  /// Asks `find_all` to look for a name.
  void want(const PrintedName& name);
  /// Reads all token streams once.
  void find_all();
  /// The releases in which a wanted name stands, its words side by side.
  const Docs& releases_with(const PrintedName& name) const;

  bool has_word(const std::string& key) const { return !generation_.vocabulary().find_key(key).empty(); }
  /// Whether a and b are found by the same word: one key, or a common stem.
  bool share_a_stem(const std::string& a, const std::string& b) const;
  /// Whether the names of the generation join two words.
  bool joins(const std::string& a, const std::string& b) const;
  /// Whether a single word is printed as a name is: in a sample of the releases that have it, with a capital
  /// inside a sentence at least as often as without. True of several words, capitals and scripts without
  /// case.
  bool is_printed_as_name(const PrintedName& name) const;

  const index::Generation& generation() const { return generation_; }

 private:
  /// What is looked for, its ids by position: the first key's, or the one form's.
  struct Sought {
    std::vector<std::uint32_t> keys;
    std::string name;
    Docs docs;
  };
  void number_keys();
  void look_at(std::uint32_t doc);

  const index::Generation& generation_;
  std::map<std::string, PrintedName> wanted_;
  std::unordered_map<std::string, Docs> found_;
  std::unordered_map<std::string, std::uint32_t> key_numbers_;
  std::vector<std::uint32_t> key_of_;                           // by form id
  std::vector<std::vector<Sought>> by_first_;                   // by key number
  std::unordered_map<std::uint32_t, Docs> capital_docs_;        // by form id
  std::unordered_map<std::string, std::uint32_t> capital_ids_;  // by form
  mutable std::unordered_map<std::string, std::set<std::string>> stems_;
  const std::set<std::string>& stems_of(const std::string& key) const;
};

}  // namespace chancery
