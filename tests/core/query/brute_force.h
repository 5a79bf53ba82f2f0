#pragma once

#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/query/parse.h"
#include "core/query/request.h"
#include "core/release/release.h"
#include "core/text/stemmer.h"

namespace chancery::query {

/// What an exhaustive scan answers.
struct BruteAnswer {
  std::uint64_t total = 0;
  std::uint64_t total_any = 0;
  bool counts_any_word = false;
  std::set<std::string> ignored_words;
  std::vector<std::string> by_date;  ///< Ids of the counted releases, in the request's order.
  std::vector<std::pair<double, std::string>> ranked;  ///< Of the releases that have any word; best first.
  std::map<std::string, bool> partial;                 ///< By id, of all in `ranked`.
  std::map<std::string, std::uint64_t> sources, countries, languages;
  std::map<std::int32_t, std::uint64_t> months;  ///< By first day.
};

/// Searches releases by looking at every one: sets and maps only, nothing shared with the engine but how a
/// text becomes tokens, a form becomes a stem, and a query becomes a tree.
class BruteForce {
 public:
  explicit BruteForce(std::vector<release::Release> releases);

  BruteAnswer answer(const Request& request, const Tree& tree);
  const std::vector<release::Release>& releases() const { return releases_; }
  std::size_t stem_count(const QueryToken& token) { return stems_of(token).size(); }

 private:
  struct Token {
    std::string form;
    std::uint32_t line;
  };
  struct Text {
    std::vector<Token> tokens;
    std::unordered_map<std::string, std::uint32_t> wdf;  // by stem
    std::uint64_t length = 0;
  };
  using Stems = std::set<std::string>;
  struct Question;

  void read(const release::Release& release);
  std::set<std::string> forms_of(const QueryToken& token) const;
  Stems stems_of(const QueryToken& token);
  Question ask(const Tree& tree);
  std::set<std::string> stop_words(const Tree& tree) const;
  bool holds_phrase(const Text& text, const std::vector<std::set<std::string>>& classes) const;
  static bool holds_word(const Text& text, const Stems& stems);
  bool meets_demands(const Text& text, const Question& question) const;
  std::map<Stems, double> factors_of(const Question& question) const;

  std::vector<release::Release> releases_;
  std::vector<Text> texts_;
  std::map<std::string, std::set<std::string>> forms_;                          // by key
  std::map<std::string, std::map<text::Language, std::uint64_t>> form_counts_;  // by form
  std::map<text::Language, std::uint64_t> language_lengths_;
  text::Stemmers stemmers_;
};

}  // namespace chancery::query
