#include "core/release/date_tokens.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <optional>

#include "core/text/tokenizer.h"
#include "core/text/utf8.h"

namespace chancery::release {
namespace {

constexpr char32_t kTatweel = 0x0640;

bool is_space(char32_t c) {
  return c == ' ' || (c >= 9 && c <= 13) || (c >= 0x80 && u_isUWhiteSpace(static_cast<UChar32>(c)));
}

bool is_ideograph(char32_t c) {
  return (c >= 0x2E80 && c <= 0x2FDF) || c == 0x3005 || c == 0x3007 || (c >= 0x3040 && c <= 0x30FF) ||
         (c >= 0x3400 && c <= 0x9FFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

// Marks of direction and joiners say nothing about a date.
bool is_invisible(char32_t c) {
  return c == 0x00AD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || c == 0x2060 ||
         (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

bool is_letter(char32_t c) {
  if (c < 0x80) return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  const auto mask = U_GET_GC_MASK(static_cast<UChar32>(c));
  return (mask & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
}

int digit_of(char32_t c) {
  if (c < 0x80) return c >= '0' && c <= '9' ? static_cast<int>(c - '0') : -1;
  return is_ideograph(c) ? -1 : u_charDigitValue(static_cast<UChar32>(c));
}

char sign_of(char32_t c) {
  switch (c) {
    case 0x2010:
    case 0x2011:
    case 0x2212:
    case 0xFE63:
    case 0xFF0D:
      return '-';
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
      return '~';
    case 0xFF1A:
    case 0xFE55:
      return ':';
    case 0xFF0E:
    case 0x06D4:
      return '.';
    case 0xFF0C:
    case 0x060C:
    case 0x3001:
      return ',';
    case 0xFF0F:
    case 0x2044:
      return '/';
    case 0xFF08:
      return '(';
    case 0xFF09:
      return ')';
    case 0xFF0B:
      return '+';
    case 0x2019:
      return '\'';
    default:
      return c < 0x80 ? static_cast<char>(c) : '?';
  }
}

// The value of a Chinese digit; 10 and 100 for the units; 1 for 元 (the first year of an era).
int numeral_of(char32_t c) {
  constexpr std::u32string_view kDigits = U"〇一二三四五六七八九十";
  if (c == U'零') return 0;
  if (c == U'百') return 100;
  if (c == U'元') return 1;
  const std::size_t found = kDigits.find(c);
  return found == std::u32string_view::npos ? -1 : static_cast<int>(found);
}

int value_of_numerals(const std::vector<int>& numerals) {
  int value = 0;
  int last = 0;
  const bool has_units = std::any_of(numerals.begin(), numerals.end(), [](int n) { return n >= 10; });
  for (const int n : numerals) {
    if (n >= 10) {
      value += std::max(last, 1) * n;
      last = 0;
    } else {
      last = has_units ? n : std::min(last * 10 + n, 99999);
    }
  }
  return value + last;
}

class Cutter {
 public:
  explicit Cutter(std::string_view text) : text_(text) {}

  std::optional<DateToken> next() {
    bool space = false;
    std::size_t after = position_;
    char32_t c = 0;
    for (;; position_ = after) {
      if (position_ >= text_.size()) return std::nullopt;
      c = text::decode(text_, after);
      if (is_space(c)) {
        space = true;
      } else if (!is_invisible(c)) {
        break;
      }
    }
    begin_ = position_;
    DateToken token = read_token(c, after);
    token.space_before = space;
    token.text = text_.substr(begin_, position_ - begin_);
    return token;
  }

 private:
  DateToken read_token(char32_t c, std::size_t after) {
    DateToken token;
    if (digit_of(c) >= 0) {
      read_number(token);
    } else if (is_ideograph(c)) {
      if (!read_numerals(token)) {
        token.kind = DateToken::Kind::kWord;
        position_ = after;
      }
    } else if (is_letter(c)) {
      token.kind = DateToken::Kind::kWord;
      skip_letters();
    } else {
      token.sign = sign_of(c);
      position_ = after;
    }
    return token;
  }

  void read_number(DateToken& token) {
    token.kind = DateToken::Kind::kNumber;
    while (position_ < text_.size()) {
      std::size_t after = position_;
      const int digit = digit_of(text::decode(text_, after));
      if (digit < 0) break;
      token.value = std::min(token.value * 10 + digit, 99999999);
      token.digits = std::min(token.digits + 1, 9);
      position_ = after;
    }
  }

  // Numerals count only before 年, 月, 日: 三亚 is a town.
  bool read_numerals(DateToken& token) {
    std::vector<int> numerals;
    std::size_t end = position_;
    while (end < text_.size() && numerals.size() < 8) {
      std::size_t after = end;
      const int numeral = numeral_of(text::decode(text_, after));
      if (numeral < 0) break;
      numerals.push_back(numeral);
      end = after;
    }
    const std::string_view rest = text_.substr(end);
    const bool counts = rest.starts_with("年") || rest.starts_with("月") || rest.starts_with("日");
    if (numerals.empty() || !counts) return false;
    token.kind = DateToken::Kind::kNumber;
    token.value = value_of_numerals(numerals);
    token.digits = static_cast<int>(std::to_string(token.value).size());
    position_ = end;
    return true;
  }

  void skip_letters() {
    while (position_ < text_.size()) {
      std::size_t after = position_;
      const char32_t c = text::decode(text_, after);
      if (!is_letter(c) || is_ideograph(c)) break;
      position_ = after;
    }
  }

  std::string_view text_;
  std::size_t position_ = 0;
  std::size_t begin_ = 0;
};

}  // namespace

std::vector<DateToken> cut_date_tokens(std::string_view text, std::size_t limit) {
  std::vector<DateToken> tokens;
  tokens.reserve(std::min<std::size_t>(limit, 32));
  Cutter cutter(text);
  while (tokens.size() < limit) {
    std::optional<DateToken> token = cutter.next();
    if (!token) break;
    tokens.push_back(*token);
  }
  return tokens;
}

std::string fold_word(std::string_view word) {
  std::string folded;
  bool is_ascii = true;
  for (const char c : word) {
    is_ascii = is_ascii && static_cast<unsigned char>(c) < 0x80;
    folded.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
  }
  if (is_ascii) return folded;
  folded.clear();
  for (std::size_t position = 0; position < word.size();) {
    const char32_t c = text::decode(word, position);
    if (c != kTatweel && !is_invisible(c)) text::append_utf8(folded, c);
  }
  return text::fold_marks(folded);
}

}  // namespace chancery::release
