#include "tests/core/query/brute_force.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "core/text/character_run.h"
#include "core/text/word_form.h"

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
    ++form_counts_[form][release.language];
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
      term = stemmers_.stem(release.language, read.tokens[i].form);
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

std::set<std::string> BruteForce::forms_of(const QueryToken& token) const {
  const auto found = forms_.find(text::fold_marks(token.form));
  if (found == forms_.end()) return {};
  const bool has_same = found->second.contains(token.form);
  if (token.kind == text::TokenKind::kCharacter) {
    return has_same ? std::set<std::string>{token.form} : std::set<std::string>{};
  }
  return token.is_acronym && has_same ? std::set<std::string>{token.form} : found->second;
}

BruteForce::Stems BruteForce::stems_of(const QueryToken& token) {
  Stems stems;
  const std::set<std::string> forms = forms_of(token);
  for (const std::string& form : forms) {
    for (const auto& [language, count] : form_counts_[form]) stems.emplace(stemmers_.stem(language, form));
  }
  if (forms.empty()) {
    std::string form = token.form;
    text::write_normalised_form(token.form, text::FormCase::kFolded, form);
    for (const auto& [language, length] : language_lengths_) stems.emplace(stemmers_.stem(language, form));
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
          count += std::exp2(std::floor(std::log2(static_cast<double>(at->second))));
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

namespace {

bool chosen(const std::vector<std::string>& values, const std::string& value) {
  return values.empty() || std::find(values.begin(), values.end(), value) != values.end();
}

bool in_days(const Request& request, const release::StatedDate& date) {
  if (!request.from && !request.to) return true;
  return date.is_dated() && (!request.from || date.last_day >= *request.from) &&
         (!request.to || date.first_day <= *request.to);
}

std::int32_t month_of(std::int32_t first_day) {
  using namespace std::chrono;
  const year_month_day date{sys_days{days{first_day}}};
  return static_cast<std::int32_t>(sys_days{date.year() / date.month() / 1}.time_since_epoch().count());
}

/// Counts one release in all facets.
void count(const Request& request, const release::Release& release, BruteAnswer& answer) {
  const std::string code(text::info(release.language).code);
  const bool source = chosen(request.sources, release.source_id);
  const bool country = chosen(request.countries, release.country);
  const bool language = chosen(request.languages, code);
  if (country && language && !release.source_id.empty()) ++answer.sources[release.source_id];
  if (source && language && !release.country.empty()) ++answer.countries[release.country];
  if (source && country) ++answer.languages[code];
  if (!source || !country || !language) return;
  ++answer.total;
  if (release.date.precision >= release::Precision::kMonth) ++answer.months[month_of(release.date.first_day)];
  answer.by_date.push_back(release.id);
}

}  // namespace

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
    const Text& text = texts_[i];
    if (!in_days(request, releases_[i].date) || !meets_demands(text, question)) continue;
    std::size_t words = 0;
    double score = 0;
    for (const auto& [stems, factor] : factors) {
      double wdf = 0;
      for (const std::string& stem : stems) {
        if (const auto at = text.wdf.find(stem); at != text.wdf.end()) wdf += at->second;
      }
      if (wdf == 0) continue;
      ++words;
      wdf *= std::log2(1 + average / static_cast<double>(text.length));
      score += factor * wdf / (wdf + 1);
    }
    if (words == 0 && !factors.empty()) continue;
    any.push_back(i);
    if (words == factors.size()) all.push_back(i);
    const release::Release& release = releases_[i];
    const std::string code(text::info(release.language).code);
    if (chosen(request.sources, release.source_id) && chosen(request.countries, release.country) &&
        chosen(request.languages, code)) {
      ++answer.total_any;
      answer.ranked.emplace_back(score, release.id);
      answer.partial[release.id] = words < factors.size();
    }
  }
  std::stable_sort(answer.ranked.begin(), answer.ranked.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  const bool any_word = request.words == Words::kAny;
  for (const std::size_t i : any_word ? any : all) count(request, releases_[i], answer);
  answer.counts_any_word = any_word;
  if (!any_word && answer.total == 0 && factors.size() > 1) {
    answer.counts_any_word = true;
    answer.sources.clear(), answer.countries.clear(), answer.languages.clear();
    for (const std::size_t i : any) count(request, releases_[i], answer);
  }
  if (request.sort == Sort::kOldest) {
    const auto dated =
        std::stable_partition(answer.by_date.begin(), answer.by_date.end(), [&](const std::string& id) {
          return std::find_if(releases_.begin(), releases_.end(), [&](const auto& r) { return r.id == id; })
              ->date.is_dated();
        });
    std::reverse(answer.by_date.begin(), dated);
  }
  return answer;
}

}  // namespace chancery::query
