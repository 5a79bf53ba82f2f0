#pragma once

#include <bitset>
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/index/generation.h"
#include "core/index/posting_reader.h"
#include "core/query/deadline.h"
#include "core/query/expansion.h"
#include "core/query/near_keys.h"
#include "core/query/request.h"
#include "core/query/respelling.h"
#include "core/query/results.h"

namespace chancery::query {

/// Queries that may have been meant, best first.
struct Proposals {
  std::vector<std::string> queries;
  bool is_cut = false;  ///< The deadline came before all words that do not occur were looked at.
};

/// Proposes other spellings of a query's words: of those that the corpus does not have, and of those in small
/// letters that it has hardly ever, where it has one that differs by an edit and is some hundred times as
/// frequent (goverment). Else a word that occurs in any form, or is another name for what occurs, stays as it
/// is; so do phrases, exact words, prefixes, fields and what a hint takes for one, words with digits,
/// acronyms, and words of fewer than three letters. One object belongs to one thread.
class Speller {
 public:
  /// `reader` must outlive it.
  Speller(std::shared_ptr<const index::Generation> generation, const index::PostingReader& reader);

  /// At most kMostProposed; none where every word occurs. They differ from `request.q` in the bytes of such
  /// words only, and have their capitals. Nothing says that a release has all of their words. What stands at
  /// the place of one of the query's `hints` is left alone.
  Proposals propose(const Request& request, std::span<const Hint> hints, const Deadline& deadline);

  static constexpr std::size_t kMostProposed = 4;

 private:
  struct Word;
  using Languages = std::bitset<256>;

  std::vector<Word> read_words(const std::string& q);
  static bool replaces(const std::vector<std::string>& stems, std::uint64_t frequency, const Word& word);
  static void protect_hinted(std::string_view q, std::span<const Hint> hints, std::vector<Word>& words);
  void protect_names(std::vector<Word>& words) const;
  Languages languages_for(const std::vector<Word>& words, const Request& request) const;
  void seek(const std::string& q, const std::vector<Word>& words, std::size_t number,
            const Languages& languages, Respellings& found);
  void add_near(const Word& word, const Languages& languages, std::vector<Respelling>& respellings);
  void add_split(const Word& word, const Languages& languages, std::vector<Respelling>& respellings) const;
  void add_join(const Word& first, const Word& second, const Languages& languages,
                std::vector<Respelling>& respellings) const;

  std::shared_ptr<const index::Generation> generation_;
  const index::PostingReader& reader_;
  Expander expander_;
  std::shared_ptr<const NearKeys> near_keys_;  // once a word was unknown
};

}  // namespace chancery::query
