#include "core/index/printed_acronym.h"

#include "core/text/character_table.h"
#include "core/text/tokenizer.h"

namespace chancery::index {
namespace {

constexpr std::size_t kLongestAcronym = 16;  // bytes

struct LetterCount {
  std::size_t capitals = 0;
  std::size_t small = 0;
  bool is_word = true;  // nothing but letters with case, the first a capital
};

LetterCount count_letters(std::string_view printed) {
  LetterCount count;
  for (std::size_t at = 0; at < printed.size();) {
    const std::uint16_t bits = text::character_table().class_of(text::read_code_point(printed.data(), at));
    const bool is_capital = (bits & text::kUpper) != 0;
    if (!is_capital && (count.capitals == 0 || (bits & text::kLower) == 0)) count.is_word = false;
    ++(is_capital ? count.capitals : count.small);
  }
  return count;
}

}  // namespace

PrintedAcronym read_acronym(std::string_view printed) {
  if (printed.size() < 2 || printed.size() > kLongestAcronym) return {};
  if (printed.back() == 's') printed.remove_suffix(1);
  const LetterCount count = count_letters(printed);
  if (!count.is_word || count.capitals < 2 || count.small >= count.capitals) return {};
  const std::string key = text::fold_marks(printed);
  return {key, key, count.small > 0 ? 'x' : 'a'};
}

PrintedAcronym join_acronyms(std::string_view first, std::string_view second) {
  if (first.empty() || second.empty() || first.size() + second.size() > kLongestAcronym) return {};
  for (const std::string_view part : {first, second}) {
    const LetterCount count = count_letters(part);
    if (!count.is_word || count.small > 0) return {};
  }
  const std::string a = text::fold_marks(first);
  const std::string b = text::fold_marks(second);
  return {a + b, a + " " + b, 'x'};
}

}  // namespace chancery::index
