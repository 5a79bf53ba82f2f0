#pragma once

#include <cmath>
#include <cstdint>

namespace chancery::query {

/// IneB2 with c = 1, as Xapian 1.4 computes it: inverse expected document frequency, Bernoulli after-effect,
/// and wdf normalised by the release's length.

/// log2(1 + average length / length): what a wdf is multiplied by in a release of this length.
inline double length_factor(double average_length, std::uint32_t length) {
  return length == 0 ? 0 : std::log2(1 + average_length / length);
}

/// What is constant for a term in a query.
struct TermStatistics {
  std::uint64_t releases = 0;              ///< In the collection.
  std::uint64_t frequency = 0;             ///< Releases that have the term.
  std::uint64_t collection_frequency = 0;  ///< Occurrences.
  std::uint32_t query_frequency = 1;       ///< Times that the query has it.
};

/// The factor of a term; 0 where no release has it.
inline double term_factor(const TermStatistics& term) {
  if (term.frequency == 0) return 0;
  const auto n = static_cast<double>(term.releases);
  const auto f = static_cast<double>(term.collection_frequency);
  const double expected = n * (1.0 - std::exp(-f / n));
  const double inverse = std::log2((n + 1.0) / (expected + 0.5));
  return term.query_frequency * inverse * (f + 1.0) / static_cast<double>(term.frequency);
}

/// The score that a term gives a release.
inline double term_score(double factor, std::uint32_t wdf, double length_factor) {
  const double normalised = wdf * length_factor;
  return factor * (normalised / (normalised + 1.0));
}

}  // namespace chancery::query
