#pragma once

#include <span>
#include <vector>

#include "core/index/generation.h"
#include "core/query/best_hits.h"
#include "core/query/deadline.h"
#include "core/query/marker.h"
#include "core/query/plan.h"
#include "core/query/request.h"
#include "core/query/results.h"
#include "core/query/snippet.h"

namespace chancery::query {

/// Hits as they are shown.
struct WrittenHits {
  std::vector<Hit> hits;
  bool is_cut = false;  ///< The deadline came first: the last ones have neither snippets nor marks.
};

/// Writes hits: what a release is called, why it matched, and where. One object belongs to one thread.
class HitWriter {
 public:
  /// All must outlive it.
  HitWriter(const index::Generation& generation, Marker& marker, SnippetCutter& cutter)
      : generation_(generation), marker_(marker), cutter_(cutter) {}

  /// Throws index::EnvironmentError where the index is damaged.
  WrittenHits write(const Plan& plan, std::span<const RankedDoc> docs, const Request& request,
                    const Deadline& deadline);

 private:
  static void name(const RankedDoc& ranked, release::Release& release, Hit& hit);
  void explain(const index::StoredRelease& stored, const Plan& plan, const Request& request, Hit& hit);

  const index::Generation& generation_;
  Marker& marker_;
  SnippetCutter& cutter_;
};

}  // namespace chancery::query
