#include "core/index/language_sample.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "core/index/segment_postings.h"
#include "core/meaning/term_rows.h"

namespace chancery::index {
namespace {

using meaning::TextMatrix;

constexpr std::size_t kMostTerms = 16'384;
constexpr std::uint32_t kLeastFrequency = 2;

/// A release as it competes for a place in a sample.
struct Candidate {
  std::uint64_t hash;
  std::uint32_t segment;
  std::uint32_t doc;
  auto operator<=>(const Candidate&) const = default;
};

/// Where a release of a segment goes.
struct Place {
  std::uint32_t sample = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t text = 0;
};

/// Makes every text's weights of unit length.
void normalise(TextMatrix& texts) {
  std::size_t at = 0;
  for (const std::size_t end : texts.ends) {
    float squares = 0;
    for (std::size_t i = at; i < end; ++i) squares += texts.entries[i].weight * texts.entries[i].weight;
    const float length = std::sqrt(squares);
    for (; at < end; ++at) texts.entries[at].weight /= length;
  }
}

}  // namespace

/// Numbers of the terms to be learned, in the order of their bytes: those in two releases or more, without
/// stop words; where they are too many, the most frequent.
std::vector<std::uint32_t> LanguageSample::choose_terms(const std::vector<std::uint32_t>& frequencies) const {
  std::vector<std::uint32_t> chosen = terms_.in_order();
  std::erase_if(chosen, [&](std::uint32_t term) {
    return frequencies[term] < kLeastFrequency || text::is_stop_word(language_, terms_[term]);
  });
  if (chosen.size() <= kMostTerms) return chosen;
  std::vector<std::uint32_t> counts;
  for (const std::uint32_t term : chosen) counts.push_back(frequencies[term]);
  std::nth_element(counts.begin(), counts.begin() + kMostTerms, counts.end(), std::greater<>());
  std::erase_if(chosen, [&](std::uint32_t term) { return frequencies[term] <= counts[kMostTerms]; });
  return chosen;
}

Basis LanguageSample::learn() const {
  std::vector<std::uint32_t> frequencies(terms_.size(), 0);
  std::uint32_t texts = 0;
  for (const Entry& entry : entries_) {
    ++frequencies[entry.term];
    texts = std::max(texts, entry.text + 1);
  }
  const std::vector<std::uint32_t> chosen = choose_terms(frequencies);
  constexpr std::uint32_t kLeftOut = std::numeric_limits<std::uint32_t>::max();
  std::vector<std::uint32_t> numbers(terms_.size(), kLeftOut);
  std::vector<std::string_view> terms;
  std::vector<float> inverse;
  for (const std::uint32_t term : chosen) {
    numbers[term] = static_cast<std::uint32_t>(terms.size());
    terms.push_back(terms_[term]);
    inverse.push_back(std::log(static_cast<float>(texts) / static_cast<float>(frequencies[term])));
  }
  std::vector<std::vector<TextMatrix::Entry>> rows(texts);
  for (const Entry& entry : entries_) {
    const std::uint32_t term = numbers[entry.term];
    if (term != kLeftOut) rows[entry.text].push_back({term, damp_count(entry.wdf) * inverse[term]});
  }
  TextMatrix matrix;
  matrix.terms = static_cast<std::uint32_t>(terms.size());
  for (std::vector<TextMatrix::Entry>& row : rows) {
    std::sort(row.begin(), row.end(), [](const auto& a, const auto& b) { return a.term < b.term; });
    matrix.entries.insert(matrix.entries.end(), row.begin(), row.end());
    matrix.ends.push_back(matrix.entries.size());
  }
  normalise(matrix);
  return Basis(releases_, terms, inverse, meaning::learn_term_rows(matrix));
}

namespace {

/// The releases of each language that make its sample, by segment and doc.
std::vector<std::vector<Place>> choose_releases(const std::vector<Segment>& segments,
                                                const std::vector<text::Language>& languages,
                                                std::vector<LanguageSample>& samples) {
  std::vector<std::vector<Place>> places;
  std::map<std::uint8_t, std::vector<Candidate>> candidates;
  for (std::uint32_t segment = 0; segment < segments.size(); ++segment) {
    const auto& releases = segments[segment].facts.releases;
    places.emplace_back(releases.size());
    for (std::uint32_t doc = 0; doc < releases.size(); ++doc) {
      candidates[releases[doc].language].push_back({releases[doc].id_hash, segment, doc});
    }
  }
  for (const text::Language language : languages) {
    std::vector<Candidate>& all = candidates[static_cast<std::uint8_t>(language)];
    const auto sample = static_cast<std::uint32_t>(samples.size());
    samples.emplace_back(language, all.size());
    std::sort(all.begin(), all.end());
    all.resize(std::min(all.size(), kSampleReleases));
    for (std::uint32_t text = 0; text < all.size(); ++text) {
      places[all[text].segment][all[text].doc] = {sample, text};
    }
  }
  return places;
}

}  // namespace

std::vector<LanguageSample> read_samples(const std::vector<Segment>& segments,
                                         const std::vector<text::Language>& languages) {
  std::vector<LanguageSample> samples;
  const std::vector<std::vector<Place>> places = choose_releases(segments, languages, samples);
  std::vector<Posting> postings;
  for (std::size_t segment = 0; segment < segments.size(); ++segment) {
    SegmentPostingsReader reader(segments[segment].postings.bytes());
    while (reader.next()) {
      postings.clear();
      reader.read(0, postings);
      for (const Posting& posting : postings) {
        const Place& place = places[segment].at(posting.doc);
        if (place.sample < samples.size()) samples[place.sample].add(place.text, reader.text(), posting.wdf);
      }
    }
  }
  return samples;
}

}  // namespace chancery::index
