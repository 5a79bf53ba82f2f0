#include "core/text/tokenizer.h"

#include <algorithm>
#include <array>
#include <limits>

#include "core/text/character_table.h"
#include "core/text/stemmer.h"
#include "core/text/word_form.h"

namespace chancery::text {
namespace {

constexpr std::uint32_t kNoLine = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint16_t kTokenStart = kLetter | kDigit | kCharacter;
constexpr std::uint16_t kCased = kUpper | kLower;

/// Classes of ASCII apart from the great table: they fit the first-level cache. Other bytes have none.
constexpr std::array<std::uint16_t, 256> kBytes = [] {
  std::array<std::uint16_t, 256> classes{};
  for (std::size_t c = 'a'; c <= 'z'; ++c) classes[c] = kLetter | kLower;
  for (std::size_t c = 'A'; c <= 'Z'; ++c) classes[c] = kLetter | kUpper;
  for (std::size_t c = '0'; c <= '9'; ++c) classes[c] = kDigit;
  for (const unsigned char c : {' ', '\t', '\n', '\v', '\f', '\r'}) classes[c] = kSpace;
  classes['\''] = kApostrophe;
  return classes;
}();

char lower_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

}  // namespace

/// A word while it is read.
struct Tokenizer::Word {
  std::size_t begin = 0;
  std::size_t end = 0;     // behind its last character that is not ignorable
  std::uint16_t seen = 0;  // all its classes
  std::uint32_t capitals = 0;
  bool is_ascii = true;
};

Tokenizer::Tokenizer() { form_.reserve(2 * kMaxTermBytes); }

void Tokenizer::reset(std::string_view text, CapitalRule rule) {
  text_ = text;
  rule_ = rule;
  position_ = 0;
  line_begin_ = 0;
  line_ = 0;
  judged_line_ = kNoLine;
  line_is_capitals_ = false;
  separated_ = true;
}

bool Tokenizer::next(Token& token) {
  std::uint16_t first = 0;
  if (!skip_to_token(first)) return false;
  token.begin = static_cast<std::uint32_t>(position_);
  token.line = line_;
  token.adjacent = !separated_;
  token.is_acronym = false;
  if ((first & kCharacter) != 0) {
    read_character(token);
  } else if ((first & kCased) == 0 || !read_dotted_letters(token)) {
    read_word(token);
  }
  token.end = static_cast<std::uint32_t>(position_);
  separated_ = false;
  return true;
}

/// Moves to where a token begins, whose first character is of class `first`.
bool Tokenizer::skip_to_token(std::uint16_t& first) {
  const CharacterTable& table = character_table();
  std::size_t at = position_;
  while (at < text_.size()) {
    std::size_t behind = at;
    const auto byte = static_cast<unsigned char>(text_[at]);
    if (byte < 0x80) {
      first = kBytes[byte];
      ++behind;
    } else {
      first = table.class_of(read_code_point(text_.data(), behind));
    }
    if ((first & kTokenStart) != 0) {
      position_ = at;
      return true;
    }
    at = behind;
    if (byte == '\n') {
      ++line_;
      line_begin_ = at;
    } else if ((first & (kSpace | kIgnorable | kMark)) == 0) {
      separated_ = true;
    }
  }
  position_ = at;
  return false;
}

/// "U.S." and "u.s." are one acronym: at least two single letters, each followed by a full stop, which the
/// last may lack.
bool Tokenizer::read_dotted_letters(Token& token) {
  const CharacterTable& table = character_table();
  std::size_t at = position_;
  std::size_t end = position_;
  int letters = 0;
  while (at < text_.size()) {
    const std::uint16_t bits = table.class_of(read_code_point(text_.data(), at));
    if ((bits & kCased) == 0) break;
    if (at < text_.size() && text_[at] == '.') {
      end = ++at;
      ++letters;
      continue;
    }
    // "U.S", but "U.S.Department" is two words.
    std::size_t after = at;
    const bool ends =
        at == text_.size() || (table.class_of(read_code_point(text_.data(), after)) & kWordBits) == 0;
    if (ends && letters >= 1) {
      end = at;
      ++letters;
    }
    break;
  }
  if (letters < 2) return false;
  write_normalised_form(text_.substr(position_, end - position_), FormCase::kRaised, form_);
  position_ = end;
  token.kind = TokenKind::kWord;
  token.is_acronym = true;
  token.form = form_;
  return true;
}

void Tokenizer::read_character(Token& token) {
  const CharacterTable& table = character_table();
  const std::size_t begin = position_;
  std::size_t at = begin;
  std::uint16_t before = table.class_of(read_code_point(text_.data(), at));
  std::uint16_t seen = before;
  while (at < text_.size() && static_cast<unsigned char>(text_[at]) >= 0x80) {
    std::size_t behind = at;
    const std::uint16_t bits = table.class_of(read_code_point(text_.data(), behind));
    if ((bits & kMark) == 0) break;
    if ((bits & before & kReordered) != 0) seen |= kUnstable;
    before = bits;
    seen |= bits;
    at = behind;
  }
  position_ = at;
  token.kind = TokenKind::kCharacter;
  token.form = text_.substr(begin, at - begin);
  if ((seen & kUnstable) != 0) write_normalised_form(token.form, FormCase::kFolded, form_);
  if ((seen & kUnstable) != 0 && !form_.empty()) token.form = form_;
  token.form = cut_term(token.form);
}

void Tokenizer::read_word(Token& token) {
  Word word;
  word.begin = position_;
  scan_word(word);
  position_ = word.end;
  token.kind = TokenKind::kWord;
  token.is_acronym = word.capitals >= 2 && (word.seen & kLower) == 0 &&
                     (rule_ == CapitalRule::kAlways || !is_line_in_capitals());
  set_form(word, token);
}

/// Reads the ASCII letters and digits that a word begins with, which in most text is all of it.
void Tokenizer::read_ascii_run(Word& word) const {
  const char* at = text_.data() + word.begin;
  const char* const end = text_.data() + text_.size();
  std::uint16_t seen = 0;
  std::uint32_t capitals = 0;
  for (; at != end; ++at) {
    const std::uint16_t bits = kBytes[static_cast<unsigned char>(*at)];
    if ((bits & kWordBits) == 0) break;
    seen |= bits;
    capitals += (bits & kUpper) != 0 ? 1 : 0;
  }
  word.seen = seen;
  word.capitals = capitals;
  word.end = static_cast<std::size_t>(at - text_.data());
}

/// Reads to the end of the word.
void Tokenizer::scan_word(Word& word) const {
  const CharacterTable& table = character_table();
  read_ascii_run(word);
  std::size_t at = word.end;
  std::uint16_t before = 0;
  while (at < text_.size()) {
    std::size_t behind = at;
    const auto byte = static_cast<unsigned char>(text_[at]);
    std::uint16_t bits = 0;
    if (byte < 0x80) {
      bits = kBytes[byte];
      ++behind;
    } else {
      bits = table.class_of(read_code_point(text_.data(), behind));
      word.is_ascii = false;
    }
    if ((bits & kWordBits) != 0) {
      if ((bits & before & kReordered) != 0) bits |= kUnstable;
      word.seen |= bits;
      word.capitals += (bits & kUpper) != 0 ? 1 : 0;
      before = bits;
      at = word.end = behind;
    } else if ((bits & kIgnorable) != 0) {
      word.seen |= kIgnorable;
      at = behind;
    } else if ((bits & kApostrophe) != 0 && find_joined_letter(at, before) != 0) {
      word.seen |= byte < 0x80 ? 0 : kMapped;
      at = behind;
    } else {
      break;
    }
  }
}

/// Where the letter begins that the apostrophe joins to the letter before it (п'ять); 0 where it joins none.
std::size_t Tokenizer::find_joined_letter(std::size_t apostrophe, std::uint16_t before) const {
  if ((before & kCyrillic) == 0) return 0;
  std::size_t at = apostrophe;
  read_code_point(text_.data(), at);
  if (at >= text_.size()) return 0;
  const std::size_t letter = at;
  return (character_table().class_of(read_code_point(text_.data(), at)) & kCyrillic) != 0 ? letter : 0;
}

void Tokenizer::set_form(const Word& word, Token& token) {
  const std::string_view printed = text_.substr(word.begin, word.end - word.begin);
  const FormCase letter_case = token.is_acronym ? FormCase::kKept : FormCase::kFolded;
  const bool folds = (word.seen & kUpper) != 0 && !token.is_acronym;
  if (word.is_ascii && !folds) {
    token.form = cut_term(printed);
    return;
  }
  if (word.is_ascii) {
    const std::string_view kept = cut_term(printed);
    form_.resize(kept.size());
    std::transform(kept.begin(), kept.end(), form_.begin(), lower_ascii);
  } else if ((word.seen & kUnstable) != 0) {
    write_normalised_form(printed, letter_case, form_);
  } else if (folds || (word.seen & (kMapped | kIgnorable)) != 0) {
    write_stable_form(printed, letter_case, form_);
  } else {
    token.form = cut_term(printed);
    return;
  }
  token.form = form_;
}

/// Whether the current line prints all its words in capitals. A line of a script without case is not one:
/// the WTO of a Chinese sentence is an acronym.
bool Tokenizer::is_line_in_capitals() {
  if (judged_line_ == line_) return line_is_capitals_;
  judged_line_ = line_;
  line_is_capitals_ = true;
  const CharacterTable& table = character_table();
  for (std::size_t at = line_begin_; at < text_.size() && text_[at] != '\n';) {
    const std::uint16_t bits = table.class_of(read_code_point(text_.data(), at));
    if ((bits & (kLower | kUncased)) != 0) {
      line_is_capitals_ = false;
      break;
    }
  }
  return line_is_capitals_;
}

}  // namespace chancery::text
