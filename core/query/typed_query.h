#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/query/lexer.h"

namespace chancery::query {

/// A query as far as it is typed, and where its end may be completed so that what is put there means what it
/// shows: a sign, a field or an operator is of the word behind it alone, so that several words go between
/// quotation marks there, and in parentheses; what is typed keeps its meaning. Nothing may be completed
/// behind a closed phrase, and in the value of a field but the title.
class TypedQuery {
 public:
  /// `q` is valid UTF-8 and must outlive it.
  explicit TypedQuery(const std::string& q);

  /// A place from which on the words may be completed.
  struct Start {
    std::size_t word = 0;   ///< Among the words that end the query.
    std::size_t begin = 0;  ///< First byte of what is replaced.
    bool is_bound = false;  ///< Several words need quotation marks.
    bool is_kept =
        false;  ///< Of a sign that was typed before other words: only the last of them is completed.
                ///< Behind AND, OR and NOT, which stand apart, all of them are, as one phrase.
  };

  /// The first is that of the most words; at most `most` words are completed together.
  std::vector<Start> starts(std::size_t most) const;

  /// The key (see append_key) of the words from `start` on, the last of them a prefix, unless a space has
  /// ended it.
  std::string key_from(const Start& start) const;
  /// The mark-folded key of the last word; empty where it is ended or is a character.
  std::string last_key() const;

  /// Whether `text` may stand in place of the words from `start` on.
  bool takes(const Start& start, std::string_view text) const;

  /// The query with `text`, which may, in place of the words from `start` on; a phrase and parentheses that
  /// are open are closed. `text` holds words alone.
  std::string complete(const Start& start, std::string_view text) const;

  /// Whether it is nothing but words, so that a whole title may take its place.
  bool is_plain() const { return is_plain_; }
  /// Whether the last word has a star: only single words may take its place.
  bool is_starred() const { return is_starred_; }

 private:
  struct Word {
    std::size_t begin;
    std::string key;
    bool is_character;
  };
  /// Words that white space parts from others.
  struct Segment {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool is_bound = false;
    bool is_operand = false;  // of AND, OR or NOT
    bool is_negated = false;  // of NOT
    std::size_t first_word = 0;
  };

  void find_segments(const std::vector<Lexeme>& pieces);
  void add_quoted(const Lexeme& piece, bool is_bound);
  void add_segment(std::size_t begin, std::size_t end, bool is_bound);
  bool has_value_of(const std::vector<Lexeme>& pieces);
  bool ends_in_elision(const Segment& segment) const;

  const std::string& q_;
  std::vector<Segment> segments_;  // at the end of the query, that may be completed together
  std::vector<Word> words_;        // of them
  std::size_t depth_ = 0;          // of parentheses that are open
  bool is_quoted_ = false;         // a phrase is open
  bool is_complete_ = false;
  bool is_plain_ = false;
  bool is_starred_ = false;
};

}  // namespace chancery::query
