#include "core/query/expansion.h"

#include <algorithm>

#include "core/text/umlaut_spelling.h"
#include "core/text/utf8.h"
#include "core/text/word_form.h"

namespace chancery::query {
namespace {

const text::Language kGerman = text::find_language("de").value();

/// How German spells `entry` without umlauts; empty where it has none or is no German word.
std::string spell_german(const index::FormEntry& entry) {
  const bool is_german = std::any_of(entry.uses.begin(), entry.uses.end(), [](const index::FormUse& use) {
    return use.language == kGerman && !use.stem.empty();
  });
  return is_german ? text::spell_umlauts_out(entry.form) : std::string();
}

/// Whether only other languages have forms with this stem, as far as forms that begin like it show. What the
/// stemmer of one language makes of a word of another (French agree of agreements) is another word.
bool is_foreign(const index::Vocabulary& vocabulary, text::Language language, std::string_view stem) {
  constexpr std::size_t kMostForms = 256;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < stem.size();) {
    begin = at;  // of its last letter, which a stemmer may have changed
    text::decode(stem, at);
  }
  bool is_elsewhere = false;
  const auto forms = vocabulary.find_prefix(stem.substr(0, begin), kMostForms);
  for (const index::FormEntry& form : forms) {
    for (const index::FormUse& use : form.uses) {
      if (use.stem != stem) continue;
      if (use.language == language) return false;
      is_elsewhere = true;
    }
  }
  return is_elsewhere && forms.size() < kMostForms;
}

void append_new(std::vector<index::FormEntry> found, std::vector<index::FormEntry>& forms) {
  for (index::FormEntry& entry : found) {
    const bool is_known = std::any_of(forms.begin(), forms.end(),
                                      [&](const index::FormEntry& known) { return known.id == entry.id; });
    if (!is_known) forms.push_back(std::move(entry));
  }
}

void add_home(const std::string& stem, text::Language language, std::uint64_t occurrences,
              std::vector<StemHome>& homes) {
  const auto same = [&](const StemHome& home) { return home.stem == stem; };
  auto home = std::find_if(homes.begin(), homes.end(), same);
  if (home == homes.end()) home = homes.insert(homes.end(), {stem, {}, 0});
  home->languages.set(static_cast<std::uint8_t>(language));
  home->occurrences += occurrences;
}

std::vector<StemHome> find_homes(const std::vector<index::FormEntry>& forms) {
  std::vector<StemHome> homes;
  for (const index::FormEntry& entry : forms) {
    for (const index::FormUse& use : entry.uses) {
      if (!use.stem.empty()) add_home(use.stem, use.language, std::uint64_t{1} << use.magnitude, homes);
    }
  }
  return homes;
}

}  // namespace

Expander::Expander(const index::Generation& generation, const index::PostingReader& reader)
    : generation_(generation), reader_(reader) {}

Expansion Expander::expand(const QueryToken& token) {
  Expansion expansion{find_forms(token), {}, {}};
  if (token.kind == text::TokenKind::kCharacter) {
    if (reader_.frequency(token.form) > 0) expansion.stems.push_back(token.form);
    return expansion;
  }
  expansion.homes = expansion.forms.empty() ? guess_homes(token) : find_homes(expansion.forms);
  keep_known(expansion.homes);
  for (const StemHome& home : expansion.homes) expansion.stems.push_back(home.stem);
  return expansion;
}

Expansion Expander::expand_pair(const QueryToken& first, const QueryToken& second) const {
  Expansion expansion;
  std::string pair = first.form + second.form;
  if (reader_.frequency(pair) > 0) expansion.stems.push_back(std::move(pair));
  return expansion;
}

PrefixExpansion Expander::expand_prefix(const QueryToken& token, bool exact, std::size_t most) const {
  constexpr std::size_t kMostRead = 100'000;  // forms; a prefix of three letters has some thousands
  PrefixExpansion found;
  found.forms = generation_.vocabulary().find_prefix(text::fold_marks(token.form), kMostRead);
  if (exact) {
    std::erase_if(found.forms,
                  [&](const index::FormEntry& entry) { return !entry.form.starts_with(token.form); });
  }
  found.is_cut = found.forms.size() > most;
  if (!found.is_cut) return found;
  const auto by_frequency = [](const index::FormEntry& a, const index::FormEntry& b) {
    return a.frequency != b.frequency ? a.frequency > b.frequency : a.form < b.form;
  };
  std::nth_element(found.forms.begin(), found.forms.begin() + static_cast<std::ptrdiff_t>(most),
                   found.forms.end(), by_frequency);
  found.forms.resize(most);
  return found;
}

std::vector<index::FormEntry> Expander::find_forms(const QueryToken& token) const {
  const std::string key = text::fold_marks(token.form);
  std::vector<index::FormEntry> forms = generation_.vocabulary().find_key(key);
  const auto same = [&](const index::FormEntry& entry) { return entry.form == token.form; };
  // The marks of characters are letters to their readers (か, が), so that characters mean themselves only.
  const bool exact = token.kind == text::TokenKind::kCharacter ||
                     (token.is_acronym && std::any_of(forms.begin(), forms.end(), same));
  if (exact) {
    std::erase_if(forms, [&](const index::FormEntry& entry) { return !same(entry); });
  } else {
    add_umlaut_spellings(key, forms);
  }
  return forms;
}

/// Only what the corpus has as a German word with an umlaut says that ae is ä in it: Israel is no Isräl.
void Expander::add_umlaut_spellings(std::string_view key, std::vector<index::FormEntry>& forms) const {
  std::vector<index::FormEntry> found;
  for (const index::FormEntry& entry : forms) {
    if (const std::string spelled = spell_german(entry); !spelled.empty()) {
      append_new(generation_.vocabulary().find_key(spelled), found);
    }
  }
  for (const std::string& read : text::read_umlauts(key)) {
    std::vector<index::FormEntry> entries = generation_.vocabulary().find_key(read);
    std::erase_if(entries, [&](const index::FormEntry& entry) { return spell_german(entry) != key; });
    append_new(std::move(entries), found);
  }
  append_new(std::move(found), forms);
}

std::vector<StemHome> Expander::guess_homes(const QueryToken& token) {
  std::vector<StemHome> homes;
  std::string form = token.form;
  if (token.is_acronym) text::write_normalised_form(token.form, text::FormCase::kFolded, form);
  for (const text::Language language : generation_.languages()) {
    const auto add = [&](std::string_view spelled) {
      const std::string stem(stemmers_.stem(language, spelled));
      if (reader_.frequency(stem) > 0 && !is_foreign(generation_.vocabulary(), language, stem))
        add_home(stem, language, 0, homes);
    };
    add(form);
    if (language != kGerman) continue;
    if (const std::string spelled = text::spell_umlauts_out(form); !spelled.empty()) add(spelled);
    for (const std::string& read : text::read_umlauts(text::fold_marks(form))) add(read);
  }
  return homes;
}

void Expander::keep_known(std::vector<StemHome>& homes) const {
  std::sort(homes.begin(), homes.end(), [](const StemHome& a, const StemHome& b) { return a.stem < b.stem; });
  std::erase_if(homes, [&](const StemHome& home) { return reader_.frequency(home.stem) == 0; });
}

}  // namespace chancery::query
