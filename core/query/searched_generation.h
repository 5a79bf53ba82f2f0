#pragma once

#include "core/index/generation.h"
#include "core/index/posting_reader.h"
#include "core/query/generation_facts.h"
#include "core/query/name_docs.h"

namespace chancery::query {

/// A generation with all that a search reads of it; `reader` belongs to the thread that searches.
struct SearchedGeneration {
  const index::Generation& generation;
  const GenerationFacts& facts;
  const NameDocsMemory& names;
  const index::PostingReader& reader;
};

}  // namespace chancery::query
