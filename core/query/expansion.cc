#include "core/query/expansion.h"

#include <algorithm>

#include "core/text/word_form.h"

namespace chancery::query {

Expander::Expander(const index::Generation& generation, const index::PostingReader& reader)
    : generation_(generation), reader_(reader) {}

Expansion Expander::expand(const QueryToken& token) {
  Expansion expansion{find_forms(token), {}};
  for (const index::FormEntry& entry : expansion.forms) {
    for (const index::FormUse& use : entry.uses) {
      if (!use.stem.empty()) expansion.stems.push_back(use.stem);
    }
  }
  if (token.kind == text::TokenKind::kCharacter)
    expansion.stems.push_back(token.form);
  else if (expansion.forms.empty())
    expansion.stems = guess_stems(token);
  keep_known(expansion.stems);
  return expansion;
}

Expansion Expander::expand_pair(const QueryToken& first, const QueryToken& second) const {
  Expansion expansion{{}, {first.form + second.form}};
  keep_known(expansion.stems);
  return expansion;
}

PrefixExpansion Expander::expand_prefix(const QueryToken& token, bool exact) const {
  constexpr std::size_t kMostRead = 100'000;  // forms; a prefix of three letters has some thousands
  PrefixExpansion found;
  found.forms = generation_.vocabulary().find_prefix(text::fold_marks(token.form), kMostRead);
  if (exact) {
    std::erase_if(found.forms,
                  [&](const index::FormEntry& entry) { return !entry.form.starts_with(token.form); });
  }
  found.is_cut = found.forms.size() > kMaxPrefixForms;
  if (!found.is_cut) return found;
  const auto by_frequency = [](const index::FormEntry& a, const index::FormEntry& b) {
    return a.frequency != b.frequency ? a.frequency > b.frequency : a.form < b.form;
  };
  std::nth_element(found.forms.begin(), found.forms.begin() + kMaxPrefixForms, found.forms.end(),
                   by_frequency);
  found.forms.resize(kMaxPrefixForms);
  return found;
}

std::vector<index::FormEntry> Expander::find_forms(const QueryToken& token) const {
  std::vector<index::FormEntry> forms = generation_.vocabulary().find_key(text::fold_marks(token.form));
  const auto same = [&](const index::FormEntry& entry) { return entry.form == token.form; };
  // The marks of characters are letters to their readers (か, が), so that characters mean themselves only.
  const bool exact = token.kind == text::TokenKind::kCharacter ||
                     (token.is_acronym && std::any_of(forms.begin(), forms.end(), same));
  if (exact) std::erase_if(forms, [&](const index::FormEntry& entry) { return !same(entry); });
  return forms;
}

std::vector<std::string> Expander::guess_stems(const QueryToken& token) {
  std::vector<std::string> stems;
  if (token.kind == text::TokenKind::kCharacter) return stems;
  std::string form = token.form;
  if (token.is_acronym) text::write_normalised_form(token.form, text::FormCase::kFolded, form);
  for (const text::Language language : generation_.languages()) {
    stems.emplace_back(stemmers_.stem(language, form));
  }
  return stems;
}

void Expander::keep_known(std::vector<std::string>& stems) const {
  std::sort(stems.begin(), stems.end());
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  std::erase_if(stems, [&](const std::string& stem) { return reader_.frequency(stem) == 0; });
}

}  // namespace chancery::query
