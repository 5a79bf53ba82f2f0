#pragma once

#include <memory>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/index/generation.h"

namespace chancery {

using Words = std::vector<std::string>;

/// Which names occur in a generation, and which find each other in it.
class CorpusWords {
 public:
  explicit CorpusWords(const index::Generation& generation) : generation_(generation) {}

  /// Asks `count_phrases` to look for a name.
  void want(const Words& words) { wanted_.insert(words); }
  /// Reads all token streams once.
  void count_phrases();
  /// In how many releases a wanted name stands, its words side by side.
  std::size_t releases_with(const Words& words) const;

  bool has_word(const std::string& key) const { return !generation_.vocabulary().find_key(key).empty(); }
  bool has_acronym(const std::string& form) const;

  /// Whether a and b are found by the same word: one key, or a common stem.
  bool share_a_stem(const std::string& a, const std::string& b) const;
  /// Whether a text that says `there` has all words that were typed, or their equivalents.
  bool finds(const Words& typed, const Words& there) const;
  /// Whether one of the names in what was typed has an equivalent there.
  bool finds_part(const Words& typed, const Words& there) const;
  /// As finds, of one word or acronym through an equivalent or a stem.
  bool finds_acronym(const Words& typed, const std::string& acronym) const;

  const index::Generation& generation() const { return generation_; }

 private:
  bool contains(const Words& there, const Words& words) const;

  const index::Generation& generation_;
  std::set<Words> wanted_;
  std::unordered_map<std::string, std::size_t> found_;
  mutable std::unordered_map<std::string, std::set<std::string>> stems_;
  const std::set<std::string>& stems_of(const std::string& key) const;
};

}  // namespace chancery
