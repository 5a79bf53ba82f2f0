#pragma once

#include <string_view>
#include <vector>

#include "core/index/generation.h"
#include "core/query/excerpt.h"
#include "core/query/marker.h"
#include "core/query/results.h"

namespace chancery::query {

/// Cuts marked texts out of releases. One object belongs to one thread.
class SnippetCutter {
 public:
  /// The whole title with its matches.
  MarkedText mark_title(const release::Release& release, const Matches& matches);
  /// The whole body with its matches.
  MarkedText mark_body(const release::Release& release, const Matches& matches);
  /// The body's first line, at most some hundred bytes of it: what names a release that has no title.
  MarkedText mark_opening(const release::Release& release, const Matches& matches);
  /// At most two pieces of the body, which begin and end at words; "…" stands where text was left out, spaces
  /// for line feeds.
  std::vector<MarkedText> cut(const index::StoredRelease& stored, const Matches& matches,
                              const std::vector<SoughtWord>& words);

 private:
  struct Bytes {
    std::uint32_t begin;
    std::uint32_t end;
  };
  MarkedText mark_whole(std::string_view whole, const Excerpt& part, const Matches& matches);
  MarkedText cut_one(const index::StoredRelease& stored, const Excerpt& excerpt, const Matches& matches);
  Bytes locate(const index::StoredRelease& stored, const Excerpt& excerpt, const Matches& matches);

  text::Tokenizer tokenizer_;
  std::vector<Bytes> tokens_;  // of the tokens from the excerpt's first
};

}  // namespace chancery::query
