#include "core/query/excerpt.h"

#include <algorithm>

namespace chancery::query {
namespace {

constexpr double kRepeatWorth = 0.02;  // of a word's further matches in a stretch: decides between equals
constexpr double kWorthASecond = 0.4;  // what a second excerpt must add
constexpr std::uint32_t kLead = 8;     // tokens shown before a match at the least, where there is room

/// Matches begin <= i < end that fit in one excerpt.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
  double worth = 0;
};

/// Slides over the matches of a body.
class Chooser {
 public:
  Chooser(const Matches& matches, const std::vector<SoughtWord>& words, std::uint32_t width)
      : matches_(matches), words_(words), width_(width), shown_(words.size()) {
    const auto in_title = [&](const Occurrence& match) { return match.first < matches.title_tokens; };
    body_ = static_cast<std::size_t>(
        std::partition_point(matches.places.begin(), matches.places.end(), in_title) -
        matches.places.begin());
  }

  /// The stretch worth most, the earliest of equals; a word that is shown already is worth nothing new.
  Stretch best() const {
    Stretch best;
    std::vector<std::uint32_t> counts(words_.size());
    double worth = 0;
    std::size_t begin = body_;
    for (std::size_t end = body_; end < matches_.places.size(); ++end) {
      const Occurrence& match = matches_.places[end];
      worth += counts[match.word]++ == 0 ? worth_of(match.word) : repeat_worth_of(match.word);
      while (begin < end && match.first + match.length - matches_.places[begin].first > width_ - kLead) {
        const std::uint32_t word = matches_.places[begin++].word;
        worth -= --counts[word] == 0 ? worth_of(word) : repeat_worth_of(word);
      }
      if (worth > best.worth + 1e-9) best = {begin, end + 1, worth};
    }
    return best;
  }

  /// Takes the stretch; what it shows is worth nothing from now on.
  Excerpt show(const Stretch& stretch) {
    const Occurrence& first = matches_.places[stretch.begin];
    std::uint32_t behind = 0;
    for (std::size_t i = stretch.begin; i < stretch.end; ++i) {
      shown_[matches_.places[i].word] = true;
      behind = std::max(behind, matches_.places[i].first + matches_.places[i].length);
    }
    const std::uint32_t span = std::min(behind - first.first, width_);
    const std::uint32_t lead = std::min((width_ - span) / 3, first.first - matches_.title_tokens);
    Excerpt excerpt{first.first - lead, std::max(first.first - lead + width_, behind)};
    if (excerpt.last > matches_.tokens) {
      const std::uint32_t room =
          std::min(excerpt.last - matches_.tokens, excerpt.first - matches_.title_tokens);
      excerpt = {excerpt.first - room, matches_.tokens};
    }
    return excerpt;
  }

 private:
  double worth_of(std::uint32_t word) const { return shown_[word] ? 0 : words_[word].worth; }
  double repeat_worth_of(std::uint32_t word) const { return shown_[word] ? 0 : kRepeatWorth; }

  const Matches& matches_;
  const std::vector<SoughtWord>& words_;
  std::uint32_t width_;
  std::vector<bool> shown_;
  std::size_t body_ = 0;  // the first match in the body
};

}  // namespace

std::vector<Excerpt> choose_excerpts(const Matches& matches, const std::vector<SoughtWord>& words,
                                     std::uint32_t width) {
  Chooser chooser(matches, words, width);
  const Stretch first = chooser.best();
  if (first.begin == first.end) {
    return {{matches.title_tokens, std::min(matches.tokens, matches.title_tokens + width)}};
  }
  std::vector<Excerpt> excerpts{chooser.show(first)};
  const Stretch second = chooser.best();
  if (second.worth < kWorthASecond) return excerpts;
  Excerpt other = chooser.show(second);
  Excerpt& one = excerpts.front();
  if (other.first < one.last && one.first < other.last) {
    // They overlap: shown as one.
    one = {std::min(one.first, other.first), std::max(one.last, other.last)};
    return excerpts;
  }
  excerpts.insert(other.first < one.first ? excerpts.begin() : excerpts.end(), other);
  return excerpts;
}

}  // namespace chancery::query
