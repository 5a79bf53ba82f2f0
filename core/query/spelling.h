#pragma once

#include <bitset>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "core/index/generation.h"
#include "core/index/posting_reader.h"
#include "core/query/deadline.h"
#include "core/query/expansion.h"
#include "core/query/near_keys.h"
#include "core/query/request.h"
#include "core/query/respelling.h"

namespace chancery::query {

/// Proposes other spellings of a query's words that the corpus does not have. A word that occurs in it in any
/// form, or is another name for what occurs, stays as it is; so do phrases, exact words, prefixes, fields,
/// words with digits, acronyms, and words of fewer than three letters. One object belongs to one thread.
class Speller {
 public:
  /// `reader` must outlive it.
  Speller(std::shared_ptr<const index::Generation> generation, const index::PostingReader& reader);

  /// Queries that may have been meant, best first, at most kMostProposed; none where every word occurs. They
  /// differ from `request.q` in the bytes of such words only. Nothing says that a release has all of their
  /// words. None where the deadline comes first.
  std::vector<std::string> propose(const Request& request, const Deadline& deadline);

  static constexpr std::size_t kMostProposed = 4;

 private:
  struct Word;
  using Languages = std::bitset<256>;

  std::vector<Word> read_words(const std::string& q);
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
