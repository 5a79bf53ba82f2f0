#include "searchd/page/message.h"

#include <unicode/messagepattern.h>

#include <algorithm>

#include "core/index/environment_error.h"
#include "searchd/page/icu_text.h"

namespace chancery::searchd {
namespace {

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
}

}  // namespace

/// Reads ICU's parts of a pattern into pieces.
class Message::Reader {
 public:
  explicit Reader(const icu::MessagePattern& pattern) : pattern_(pattern) {}

  /// The pieces of the message whose start is part `at`. `outer` is the value whose plural it is a form of.
  Pieces read(int at, int outer) {
    Pieces pieces;
    int from = pattern_.getPart(at).getLimit();
    for (int i = at + 1;; ++i) {
      const icu::MessagePattern::Part& part = pattern_.getPart(i);
      add_words(pieces, from, part.getIndex());
      from = part.getLimit();
      switch (part.getType()) {
        case UMSGPAT_PART_TYPE_MSG_LIMIT:
          return pieces;
        case UMSGPAT_PART_TYPE_REPLACE_NUMBER:
          pieces.push_back({{}, outer, false, {}});
          break;
        case UMSGPAT_PART_TYPE_ARG_START:
          pieces.push_back(read_value(i));
          i = pattern_.getLimitPartIndex(i);
          from = pattern_.getPart(i).getLimit();
          break;
        default:
          break;
      }
    }
  }

  std::size_t value_count() const { return value_count_; }
  bool is_understood() const { return is_understood_; }

 private:
  void add_words(Pieces& pieces, int from, int to) const {
    if (to > from) {
      pieces.push_back({to_utf8(pattern_.getPatternString().tempSubStringBetween(from, to)), -1, false, {}});
    }
  }

  Piece read_value(int start) {
    const UMessagePatternArgType type = pattern_.getPart(start).getArgType();
    const icu::MessagePattern::Part& name = pattern_.getPart(start + 1);
    is_understood_ = is_understood_ && name.getType() == UMSGPAT_PART_TYPE_ARG_NUMBER &&
                     (type == UMSGPAT_ARG_TYPE_NONE || type == UMSGPAT_ARG_TYPE_PLURAL);
    Piece piece{{}, name.getValue(), type == UMSGPAT_ARG_TYPE_PLURAL, {}};
    value_count_ = std::max(value_count_, static_cast<std::size_t>(std::max(piece.value, 0)) + 1);
    if (piece.plural) read_forms(start + 2, pattern_.getLimitPartIndex(start), piece);
    return piece;
  }

  void read_forms(int at, int limit, Piece& piece) {
    while (at < limit) {
      const std::string selector = to_utf8(pattern_.getSubstring(pattern_.getPart(at)));
      ++at;
      if (pattern_.getPartType(at) != UMSGPAT_PART_TYPE_MSG_START) ++at;  // the number of "=1"
      piece.forms.emplace(selector, read(at, piece.value));
      at = pattern_.getLimitPartIndex(at) + 1;
    }
  }

  const icu::MessagePattern& pattern_;
  std::size_t value_count_ = 0;
  bool is_understood_ = true;
};

class Message::Writer {
 public:
  Writer(std::span<const MessageValue> values, const icu::PluralRules& rules, bool escapes)
      : values_(values), rules_(rules), escapes_(escapes) {}

  void write(const Pieces& pieces) {
    for (const Piece& piece : pieces) {
      if (piece.value < 0) {
        if (escapes_) append_escaped(out_, piece.words);
        if (!escapes_) out_ += piece.words;
      } else if (static_cast<std::size_t>(piece.value) < values_.size()) {
        write_value(piece, values_[static_cast<std::size_t>(piece.value)]);
      }
    }
  }

  std::string take() { return std::move(out_); }

 private:
  void write_value(const Piece& piece, const MessageValue& value) {
    if (!piece.plural) {
      out_ += value.text;
      return;
    }
    auto form = piece.forms.find("=" + std::to_string(value.number));
    if (form == piece.forms.end()) {
      form = piece.forms.find(to_utf8(rules_.select(static_cast<double>(value.number))));
    }
    if (form == piece.forms.end()) form = piece.forms.find("other");
    write(form->second);
  }

  std::span<const MessageValue> values_;
  const icu::PluralRules& rules_;
  bool escapes_;
  std::string out_;
};

Message::Message(std::string_view name, std::string_view pattern) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::MessagePattern parts(
      icu::UnicodeString::fromUTF8({pattern.data(), static_cast<int>(pattern.size())}), nullptr, status);
  if (U_SUCCESS(status)) {
    Reader reader(parts);
    pieces_ = reader.read(0, -1);
    value_count_ = reader.value_count();
    if (reader.is_understood()) return;
  }
  throw index::EnvironmentError("the message " + std::string(name) + " cannot be read",
                                "it may hold {0} and {0, plural, one{...} other{...}}");
}

std::string Message::write(std::span<const MessageValue> values, const icu::PluralRules& rules) const {
  Writer writer(values, rules, false);
  writer.write(pieces_);
  return writer.take();
}

std::string Message::write_markup(std::span<const MessageValue> values, const icu::PluralRules& rules) const {
  Writer writer(values, rules, true);
  writer.write(pieces_);
  return writer.take();
}

}  // namespace chancery::searchd
