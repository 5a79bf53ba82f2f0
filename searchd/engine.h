#pragma once

#include "searchd/generation_watch.h"
#include "searchd/search_service.h"

namespace chancery::searchd {

/// Searches the generations that `watch` opens, with one query::Searcher a thread and generation.
/// `watch` must outlive what the factory makes.
ServiceSourceFactory make_engine(const GenerationWatch& watch);

}  // namespace chancery::searchd
