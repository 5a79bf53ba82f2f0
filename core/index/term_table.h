#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "core/index/string_pool.h"
#include "core/text/stemmer.h"

namespace chancery::index {

/// The stems of the forms that a thread has met, so that a word is stemmed once, not at every occurrence.
class StemMemory {
 public:
  /// The stem of `form`; the view lives until `forget_if_large`.
  std::string_view stem(text::Language language, std::string_view form) {
    const std::uint32_t number = forms_.intern(form);
    std::vector<std::uint32_t>& known = stems_of_[static_cast<std::size_t>(language)];
    if (number >= known.size()) known.resize(std::size_t{forms_.size()} * 2 + 1024, 0);
    if (known[number] == 0) known[number] = stems_.intern(stemmers_.stem(language, form)) + 1;
    return stems_[known[number] - 1];
  }

  /// Keeps the memory bounded.
  void forget_if_large() {
    constexpr std::uint32_t kMostForms = 2'000'000;
    if (forms_.size() < kMostForms) return;
    forms_.clear();
    stems_.clear();
    for (auto& known : stems_of_) known.clear();
  }

 private:
  StringPool forms_;
  StringPool stems_;
  std::vector<std::vector<std::uint32_t>> stems_of_ = std::vector<std::vector<std::uint32_t>>(256);
  text::Stemmers stemmers_;
};

/// Numbers by pairs of numbers; one look at memory a hit.
class PairMap {
 public:
  static constexpr std::uint32_t kNone = UINT32_MAX;

  /// The place of the pair's number: kNone where it is new. Valid until the next call.
  std::uint32_t& operator()(std::uint32_t first, std::uint32_t second) {
    if (used_ * 2 >= slots_.size()) grow();
    Slot& slot = find(std::uint64_t{first} << 32 | second);
    if (slot.number == kNone) ++used_;
    return slot.number;
  }

  void clear() {
    std::fill(slots_.begin(), slots_.end(), Slot{});
    used_ = 0;
  }

 private:
  struct Slot {
    std::uint64_t pair = 0;
    std::uint32_t number = kNone;
  };

  Slot& find(std::uint64_t pair) {
    std::size_t place = (pair * 0x9e3779b97f4a7c15u) >> 20 & (slots_.size() - 1);
    while (slots_[place].number != kNone && slots_[place].pair != pair)
      place = (place + 1) & (slots_.size() - 1);
    slots_[place].pair = pair;
    return slots_[place];
  }

  void grow() {
    std::vector<Slot> old(std::max<std::size_t>(slots_.size() * 2, 1 << 12));
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.number != kNone) find(slot.pair).number = slot.number;
    }
  }

  std::vector<Slot> slots_;
  std::size_t used_ = 0;
};

/// The forms and terms of one segment, by number. Small, so that it stays in the processor's caches.
class TermTable {
 public:
  /// The number of a form: 0, 1, 2 ... in order of appearance.
  std::uint32_t intern_form(std::string_view form) { return forms_.intern(form); }
  std::string_view form(std::uint32_t number) const { return forms_[number]; }
  std::string_view term(std::uint32_t number) const { return terms_[number]; }
  /// The forms' numbers, by the forms' bytes.
  std::vector<std::uint32_t> forms_in_order() const { return forms_.in_order(); }

  std::uint32_t term_count() const { return terms_.size(); }
  /// The terms' numbers, by the terms' bytes.
  std::vector<std::uint32_t> terms_in_order() const { return terms_.in_order(); }

  /// The number of the term that a word is in `language`: its stem.
  std::uint32_t stem_of(text::Language language, std::uint32_t form) {
    std::vector<std::uint32_t>& known = stems_of_[static_cast<std::size_t>(language)];
    if (form >= known.size()) known.resize(std::size_t{forms_.size()} * 2 + 1024, 0);
    if (known[form] == 0) known[form] = terms_.intern(memory_.stem(language, forms_[form])) + 1;
    return known[form] - 1;
  }

  /// The languages of which a form is a stop word.
  const text::LanguageSet& stop_word_languages(std::uint32_t form) {
    if (form >= stop_word_of_.size()) stop_word_of_.resize(std::size_t{forms_.size()} * 2 + 1024, nullptr);
    if (stop_word_of_[form] == nullptr) stop_word_of_[form] = &text::stop_word_languages(forms_[form]);
    return *stop_word_of_[form];
  }

  /// The number of the term that two neighbouring characters make.
  std::uint32_t pair_of(std::uint32_t first, std::uint32_t second) {
    std::uint32_t& number = pairs_(first, second);
    if (number == PairMap::kNone) {
      pair_.assign(forms_[first]).append(forms_[second]);
      number = terms_.intern(pair_);
    }
    return number;
  }

  /// The number of the term that a character alone makes.
  std::uint32_t single(std::uint32_t form) { return terms_.intern(forms_[form]); }

  /// Begins with a new segment; what is known of stems stays.
  void clear() {
    forms_.clear();
    terms_.clear();
    pairs_.clear();
    for (auto& known : stems_of_) known.clear();
    stop_word_of_.clear();
    memory_.forget_if_large();
  }

 private:
  StringPool forms_;
  StringPool terms_;
  std::vector<std::vector<std::uint32_t>> stems_of_ = std::vector<std::vector<std::uint32_t>>(256);
  std::vector<const text::LanguageSet*> stop_word_of_;  // by form
  StemMemory memory_;
  PairMap pairs_;
  std::string pair_;
};

}  // namespace chancery::index
