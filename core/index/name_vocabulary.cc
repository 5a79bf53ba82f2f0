#include "core/index/name_vocabulary.h"

#include <algorithm>

#include "core/names/name_words.h"
#include "core/text/word_form.h"

namespace chancery::index {
namespace {

/// U+0400 to U+04FF.
bool is_cyrillic(std::string_view key) {
  return !key.empty() && static_cast<unsigned char>(key[0]) >= 0xD0 &&
         static_cast<unsigned char>(key[0]) <= 0xD3;
}

}  // namespace

bool writes_nouns_with_capitals(std::uint8_t language) {
  static const auto german = static_cast<std::uint8_t>(*text::find_language("de"));
  static const auto luxembourgish = static_cast<std::uint8_t>(*text::find_language("lb"));
  return language == german || language == luxembourgish;
}

NameVocabulary::NameVocabulary(const VocabularyMerge& vocabulary)
    : vocabulary_(vocabulary), words_(vocabulary.keys().size()) {
  const StringPool& keys = vocabulary.keys();
  for (std::uint32_t key = 0; key < keys.size(); ++key) {
    if (is_cyrillic(keys[key])) order_.push_back(key);
  }
  std::sort(order_.begin(), order_.end(),
            [&keys](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; });
  for (std::uint32_t form = 0; form < vocabulary.form_count(); ++form) {
    Word& word = words_[vocabulary.key_of(form)];
    const std::uint64_t count = vocabulary.frequency(form);
    if (text::has_upper_case(vocabulary.form(form))) {
      word.acronyms += count;
      continue;
    }
    word.count += count;
    if (count > word.form_count) {
      word.form = form;
      word.form_count = count;
    }
    for (const VocabularyMerge::Use& use : vocabulary.uses(form)) {
      if (use.small * 5 <= use.count) word.as_name += use.count;
      if (writes_nouns_with_capitals(use.language)) continue;
      word.judged += use.count;
      word.small += use.small;
      word.capital += use.capital;
    }
  }
}

bool NameVocabulary::has_all(std::string_view text) const {
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    if (!find(text.substr(begin, end - begin))) return false;
    begin = end + 1;
  }
  return true;
}

bool NameVocabulary::has_form(std::string_view form) const {
  std::uint32_t begin = 0;
  std::uint32_t end = vocabulary_.form_count();
  while (begin < end) {
    const std::uint32_t middle = begin + (end - begin) / 2;
    if (vocabulary_.form(middle) < form) {
      begin = middle + 1;
    } else {
      end = middle;
    }
  }
  return begin < vocabulary_.form_count() && vocabulary_.form(begin) == form;
}

bool NameVocabulary::share_a_stem(std::uint32_t a, std::uint32_t b) const {
  const auto uses = vocabulary_.uses(b);
  return std::any_of(vocabulary_.uses(a).begin(), vocabulary_.uses(a).end(), [&](const auto& use) {
    return std::any_of(uses.begin(), uses.end(), [&](const auto& other) {
      return use.language == other.language && use.stem == other.stem;
    });
  });
}

bool NameVocabulary::is_printed_as_name(std::uint32_t key) const {
  if (!names::is_cased(vocabulary_.keys()[key])) return true;
  const Word& word = words_[key];
  return (word.as_name > 0 && word.as_name * 10 >= word.count) ||
         (word.capital > 0 && word.capital * 2 >= word.judged);
}

std::vector<std::uint32_t> NameVocabulary::beginning_with(std::string_view prefix, std::size_t more) const {
  const StringPool& keys = vocabulary_.keys();
  auto at = std::lower_bound(order_.begin(), order_.end(), prefix,
                             [&](std::uint32_t key, std::string_view wanted) { return keys[key] < wanted; });
  std::vector<std::uint32_t> found;
  for (; at != order_.end() && keys[*at].starts_with(prefix); ++at) {
    if (keys[*at].size() <= prefix.size() + more) found.push_back(*at);
  }
  return found;
}

}  // namespace chancery::index
