#include "core/query/query_meaning.h"

#include <array>

namespace chancery::query {

using meaning::kDimensions;

void QueryMeaning::set(const std::vector<RankedWord>& words) {
  words_ = &words;
  known_.clear();
}

double QueryMeaning::cosine(std::uint32_t doc) {
  const auto language = static_cast<text::Language>(generation_.columns().language[doc]);
  auto known = known_.find(language);
  if (known == known_.end()) known = known_.emplace(language, project(language)).first;
  return meaning::cosine(known->second, generation_.vector(doc));
}

meaning::Vector QueryMeaning::project(text::Language language) {
  const index::Basis* basis = generation_.bases().find(language);
  if (basis == nullptr) return {};
  std::array<float, kDimensions> sums{};
  std::array<float, kDimensions> row{};
  for (const RankedWord& word : *words_) {
    const auto term =
        basis->find(word.is_pair ? std::string_view(word.form) : stemmers_.stem(language, word.form));
    if (!term) continue;
    basis->read_row(*term, row);
    for (std::size_t i = 0; i < kDimensions; ++i) sums[i] += row[i];
  }
  return meaning::round_to_vector(sums);
}

}  // namespace chancery::query
