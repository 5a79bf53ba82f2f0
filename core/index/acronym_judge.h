#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/index/acronym_uses.h"
#include "core/index/explained_names.h"
#include "core/index/known_acronyms.h"
#include "core/index/name_witnesses.h"
#include "core/index/work_origins.h"

namespace chancery::index {

/// Decides which of the names that releases give an acronym are taken, so that nobody can make an acronym
/// that others use find what these do not mean by it.
///
/// A name counts where enough independent works state it: those that explain the acronym so; or those that
/// say both the name and the acronym that its initials are; or one of these with works that say the name by
/// itself. The more often an acronym occurs, the more are demanded. In how many languages a name is stated
/// does not matter.
///
/// Works are independent where they share neither text nor the words around (copies do) and are of two
/// sources. Much is said by one source alone, as where only one publishes in a language. It counts where its
/// works are of several days and
/// - nearly all releases of their languages that print the acronym are of this source: it belongs to who uses
///   it; or
/// - they explain it again and again, and nobody else explains it otherwise.
///
/// Where a known organisation has the acronym, another name for it must be explained in a twentieth of all
/// releases that print it, and by several sources: one alone never outvotes the table.
class AcronymJudge {
 public:
  /// Reads all streams once. `acronyms` must outlive it.
  AcronymJudge(const Acronyms& acronyms, const NameVocabulary& words, const CorpusStreams& streams);

  /// The names of an acronym that count, the best supported first. REQUIRES: they are of `acronyms`.
  std::vector<const ExplainedName*> accepted(const AcronymKey& acronym, const ExplainedNames& names);

 private:
  /// Who states one form of a name, in whatever language.
  struct Statements {
    Voices explaining;
    Voices mentioning;  // explaining or not
  };
  /// An acronym, and a name as keys parted by spaces.
  using Statement = std::pair<std::string, std::string>;

  void find_statements(const Acronyms& acronyms);
  void find_witnesses(const Acronyms& acronyms, const NameVocabulary& words, const CorpusStreams& streams);
  Statements statements_of(const AcronymKey& acronym, const ExplainedName& name) const;
  bool are_independent(const AcronymKey& acronym, const Voices& voices) const;
  bool is_owned(const AcronymKey& acronym, const Voices& voices) const;
  bool is_supported(const AcronymKey& acronym, const ExplainedName& name);
  bool is_rival(const AcronymKey& acronym, const ExplainedName& name);
  bool is_persistent(const AcronymKey& acronym, const ExplainedName& name, const ExplainedNames& names);

  WorkOrigins origins_;
  AcronymUses uses_;
  KnownAcronyms known_;
  std::map<Statement, Statements> statements_;
  std::map<const ExplainedName*, Voices> witnesses_;
};

}  // namespace chancery::index
