#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/release/date_tokens.h"

namespace chancery::release {

/// A place among tokens; copied to look ahead.
class TokenCursor {
 public:
  TokenCursor(const std::vector<DateToken>& tokens, std::size_t position)
      : tokens_(&tokens), position_(position) {}

  std::size_t position() const { return position_; }
  bool at_end(std::size_t ahead = 0) const { return position_ + ahead >= tokens_->size(); }
  /// REQUIRES: !at_end(ahead).
  const DateToken& token(std::size_t ahead = 0) const { return (*tokens_)[position_ + ahead]; }
  void advance(std::size_t count = 1) { position_ += count; }

  /// The folded word here; empty where there is none.
  std::string word(std::size_t ahead = 0) const {
    return at_end(ahead) || !token(ahead).is_word() ? std::string() : fold_word(token(ahead).text);
  }

  /// Whether the next token is a number of `digits` or fewer digits.
  bool has_number(int digits) const { return !at_end() && token().is_number() && token().digits <= digits; }

  bool has_sign(char sign) const { return !at_end() && token().is_sign(sign); }

  /// Moves behind `sign` where it stands here.
  bool take_sign(char sign) {
    if (!has_sign(sign)) return false;
    advance();
    return true;
  }

  /// Moves behind the word where it is (folded) one of `words`.
  bool take_word(std::initializer_list<std::string_view> words) {
    const std::string here = word();
    if (here.empty()) return false;
    for (const std::string_view wanted : words) {
      if (here == wanted) {
        advance();
        return true;
      }
    }
    return false;
  }

  /// Moves behind the character where it is one of `characters`.
  bool take_text(std::initializer_list<std::string_view> characters) {
    if (at_end()) return false;
    for (const std::string_view wanted : characters) {
      if (token().text == wanted) {
        advance();
        return true;
      }
    }
    return false;
  }

 private:
  const std::vector<DateToken>* tokens_;
  std::size_t position_;
};

}  // namespace chancery::release
