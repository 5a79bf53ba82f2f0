#pragma once

#include <unicode/plurrule.h>

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::searchd {

/// What takes the place of `{0}`, `{1}` ... in a message.
struct MessageValue {
  MessageValue(std::string words) : text(std::move(words)) {}  // NOLINT: a text is a value
  MessageValue(std::uint64_t count, std::string written) : text(std::move(written)), number(count) {}

  std::string text;          ///< As it is shown.
  std::uint64_t number = 0;  ///< What chooses the plural.
};

/// A sentence of the interface in one language, in ICU's MessageFormat: `{0}`, and
/// `{0, plural, =0{...} one{# release} other{# releases}}` for what depends on a number. Threads may write
/// the same message at the same time (ICU's own MessageFormat does not allow that).
class Message {
 public:
  /// Throws index::EnvironmentError where `pattern`, which `name` names, cannot be read.
  Message(std::string_view name, std::string_view pattern);

  /// The sentence. `rules` are those of its language. A value that is not given is empty.
  std::string write(std::span<const MessageValue> values, const icu::PluralRules& rules) const;

  /// The same for a template: what the message itself says is escaped for HTML, what the values say is not.
  std::string write_markup(std::span<const MessageValue> values, const icu::PluralRules& rules) const;

  /// How many values it takes: one more than the greatest number in it.
  std::size_t value_count() const { return value_count_; }

 private:
  struct Piece;
  using Pieces = std::vector<Piece>;
  class Reader;
  class Writer;

  Pieces pieces_;
  std::size_t value_count_ = 0;
};

/// A stretch of words, or a place for a value.
struct Message::Piece {
  std::string words;    ///< Where `value` is below 0.
  int value = -1;       ///< The number of the value that stands here.
  bool plural = false;  ///< The value chooses one of `forms` instead of standing here itself.
  std::map<std::string, Pieces, std::less<>> forms;  ///< By category ("few") or exact number ("=0").
};

}  // namespace chancery::searchd
