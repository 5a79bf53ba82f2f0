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
#include "tests/core/query/brute_counts.h"

namespace chancery::query {

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
  struct Score {
    std::size_t words = 0;
    double sum = 0;
  };
  using Stems = std::set<std::string>;
  struct Question;

  void read(const release::Release& release);
  static std::vector<text::Language> languages_of_lines(const release::Release& release,
                                                        const std::string& whole,
                                                        const std::vector<text::Token>& tokens,
                                                        const Text& read);
  std::set<std::string> forms_of(const QueryToken& token) const;
  Stems stems_of(const QueryToken& token);
  Question ask(const Tree& tree);
  std::set<std::string> stop_words(const Tree& tree) const;
  bool holds_phrase(const Text& text, const std::vector<std::set<std::string>>& classes) const;
  static bool holds_word(const Text& text, const Stems& stems);
  bool meets_demands(const Text& text, const Question& question) const;
  std::map<Stems, double> factors_of(const Question& question) const;
  static Score score(const Text& text, const std::map<Stems, double>& factors, double average_length);
  void count(const Request& request, const std::vector<std::size_t>& numbers, BruteAnswer& answer);

  std::vector<release::Release> releases_;
  std::vector<Text> texts_;
  std::map<std::string, std::set<std::string>> forms_;                          // by key
  std::map<std::string, std::map<text::Language, std::uint64_t>> form_counts_;  // by form
  std::map<std::string, std::set<std::string>> german_spellings_;  // forms by their spelling without umlauts
  std::map<text::Language, std::uint64_t> language_lengths_;
  text::Stemmers stemmers_;
};

}  // namespace chancery::query
