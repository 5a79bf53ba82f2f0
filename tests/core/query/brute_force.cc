#include "tests/core/query/brute_force.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "core/text/character_run.h"
#include "core/text/language_detector.h"
#include "core/text/umlaut_spelling.h"
#include "core/text/word_form.h"
#include "tests/core/query/brute_counts.h"

namespace chancery::query {

/// A query in terms of stems and forms.
struct BruteForce::Question {
  struct Phrase {
    bool excluded;
    std::vector<std::set<std::string>> classes;
    std::vector<Stems> pairs;
  };
  std::map<Stems, int> scored;  // with the times that the query has them
  std::vector<Stems> demanded;
  std::vector<Stems> excluded;
  std::vector<Phrase> phrases;
  std::set<std::string> ignored;
};

BruteForce::BruteForce(std::vector<release::Release> releases) : releases_(std::move(releases)) {
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
}

void BruteForce::read(const release::Release& release) {
  Text& read = texts_.emplace_back();
  const std::string whole = release.title + "\n" + release.body;
  text::Tokenizer tokenizer;
  tokenizer.reset(whole);
  std::vector<text::Token> tokens;
  for (text::Token token; tokenizer.next(token);) {
    const std::string form(token.form);
    read.tokens.push_back({form, token.line});
    tokens.push_back(token);
    forms_[text::fold_marks(form)].insert(form);
  }
  const std::vector<text::Language> languages = languages_of_lines(release, whole, tokens, read);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    form_counts_[read.tokens[i].form][release.language] += 0;
    ++form_counts_[read.tokens[i].form][languages[tokens[i].line]];
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
      term = stemmers_.stem(languages[tokens[i].line], read.tokens[i].form);
    } else if (joins(i)) {
      term = read.tokens[i - 1].form + read.tokens[i].form;
    } else if (!joins(i + 1)) {
      term = read.tokens[i].form;
    }
    if (term.empty()) continue;
    read.wdf[term] += weight;
    read.length += weight;
  }
  language_lengths_[release.language] += read.length;
}

/// The language of each line of a release.
std::vector<text::Language> BruteForce::languages_of_lines(const release::Release& release,
                                                           const std::string& whole,
                                                           const std::vector<text::Token>& tokens,
                                                           const Text& read) {
  std::vector<text::Language> languages;
  for (std::size_t at = 0; at < tokens.size();) {
    const std::size_t first = at;
    text::FunctionWordCount words;
    for (; at < tokens.size() && tokens[at].line == tokens[first].line; ++at) {
      if (tokens[at].kind == text::TokenKind::kWord)
        words.add(text::stop_word_languages(read.tokens[at].form), release.language);
    }
    languages.resize(tokens[first].line + 1, release.language);
    if (!words.are_foreign()) continue;
    const std::uint32_t begin = tokens[first].begin;
    languages.back() = text::decide_paragraph_language(
        release.language, std::string_view(whole).substr(begin, tokens[at - 1].end - begin));
  }
  return languages;
}

std::set<std::string> BruteForce::forms_of(const QueryToken& token) const {
  const std::string key = text::fold_marks(token.form);
  const auto found = forms_.find(key);
  std::set<std::string> forms = found == forms_.end() ? std::set<std::string>() : found->second;
  const bool has_same = forms.contains(token.form);
  if (token.kind == text::TokenKind::kCharacter) {
    return has_same ? std::set<std::string>{token.form} : std::set<std::string>{};
  }
  if (token.is_acronym && has_same) return {token.form};
  std::set<std::string> more;
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

BruteForce::Stems BruteForce::stems_of(const QueryToken& token) {
  Stems stems;
  const std::set<std::string> forms = forms_of(token);
  for (const std::string& form : forms) {
    for (const auto& [language, count] : form_counts_[form]) {
      if (count > 0) stems.emplace(stemmers_.stem(language, form));
    }
  }
  if (forms.empty()) {
    std::string form = token.form;
    text::write_normalised_form(token.form, text::FormCase::kFolded, form);
    for (const auto& [language, length] : language_lengths_) {
      stems.emplace(stemmers_.stem(language, form));
      if (text::info(language).code != "de") continue;
      stems.emplace(stemmers_.stem(language, text::spell_umlauts_out(form)));
      for (const std::string& read : text::read_umlauts(text::fold_marks(form)))
        stems.emplace(stemmers_.stem(language, read));
    }
  }
  std::erase_if(stems, [&](const std::string& stem) {
    return std::none_of(texts_.begin(), texts_.end(),
                        [&](const Text& text) { return text.wdf.contains(stem); });
  });
  return stems;
}

std::set<std::string> BruteForce::stop_words(const Tree& tree) const {
  std::vector<const QueryToken*> words;
  std::vector<bool> may_stop;
  for (const Clause& clause : tree.clauses) {
    if (clause.occur == Occur::kMustNot) continue;
    for (const QueryToken& token : clause.tokens) {
      words.push_back(&token);
      may_stop.push_back(!token.is_acronym && token.kind == text::TokenKind::kWord &&
                         (clause.occur == Occur::kShould || clause.kind == ClauseKind::kPhrase));
    }
  }
  std::map<text::Language, double> bits;
  double best = -1e300;
  for (const auto& [language, length] : language_lengths_) {
    double sum = 0;
    for (const QueryToken* word : words) {
      double count = 0;
      for (const std::string& form : forms_of(*word)) {
        const auto& counts = form_counts_.at(form);
        if (const auto at = counts.find(language); at != counts.end()) {
          count += std::exp2(std::floor(std::log2(std::max<double>(1, at->second))));
        }
      }
      sum += std::log2(count + 0.1) - std::log2(static_cast<double>(length) + 1);
    }
    bits[language] = sum;
    best = std::max(best, sum);
  }
  std::set<std::string> stops;
  bool all_stop = true;
  for (std::size_t i = 0; i < words.size(); ++i) {
    bool stops_here = false;
    for (const auto& [language, sum] : bits) {
      stops_here = stops_here || (sum >= best - 3 && text::is_stop_word(language, words[i]->form));
    }
    if (may_stop[i] && stops_here) stops.insert(words[i]->form);
    all_stop = all_stop && may_stop[i] && stops_here;
  }
  return all_stop ? std::set<std::string>{} : stops;
}

BruteForce::Question BruteForce::ask(const Tree& tree) {
  Question question;
  const std::set<std::string> stops = stop_words(tree);
  for (const Clause& clause : tree.clauses) {
    const bool excluded = clause.occur == Occur::kMustNot;
    const auto& tokens = clause.tokens;
    if (clause.kind == ClauseKind::kWord) {
      const bool is_stop = clause.occur == Occur::kShould && tokens.size() == 1 && !tokens[0].is_acronym &&
                           stops.contains(tokens[0].form);
      if (is_stop) {
        question.ignored.insert(tokens[0].form);
        continue;
      }
      Stems stems = stems_of(tokens.back());
      if (tokens.size() == 2) {
        stems = {tokens[0].form + tokens[1].form};
        if (std::none_of(texts_.begin(), texts_.end(),
                         [&](const Text& text) { return holds_word(text, stems); })) {
          stems.clear();
        }
      }
      if (excluded) question.excluded.push_back(stems);
      if (clause.occur == Occur::kMust) question.demanded.push_back(stems);
      if (!excluded) ++question.scored[stems];
      continue;
    }
    Question::Phrase phrase{excluded, {}, {}};
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      phrase.classes.push_back(forms_of(tokens[i]));
      const bool is_word = tokens[i].kind == text::TokenKind::kWord;
      if (tokens[i].joined) phrase.pairs.push_back({tokens[i - 1].form + tokens[i].form});
      if (excluded) continue;
      if (tokens[i].joined) ++question.scored[phrase.pairs.back()];
      if (is_word && (tokens[i].is_acronym || !stops.contains(tokens[i].form)))
        ++question.scored[stems_of(tokens[i])];
    }
    question.phrases.push_back(std::move(phrase));
  }
  return question;
}

bool BruteForce::holds_word(const Text& text, const Stems& stems) {
  return std::any_of(stems.begin(), stems.end(),
                     [&](const std::string& stem) { return text.wdf.contains(stem); });
}

bool BruteForce::holds_phrase(const Text& text, const std::vector<std::set<std::string>>& classes) const {
  for (std::size_t i = 0; i + classes.size() <= text.tokens.size(); ++i) {
    std::size_t k = 0;
    while (k < classes.size() && text.tokens[i + k].line == text.tokens[i].line &&
           classes[k].contains(text.tokens[i + k].form)) {
      ++k;
    }
    if (k == classes.size()) return true;
  }
  return false;
}

bool BruteForce::meets_demands(const Text& text, const Question& question) const {
  for (const Stems& stems : question.demanded) {
    if (!holds_word(text, stems)) return false;
  }
  for (const Stems& stems : question.excluded) {
    if (holds_word(text, stems)) return false;
  }
  for (const Question::Phrase& phrase : question.phrases) {
    bool holds = holds_phrase(text, phrase.classes);
    for (const Stems& pair : phrase.pairs) holds = holds && holds_word(text, pair);
    if (holds == phrase.excluded) return false;
  }
  return true;
}

std::map<BruteForce::Stems, double> BruteForce::factors_of(const Question& question) const {
  std::map<Stems, double> factors;
  const auto n = static_cast<double>(texts_.size());
  for (const auto& [stems, times] : question.scored) {
    double releases = 0;
    double occurrences = 0;
    for (const Text& text : texts_) {
      if (holds_word(text, stems)) releases += 1;
      for (const std::string& stem : stems) {
        if (const auto at = text.wdf.find(stem); at != text.wdf.end()) occurrences += at->second;
      }
    }
    const double idf = std::log2((n + 1) / (n * (1 - std::exp(-occurrences / n)) + 0.5));
    factors[stems] = releases == 0 ? 0 : times * idf * (occurrences + 1) / releases;
  }
  return factors;
}

/// How many of the scored words a release has, and what it scores.
BruteForce::Score BruteForce::score(const Text& text, const std::map<Stems, double>& factors,
                                    double average_length) {
  Score score;
  for (const auto& [stems, factor] : factors) {
    double wdf = 0;
    for (const std::string& stem : stems) {
      if (const auto at = text.wdf.find(stem); at != text.wdf.end()) wdf += at->second;
    }
    if (wdf == 0) continue;
    ++score.words;
    wdf *= std::log2(1 + average_length / static_cast<double>(text.length));
    score.sum += factor * wdf / (wdf + 1);
  }
  return score;
}

BruteAnswer BruteForce::answer(const Request& request, const Tree& tree) {
  BruteAnswer answer;
  const Question question = ask(tree);
  answer.ignored_words = question.ignored;
  const std::map<Stems, double> factors = factors_of(question);
  double average = 0;
  for (const Text& text : texts_)
    average += static_cast<double>(text.length) / static_cast<double>(texts_.size());
  std::vector<std::size_t> any;
  std::vector<std::size_t> all;
  for (std::size_t i = 0; i < texts_.size(); ++i) {
    if (!is_in_days(request, releases_[i]) || !meets_demands(texts_[i], question)) continue;
    const Score found = score(texts_[i], factors, average);
    if (found.words == 0 && !factors.empty()) continue;
    any.push_back(i);
    if (found.words == factors.size()) all.push_back(i);
    if (!is_in_facets(request, releases_[i])) continue;
    ++answer.total_any;
    answer.ranked.emplace_back(found.sum, releases_[i].id);
    answer.partial[releases_[i].id] = found.words < factors.size();
  }
  std::stable_sort(answer.ranked.begin(), answer.ranked.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  answer.counts_any_word = request.words == Words::kAny;
  count(request, answer.counts_any_word ? any : all, answer);
  if (!answer.counts_any_word && answer.total == 0 && factors.size() > 1) {
    answer.counts_any_word = true;
    count(request, any, answer);
  }
  return answer;
}

/// Counts these releases, of which `answer` lists what is asked for in the request's order.
void BruteForce::count(const Request& request, const std::vector<std::size_t>& numbers, BruteAnswer& answer) {
  std::vector<std::size_t> listed;
  clear_counts(answer);
  for (const std::size_t i : numbers) {
    count_release(request, releases_[i], answer);
    if (is_in_facets(request, releases_[i])) listed.push_back(i);
  }
  if (request.sort == Sort::kOldest) {
    const auto dated = std::stable_partition(listed.begin(), listed.end(),
                                             [&](std::size_t i) { return releases_[i].date.is_dated(); });
    std::reverse(listed.begin(), dated);
  }
  for (const std::size_t i : listed) answer.by_date.push_back(releases_[i].id);
}

}  // namespace chancery::query
