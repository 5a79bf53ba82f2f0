#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chancery::query {

/// A word that a query asks for, as the second stage looks for it in token streams. Words stand in the order
/// typed; one typed twice is there twice. Stop words, excluded words and words that no release has are left
/// out. A word of a phrase is a word like any other.
struct RankedWord {
  /// Ids of the forms exactly as typed (NFKC, case-folded, marks kept): at most one, or, for an acronym, that
  /// in capitals. Of a word that was expanded (a wildcard, a name in other spellings): what counts as typed.
  std::vector<std::uint32_t> typed;
  /// Ids with the same mark-folded key; may repeat those of `typed`.
  std::vector<std::uint32_t> folded;
  /// Ids with the same stem; may repeat those above.
  std::vector<std::uint32_t> related;
  /// Of a pair of characters: ids that must stand directly behind one of the others. Empty: a single word.
  std::vector<std::uint32_t> followed_by;
  /// What it is worth to find it: log2((releases + 1) / (releases that have it + .5)).
  double importance = 0;
  std::string form{};    ///< The form typed; of a pair of characters both.
  bool is_pair = false;  ///< Of characters: itself a term, in every language.
  /// Ids, ascending, of forms that go first: of a word typed with marks, where the corpus has others too,
  /// those that begin as typed; of a rare form of a stem (Holland, Hollande), alone in a query, itself.
  std::vector<std::uint32_t> preferred{};
};

/// Tokens between which words are still near.
inline constexpr std::uint32_t kWidestGap = 8;
/// Of the exactness of a word of which only the marks differ.
inline constexpr double kFoldedShare = 0.5;

/// What a token stream says of a query beyond how often it has each word; sums over the words of the query,
/// in units of their importance.
struct ReleaseFeatures {
  double proximity = 0;  ///< Of neighbouring words: the lesser importance / the smallest gap, up to a widest.
  double exactness = 0;  ///< Words that are there as typed; a share where only marks differ.
  double earliness =
      0;  ///< Words by their first place p in tokens, the title's included: 1 / (1 + p / reach).
  double meaning =
      0;  ///< The cosine with the query (0 where it is negative) times the first stage's best score.
  double preferred =
      0;  ///< The share of the words found that do not lack those of their forms that go first, divided by
          ///< the square of the number of words: the longer a query, the less they count. 0: no word has any.
};

/// Reads features from token streams. One object belongs to one query and one thread.
class FeatureReader {
 public:
  /// `words` must outlive it. `early_reach`: tokens after which a first place counts half.
  FeatureReader(const std::vector<RankedWord>& words, double early_reach);

  /// The features of the release with this stream, of its first kMostTokens tokens; preferred forms are
  /// sought in all.
  ReleaseFeatures read(std::string_view stream);

  static constexpr std::uint32_t kMostTokens = 2048;

 private:
  enum class Likeness : std::uint8_t { kNone, kRelated, kFolded, kTyped };
  static constexpr std::uint32_t kNowhere = UINT32_MAX;
  static constexpr std::uint32_t kSlots = 4096;  // the last two bytes of an id give 12 bits

  /// An id that is of a word.
  struct Sign {
    std::uint32_t id;
    std::uint32_t word;
    Likeness likeness;
    bool has_preferred;
  };
  /// What the stream being read says of a word.
  struct Trace {
    Likeness likeness = Likeness::kNone;
    bool has_preferred = false;
    std::uint32_t first = 0;        // place of its first token
    std::uint32_t last = kNowhere;  // of its last, within the title or the body
    std::uint32_t gap = kNowhere;   // the smallest to the word behind it in the query
  };

  void add_signs(std::uint32_t word, const std::vector<std::uint32_t>& ids, Likeness likeness);
  void seek_marks(std::string_view stream, std::size_t at);
  double weigh_preferred() const;
  bool look_at(std::string_view stream, std::size_t last, std::uint32_t place);
  void take(std::uint32_t id, std::size_t sign, std::string_view rest, std::uint32_t place);
  bool is_followed(const std::vector<std::uint32_t>& ids, std::string_view rest) const;
  void meet(std::uint32_t word, std::uint32_t place);
  ReleaseFeatures sum_up() const;

  const std::vector<RankedWord>& words_;
  double early_reach_;
  bool seeks_preferred_;
  std::vector<Sign> signs_;  // by slot, id, then word; of an id and a word the greatest likeness
  /// By the low bits of an id: where its signs begin, from 1; 0: no word has it, as most tokens.
  std::array<std::uint16_t, kSlots> slots_{};
  std::vector<Trace> traces_;           // by word
  std::vector<std::uint32_t> matched_;  // words that the token at hand is of
};

}  // namespace chancery::query
