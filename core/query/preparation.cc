#include "core/query/preparation.h"

namespace chancery::query {

Preparation::Preparation(const std::shared_ptr<const index::Generation>& generation)
    : facts(facts_of(generation)),
      near_keys(near_keys_of(generation)),
      title_phrases(title_phrases_of(generation)),
      names(suggested_names_of(generation)) {}

}  // namespace chancery::query
