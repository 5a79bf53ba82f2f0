#pragma once

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/index/generation.h"
#include "core/query/expansion.h"
#include "core/query/generation_facts.h"
#include "core/query/match_kind.h"
#include "core/query/name_key.h"
#include "core/query/not_beside.h"

namespace chancery::query {

/// Another name for some typed words.
struct OtherName {
  std::size_t first = 0;  ///< Of the typed keys that it stands for ...
  std::size_t length = 0;
  MatchKind kind = MatchKind::kSpelling;
  /// Stems of each of its words that are to be looked for; a release must have one of each. The rarest words
  /// of a long name are enough.
  std::vector<std::vector<std::string>> terms;
  /// By position: ids of its forms. One position: any of them is the name; more: they stand side by side.
  std::vector<std::vector<std::uint32_t>> classes;
  NotBeside not_beside;        ///< Of several positions: there it is part of another name.
  std::bitset<256> languages;  ///< Those in which each of the words occurs, and is a name.
  bool is_whole = true;        ///< Of one position: its forms are all that `terms` find.
};

/// Finds other names for what is typed. One object belongs to one thread.
class OtherNames {
 public:
  /// All must outlive it.
  OtherNames(const index::Generation& generation, const index::PostingReader& reader, Expander& expander,
             const GenerationFacts& facts)
      : generation_(generation), reader_(reader), expander_(expander), facts_(facts) {}

  /// The other names of all names among `keys`, which stand side by side. Names of one word are put together,
  /// a kind each. A word and a number are one name with and without what parts them (COP 26, COP26; G-7, G7);
  /// so is a compound with and without its hyphen (e-mail, email; non-proliferation, nonproliferation).
  std::vector<OtherName> find(const std::vector<NameKey>& keys);

 private:
  /// A name of several words, and how many releases have the rarest of them.
  struct Sequence {
    OtherName name;
    std::uint64_t frequency;
  };

  void add_numbered(const std::vector<NameKey>& keys, std::size_t at, std::vector<OtherName>& found);
  void add_compound(const std::vector<NameKey>& keys, std::size_t at, std::vector<OtherName>& found);
  bool is_known(const std::string& key) const { return !generation_.vocabulary().find_key(key).empty(); }
  void add_names(const index::NameMatch& match, const std::vector<NameKey>& keys, std::size_t at,
                 std::vector<OtherName>& found);
  void add_single(const index::NameEquivalent& name, std::vector<OtherName>& found, OtherName base);
  void add_sequence(const index::NameEquivalent& name, OtherName base, std::vector<Sequence>& sequences);
  std::bitset<256> languages_of_name(const std::string& key,
                                     const std::vector<index::FormEntry>& forms) const;
  static OtherName& place_for(const OtherName& base, std::vector<OtherName>& found);
  NotBeside find_company(const std::vector<std::string>& keys) const;
  static void keep_best(std::vector<Sequence>& sequences, std::vector<OtherName>& found);
  void keep_rarest(std::vector<std::vector<std::string>>& terms) const;
  std::uint64_t frequency(const std::vector<std::string>& stems) const;

  const index::Generation& generation_;
  const index::PostingReader& reader_;
  Expander& expander_;
  const GenerationFacts& facts_;
};

}  // namespace chancery::query
