#include "core/query/other_names.h"

#include <algorithm>

#include "core/query/chinese_persons.h"
#include "core/query/name_inflections.h"
#include "core/text/character_table.h"
#include "core/text/word_form.h"

namespace chancery::query {
namespace {

constexpr std::size_t kMostSequences = 32;  // names of several words for one name
constexpr std::size_t kEnoughTerms = 2;

MatchKind kind_of(names::NameKind kind) {
  switch (kind) {
    case names::NameKind::kAcronym:
      return MatchKind::kAcronym;
    case names::NameKind::kCountryName:
      return MatchKind::kCountry;
    case names::NameKind::kSpelling:
      return MatchKind::kSpelling;
    case names::NameKind::kScript:
      return MatchKind::kScript;
  }
  return MatchKind::kSpelling;
}

QueryToken token_of(const std::string& key) {
  std::size_t at = 0;
  const auto first = text::read_code_point(key.data(), at);
  const bool is_character = (text::character_table().class_of(first) & text::kCharacter) != 0;
  return {key, is_character ? text::TokenKind::kCharacter : text::TokenKind::kWord, false, false};
}

void insert_sorted(std::vector<std::uint32_t>& ids, std::uint32_t id) {
  const auto at = std::lower_bound(ids.begin(), ids.end(), id);
  if (at == ids.end() || *at != id) ids.insert(at, id);
}

void insert_sorted(std::vector<std::string>& stems, const std::string& stem) {
  const auto at = std::lower_bound(stems.begin(), stems.end(), stem);
  if (at == stems.end() || *at != stem) stems.insert(at, stem);
}

bool is_country(const index::NameEquivalent& name) { return name.kind == names::NameKind::kCountryName; }

bool has_capitals(const index::FormEntry& entry) { return text::has_upper_case(entry.form); }

}  // namespace

std::vector<OtherName> OtherNames::find(const std::vector<NameKey>& keys) {
  std::vector<OtherName> found;
  std::vector<std::string_view> views;
  views.reserve(keys.size());
  for (const NameKey& key : keys) views.push_back(key.key);
  for (std::size_t at = 0; at < keys.size(); ++at) {
    for (index::NameMatch& match : generation_.names().match(views, at)) {
      if (match.in_capitals && !keys[at].may_be_acronym) continue;
      if (!match.printed.empty() && match.printed != keys[at].form) continue;
      if (keys[at].is_common && match.length == 1) std::erase_if(match.equivalents, is_country);
      add_names(match, keys, at, found);
    }
    add_numbered(keys, at, found);
    add_compound(keys, at, found);
    for (const index::NameMatch& match : find_chinese_persons(generation_, reader_, keys, at)) {
      add_names(match, keys, at, found);
    }
  }
  return found;
}

/// A name of several words is left out where one of its words is a name by itself, so that nothing is found
/// by it that is not found already (Republic of Turkey, Turkey).
void OtherNames::add_names(const index::NameMatch& match, const std::vector<NameKey>& keys, std::size_t at,
                           std::vector<OtherName>& found) {
  std::vector<std::string_view> single;
  if (match.length == 1 && !match.in_capitals) single.push_back(keys[at].key);
  OtherName base;
  base.first = at;
  base.length = match.length;
  for (const index::NameEquivalent& name : match.equivalents) {
    if (name.keys.size() != 1) continue;
    base.kind = kind_of(name.kind);
    add_single(name, found, base);
    if (!name.in_capitals) single.push_back(name.keys.front());
  }
  std::vector<Sequence> sequences;
  for (const index::NameEquivalent& name : match.equivalents) {
    const bool is_found = std::any_of(name.keys.begin(), name.keys.end(), [&](const std::string& key) {
      return std::find(single.begin(), single.end(), key) != single.end();
    });
    if (name.keys.size() == 1 || is_found) continue;
    base.kind = kind_of(name.kind);
    add_sequence(name, base, sequences);
  }
  keep_best(sequences, found);
}

/// A name of one word: by its inflections, an acronym by its form in capitals.
void OtherNames::add_single(const index::NameEquivalent& name, std::vector<OtherName>& found,
                            OtherName base) {
  Expansion expansion = expander_.expand(token_of(name.keys.front()));
  base.languages.set();
  bool is_whole = true;
  if (name.in_capitals) {
    std::erase_if(expansion.forms, [&](const index::FormEntry& entry) {
      return name.printed.empty() ? !has_capitals(entry) : entry.form != name.printed;
    });
    expansion.stems.clear();
    for (const index::FormEntry& entry : expansion.forms) expansion.stems.push_back(entry.form);
  } else {
    if (base.kind == MatchKind::kCountry) base.languages = languages_of_name(name.keys[0], expansion.forms);
    is_whole = add_inflections(name.keys.front(), generation_.vocabulary(), expansion);
  }
  OtherName& other = place_for(base, found);
  other.is_whole = other.is_whole && is_whole && base.languages.all();
  for (const std::string& stem : expansion.stems) insert_sorted(other.terms.front(), stem);
  for (const index::FormEntry& entry : expansion.forms) insert_sorted(other.classes.front(), entry.id);
}

/// Names of one word of a kind are put together.
OtherName& OtherNames::place_for(const OtherName& base, std::vector<OtherName>& found) {
  const auto at = std::find_if(found.begin(), found.end(), [&](const OtherName& other) {
    return other.first == base.first && other.length == base.length && other.kind == base.kind &&
           other.classes.size() == 1 && other.languages == base.languages;
  });
  if (at != found.end()) return *at;
  found.push_back(base);
  found.back().terms.resize(1);
  found.back().classes.resize(1);
  return found.back();
}

/// All but those in which the word is no name of a country and more frequent than where it is one: the
/// German Island is no English island.
std::bitset<256> OtherNames::languages_of_name(const std::string& key,
                                               const std::vector<index::FormEntry>& forms) const {
  std::bitset<256> languages;
  languages.set();
  const auto known = facts_.country_languages.find(key);
  if (known == facts_.country_languages.end()) return languages;
  int most = -1;  // magnitude, where it is a name
  for (const index::FormEntry& form : forms) {
    for (const index::FormUse& use : form.uses) {
      if (known->second[static_cast<std::size_t>(use.language)]) most = std::max<int>(most, use.magnitude);
    }
  }
  if (most < 0) return languages;
  for (const index::FormEntry& form : forms) {
    for (const index::FormUse& use : form.uses) {
      const auto language = static_cast<std::size_t>(use.language);
      if (!known->second[language] && use.magnitude > most) languages.reset(language);
    }
  }
  return languages;
}

/// A name of several words, as they stand, in any inflection: its forms differ in nothing else.
void OtherNames::add_sequence(const index::NameEquivalent& name, OtherName base,
                              std::vector<Sequence>& sequences) {
  base.languages.set();
  for (std::size_t i = 0; i < name.keys.size(); ++i) {
    const QueryToken token = token_of(name.keys[i]);
    const Expansion expansion = expander_.expand(token);
    std::bitset<256> languages;
    std::vector<std::uint32_t> ids;
    for (const index::FormEntry& entry : expansion.forms) {
      insert_sorted(ids, entry.id);
      for (const index::FormUse& use : entry.uses) languages.set(static_cast<std::uint8_t>(use.language));
    }
    base.languages &= languages;
    if (token.kind == text::TokenKind::kWord) {
      for (const std::string& stem : expansion.stems) {
        for (const std::uint32_t id : generation_.vocabulary().find_stem(stem)) insert_sorted(ids, id);
      }
      base.terms.push_back(expansion.stems);
    } else if (i > 0) {
      base.terms.push_back(expander_.expand_pair(token_of(name.keys[i - 1]), token).stems);
    }
    base.classes.push_back(std::move(ids));
  }
  if (base.languages.none()) return;
  if (name.kind == names::NameKind::kCountryName) base.not_beside = find_company(name.keys);
  const bool is_known = std::any_of(sequences.begin(), sequences.end(), [&](const Sequence& other) {
    return other.name.classes == base.classes;
  });
  if (is_known) return;
  keep_rarest(base.terms);
  const std::uint64_t frequency = this->frequency(base.terms.front());
  if (frequency > 0) sequences.push_back({std::move(base), frequency});
}

/// The forms of the words beside which a name is a part of a longer one.
NotBeside OtherNames::find_company(const std::vector<std::string>& keys) const {
  const LongerNames::Beside& beside = facts_.longer_names.find(keys);
  NotBeside company;
  const auto add = [this](const std::string& key, std::vector<std::uint32_t>& ids) {
    const Expansion expansion = expander_.expand(token_of(key));
    for (const index::FormEntry& entry : expansion.forms) insert_sorted(ids, entry.id);
    if (token_of(key).kind == text::TokenKind::kCharacter) return;
    for (const std::string& stem : expansion.stems) {
      for (const std::uint32_t id : generation_.vocabulary().find_stem(stem)) insert_sorted(ids, id);
    }
  };
  for (const std::string& key : beside.before) add(key, company.before);
  for (const std::string& key : beside.behind) add(key, company.behind);
  return company;
}

/// Of many those whose rarest word is the most frequent.
void OtherNames::keep_best(std::vector<Sequence>& sequences, std::vector<OtherName>& found) {
  std::stable_sort(sequences.begin(), sequences.end(),
                   [](const Sequence& a, const Sequence& b) { return a.frequency > b.frequency; });
  if (sequences.size() > kMostSequences) sequences.resize(kMostSequences);
  for (Sequence& sequence : sequences) found.push_back(std::move(sequence.name));
}

void OtherNames::keep_rarest(std::vector<std::vector<std::string>>& terms) const {
  std::stable_sort(terms.begin(), terms.end(),
                   [this](const auto& a, const auto& b) { return frequency(a) < frequency(b); });
  if (terms.size() > kEnoughTerms) terms.resize(kEnoughTerms);
}

std::uint64_t OtherNames::frequency(const std::vector<std::string>& stems) const {
  std::uint64_t sum = 0;
  for (const std::string& stem : stems) sum += reader_.frequency(stem);
  return sum;
}

}  // namespace chancery::query
