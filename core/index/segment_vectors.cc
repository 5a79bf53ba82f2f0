#include "core/index/segment_vectors.h"

#include <algorithm>
#include <array>

#include "core/index/segment_postings.h"

namespace chancery::index {
namespace {

using meaning::kDimensions;
using Row = std::array<float, kDimensions>;

/// The rows of one term, each basis asked when it is first needed.
class TermRows {
 public:
  explicit TermRows(const Bases& bases) : bases_(bases), rows_(known_.size()) {}

  void begin(std::string_view term) {
    term_ = term;
    known_.fill(Known::kUnasked);
  }
  /// Null where the language's basis does not have the term.
  const Row* find(std::uint8_t language) {
    Known& known = known_[language];
    if (known == Known::kUnasked) known = read(language) ? Known::kThere : Known::kNowhere;
    return known == Known::kThere ? &rows_[language] : nullptr;
  }

 private:
  enum class Known : std::uint8_t { kUnasked, kThere, kNowhere };

  bool read(std::uint8_t language) {
    const Basis* basis = bases_.find(static_cast<text::Language>(language));
    const auto term = basis != nullptr ? basis->find(term_) : std::nullopt;
    if (term) basis->read_row(*term, rows_[language]);
    return term.has_value();
  }

  const Bases& bases_;
  std::string_view term_;
  std::array<Known, 256> known_{};  // by language
  std::vector<Row> rows_;
};

}  // namespace

std::set<text::Language> languages_of(const Segment& segment) {
  std::set<text::Language> languages;
  for (const ReleaseFacts& facts : segment.facts.releases) {
    languages.insert(static_cast<text::Language>(facts.language));
  }
  return languages;
}

SegmentVectors project_releases(const Segment& segment, const Bases& bases) {
  const std::vector<ReleaseFacts>& releases = segment.facts.releases;
  std::vector<Row> sums(releases.size(), Row{});
  SegmentPostingsReader reader(segment.postings.bytes());
  TermRows rows(bases);
  std::vector<Posting> postings;
  while (reader.next()) {
    rows.begin(reader.text());
    postings.clear();
    reader.read(0, postings);
    for (const Posting& posting : postings) {
      Row& sum = sums.at(posting.doc);
      const Row* row = rows.find(releases[posting.doc].language);
      if (row == nullptr) continue;
      const float count = damp_count(posting.wdf);
      for (std::size_t i = 0; i < kDimensions; ++i) sum[i] += count * (*row)[i];
    }
  }
  SegmentVectors vectors;
  for (std::size_t doc = 0; doc < releases.size(); ++doc) {
    const meaning::Vector vector = meaning::round_to_vector(sums[doc]);
    vectors.rows.append(reinterpret_cast<const char*>(vector.data()), vector.size());
  }
  for (const text::Language language : languages_of(segment)) {
    if (bases.find(language) != nullptr) vectors.bases[language] = bases.named(language);
  }
  return vectors;
}

}  // namespace chancery::index
