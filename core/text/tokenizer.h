#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace chancery::text {

/// What a token is, as far as ranking must know.
enum class TokenKind : std::uint8_t {
  kWord,       ///< A run of letters, marks and digits of a script that separates its words.
  kCharacter,  ///< One character of a script that does not (Han, Kana, Thai, Lao, Khmer, Burmese), or
               ///< whose words are searched by their parts (Hangul, by syllables).
};

/// One token. Views live until the next call of `Tokenizer::next`.
struct Token {
  std::uint32_t begin = 0;  ///< First byte in the text given to `reset`.
  std::uint32_t end = 0;    ///< One past its last byte.
  TokenKind kind = TokenKind::kWord;
  bool is_acronym = false;  ///< `form` keeps its capitals.
  /// Whether only white space, or nothing, stands between the token before and this one. (A run of
  /// characters gives bigrams only where its tokens are adjacent.)
  bool adjacent = false;
  std::uint32_t line = 0;  ///< Number of line feeds before it: where it changes, a paragraph ends.
  std::string_view form;   ///< NFKC, marks kept, case-folded; acronyms keep their capitals.
};

/// How capitals are read.
enum class CapitalRule : std::uint8_t {
  kByLine,  ///< Text: a word of two or more capitals is an acronym unless all of its line is in capitals.
  kAlways,  ///< Queries: every word of two or more capitals is an acronym.
};

/// Cuts valid UTF-8 into tokens: one pass, no allocation a token, ICU's properties for what is a letter.
///
/// Apostrophes and hyphens separate (l'accord is `l` `accord`; Covid-19 is `covid` `19`), so do all
/// other signs and superscript digits (a footnote's number is no part of its word). But an apostrophe between
/// two Cyrillic letters joins them (п'ять), whatever sign is printed, as U+0027; and two or more single
/// letters each followed by a full stop, which the last may lack, are one acronym (U.S., U.S and u.s. are
/// `US`). Soft hyphens, zero-width characters (ZWNJ too), tatweel and variation selectors separate nothing
/// and are dropped from the form; full-width forms and ligatures are folded by NFKC, decimal digits to ASCII.
/// Case folding is one to one: ß and ı stay, I and İ are i, ς is σ.
/// A word is at most kMaxTermBytes bytes of form; of what is longer the rest is left out of the form.
class Tokenizer {
 public:
  Tokenizer();

  /// Begins with `text`, which must be valid UTF-8 and outlive the calls of `next`.
  void reset(std::string_view text, CapitalRule rule = CapitalRule::kByLine);

  /// The next token into `token`; false at the end.
  bool next(Token& token);

 private:
  struct Word;

  bool skip_to_token(std::uint16_t& first);
  bool read_dotted_letters(Token& token);
  void read_character(Token& token);
  void read_word(Token& token);
  void read_ascii_run(Word& word) const;
  void scan_word(Word& word) const;
  std::size_t find_joined_letter(std::size_t apostrophe, std::uint16_t before) const;
  void set_form(const Word& word, Token& token);
  bool is_line_in_capitals();

  std::string_view text_;
  std::size_t position_ = 0;
  std::size_t line_begin_ = 0;
  std::uint32_t line_ = 0;
  std::uint32_t judged_line_ = 0;  // the line that line_is_capitals_ is of
  bool line_is_capitals_ = false;
  bool separated_ = true;
  CapitalRule rule_ = CapitalRule::kByLine;
  std::string form_;  // of tokens whose form is not their text
};

/// The mark-folded, case-folded key of a form: NFKD without non-spacing marks, lower case, with ß as
/// ss, ø as o, đ as d, ł as l, ı and İ as i, ё as е, æ as ae, œ as oe, ə as e; Arabic alef, ya, kaf and
/// ta-marbuta forms and vowel marks folded; other digits as ASCII digits. `fold_marks("UN") == "un"`.
/// Kept are й, Hangul as syllables, and the marks of kana, Indic and South-East Asian scripts, which are
/// vowels and consonants. Folding a key gives the same key. Never empty for a form that is not. Thread-safe.
std::string fold_marks(std::string_view form);

}  // namespace chancery::text
