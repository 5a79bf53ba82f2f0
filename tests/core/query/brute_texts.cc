#include "tests/core/query/brute_texts.h"

#include <algorithm>
#include <bit>

#include "core/text/language_detector.h"
#include "core/text/umlaut_spelling.h"
#include "core/text/word_form.h"

namespace chancery::query {

bool BruteText::has_any(const Stems& stems) const {
  return std::any_of(stems.begin(), stems.end(), [&](const std::string& stem) { return wdf.contains(stem); });
}

BruteTexts::BruteTexts(std::vector<release::Release> releases) : releases_(std::move(releases)) {
  const auto before = [](const release::Release& a, const release::Release& b) {
    if (a.date.is_dated() != b.date.is_dated()) return a.date.is_dated();
    if (!a.date.is_dated()) return a.id < b.id;
    if (a.date.first_day != b.date.first_day) return a.date.first_day > b.date.first_day;
    if (a.date.instant() != b.date.instant()) return a.date.instant() > b.date.instant();
    return a.id < b.id;
  };
  std::sort(releases_.begin(), releases_.end(), before);
  for (const release::Release& release : releases_) read(release);
  const text::Language german = text::find_language("de").value();
  for (const auto& [form, counts] : form_counts_) {
    const auto count = counts.find(german);
    const std::string spelled = text::spell_umlauts_out(form);
    if (count != counts.end() && count->second > 0 && !spelled.empty())
      german_spellings_[spelled].insert(form);
  }
  for (const BruteText& text : texts_) {
    average_length_ += static_cast<double>(text.length) / static_cast<double>(texts_.size());
  }
}

void BruteTexts::read(const release::Release& release) {
  BruteText& read = texts_.emplace_back();
  const std::string whole = release.title + "\n" + release.body;
  text::Tokenizer tokenizer;
  tokenizer.reset(whole);
  std::vector<text::Token> tokens;
  std::vector<std::string> forms;
  for (text::Token token; tokenizer.next(token);) {
    const std::string form(token.form);
    const auto number = numbers_.emplace(form, static_cast<std::uint32_t>(numbers_.size())).first->second;
    read.tokens.push_back({number, token.line});
    tokens.push_back(token);
    forms.push_back(form);
    forms_[text::fold_marks(form)].insert(form);
    is_character_[form] = token.kind == text::TokenKind::kCharacter;
  }
  const std::vector<text::Language> languages = languages_of_lines(release, whole, tokens, forms);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    form_counts_[forms[i]][release.language] += 0;
    ++form_counts_[forms[i]][languages[tokens[i].line]];
  }
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::uint32_t weight = tokens[i].line == 0 ? 3 : 1;
    const auto joins = [&](std::size_t at) {  // with the token before it
      return at > 0 && at < tokens.size() && tokens[at].kind == text::TokenKind::kCharacter &&
             tokens[at - 1].kind == text::TokenKind::kCharacter && tokens[at].adjacent &&
             tokens[at].line == tokens[at - 1].line;
    };
    std::string term;
    if (tokens[i].kind == text::TokenKind::kWord) {
      term = stemmers_.stem(languages[tokens[i].line], forms[i]);
      forms_of_stem_[term].insert(forms[i]);
    } else if (joins(i)) {
      term = forms[i - 1] + forms[i];
    } else if (!joins(i + 1)) {
      term = forms[i];
    }
    if (term.empty()) continue;
    read.wdf[term] += weight;
    read.length += weight;
  }
  language_lengths_[release.language] += read.length;
}

/// The language of each line of a release.
std::vector<text::Language> BruteTexts::languages_of_lines(const release::Release& release,
                                                           const std::string& whole,
                                                           const std::vector<text::Token>& tokens,
                                                           const std::vector<std::string>& forms) {
  std::vector<text::Language> languages;
  for (std::size_t at = 0; at < tokens.size();) {
    const std::size_t first = at;
    text::FunctionWordCount words;
    for (; at < tokens.size() && tokens[at].line == tokens[first].line; ++at) {
      if (tokens[at].kind == text::TokenKind::kWord)
        words.add(text::stop_word_languages(forms[at]), release.language);
    }
    languages.resize(tokens[first].line + 1, release.language);
    if (!words.are_foreign()) continue;
    const std::uint32_t begin = tokens[first].begin;
    languages.back() = text::decide_paragraph_language(
        release.language, std::string_view(whole).substr(begin, tokens[at - 1].end - begin));
  }
  return languages;
}

Forms BruteTexts::forms_of(const QueryToken& token) const {
  const std::string key = text::fold_marks(token.form);
  const auto found = forms_.find(key);
  Forms forms = found == forms_.end() ? Forms() : found->second;
  const bool has_same = forms.contains(token.form);
  if (token.kind == text::TokenKind::kCharacter) return has_same ? Forms{token.form} : Forms{};
  if (token.is_acronym && has_same) return {token.form};
  Forms more;
  if (const auto umlauts = german_spellings_.find(key); umlauts != german_spellings_.end())
    more = umlauts->second;
  for (const std::string& form : forms) {
    const std::string spelled = text::spell_umlauts_out(form);
    const auto german = german_spellings_.find(spelled);
    const auto typed = forms_.find(spelled);
    if (german != german_spellings_.end() && german->second.contains(form) && typed != forms_.end())
      more.insert(typed->second.begin(), typed->second.end());
  }
  forms.merge(more);
  return forms;
}

Stems BruteTexts::stems_of(const Forms& forms) {
  Stems stems;
  for (const std::string& form : forms) {
    if (is_character_.at(form)) continue;
    for (const auto& [language, count] : form_counts_[form]) {
      if (count > 0) stems.emplace(stemmers_.stem(language, form));
    }
  }
  return stems;
}

/// Whether a form of this language has this stem.
bool BruteTexts::has_form(text::Language language, const std::string& stem) {
  const auto known = forms_of_stem_.find(stem);
  if (known == forms_of_stem_.end()) return false;
  return std::any_of(known->second.begin(), known->second.end(), [&](const std::string& form) {
    return form_counts_[form].contains(language) && stemmers_.stem(language, form) == stem;
  });
}

/// Calls `see(language, stem)` for what each language would make of a word that has no form.
template <class See>
void BruteTexts::guess_stems(const QueryToken& token, See see) {
  std::string form = token.form;
  text::write_normalised_form(token.form, text::FormCase::kFolded, form);
  for (const auto& [language, length] : language_lengths_) {
    const auto add = [&, at = language](const std::string& spelled) {
      const std::string stem(stemmers_.stem(at, spelled));
      if (has_form(at, stem)) see(at, stem);
    };
    add(form);
    if (text::info(language).code != "de") continue;
    add(text::spell_umlauts_out(form));
    for (const std::string& read : text::read_umlauts(text::fold_marks(form))) add(read);
  }
}

std::set<text::Language> BruteTexts::guessed_languages(const QueryToken& token, const std::string& stem) {
  std::set<text::Language> languages;
  guess_stems(token, [&](text::Language language, const std::string& guessed) {
    if (guessed == stem) languages.insert(language);
  });
  return languages;
}

Stems BruteTexts::stems_of(const QueryToken& token) {
  const Forms forms = forms_of(token);
  Stems stems = stems_of(forms);
  if (forms.empty()) {
    guess_stems(token, [&](text::Language, const std::string& stem) { stems.insert(stem); });
  }
  std::erase_if(stems, [&](const std::string& stem) { return !forms_of_stem_.contains(stem); });
  return stems;
}

std::vector<BruteHome> BruteTexts::homes_of(const QueryToken& token) {
  const Forms forms = forms_of(token);
  std::vector<BruteHome> homes;
  for (const std::string& stem : stems_of(token)) {
    BruteHome home{stem, {}};
    std::uint64_t own = 0;
    for (const std::string& form : forms) {
      if (is_character_.at(form)) continue;
      for (const auto& [language, count] : form_counts_[form]) {
        if (count == 0 || stemmers_.stem(language, form) != stem) continue;
        home.languages.insert(language);
        own += std::bit_floor(count);
      }
    }
    if (forms.empty()) home.languages = guessed_languages(token, stem);
    const auto has_stem = [&](const BruteText& text) { return text.wdf.contains(stem); };
    const auto releases = static_cast<std::uint64_t>(std::count_if(texts_.begin(), texts_.end(), has_stem));
    if (releases > 8 * own) homes.push_back(std::move(home));
  }
  return homes;
}

Forms BruteTexts::forms_with(const Stems& stems) {
  Forms forms;
  for (const std::string& stem : stems) {
    if (const auto at = forms_of_stem_.find(stem); at != forms_of_stem_.end())
      forms.insert(at->second.begin(), at->second.end());
  }
  return forms;
}

FormNumbers BruteTexts::numbers_of(const Forms& forms) const {
  FormNumbers numbers;
  for (const std::string& form : forms) numbers.insert(numbers_.at(form));
  return numbers;
}

Forms BruteTexts::forms_beginning(const QueryToken& token, bool exact, std::size_t most) const {
  const std::string key = text::fold_marks(token.form);
  std::vector<std::pair<std::uint64_t, std::string>> found;
  for (const auto& [form, counts] : form_counts_) {
    if (!(exact ? form : text::fold_marks(form)).starts_with(exact ? token.form : key)) continue;
    std::uint64_t count = 0;
    for (const auto& [language, times] : counts) count += times;
    found.emplace_back(count, form);
  }
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  Forms forms;
  for (std::size_t i = 0; i < found.size() && i < most; ++i) forms.insert(found[i].second);
  return forms;
}

}  // namespace chancery::query
