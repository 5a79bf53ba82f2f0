#include "core/query/hit_writer.h"

#include <bitset>
#include <utility>

namespace chancery::query {
namespace {

/// The ways in which a release has each word.
std::vector<MatchedWord> match_words(const Matches& matches, const Plan& plan) {
  const std::vector<SoughtWord>& words = plan.words;
  std::vector<std::bitset<kMatchKinds>> kinds(words.size());
  for (const Occurrence& match : matches.places) {
    const Mark& mark = plan.marks[match.mark];
    const auto kind = static_cast<std::size_t>(mark.kind);
    kinds[mark.word].set(kind);
    for (const std::uint32_t word : mark.also) kinds[word].set(kind);
  }
  std::vector<MatchedWord> matched;
  for (std::size_t word = 0; word < words.size(); ++word) {
    if (kinds[word].none()) continue;
    MatchedWord& entry = matched.emplace_back();
    entry.word = words[word].text;
    for (std::size_t kind = 0; kind < kMatchKinds; ++kind) {
      if (kinds[word].test(kind)) entry.kinds.push_back(static_cast<MatchKind>(kind));
    }
  }
  return matched;
}

}  // namespace

WrittenHits HitWriter::write(const Plan& plan, std::span<const RankedDoc> docs, const Request& request,
                             const Deadline& deadline) {
  WrittenHits written;
  if (docs.empty()) return written;
  marker_.set_marks(plan.marks);
  for (const RankedDoc& ranked : docs) {
    written.is_cut = written.is_cut || deadline.has_passed();
    index::StoredRelease stored = generation_.read_release(ranked.doc);
    Hit hit;
    hit.doc = ranked.doc;
    if (written.is_cut) {
      hit.title.text = stored.release.title;
    } else {
      explain(stored, plan, request, hit);
    }
    name(ranked, stored.release, hit);
    written.hits.push_back(std::move(hit));
  }
  return written;
}

void HitWriter::explain(const index::StoredRelease& stored, const Plan& plan, const Request& request,
                        Hit& hit) {
  const Matches& matches = marker_.find(generation_.stream(hit.doc));
  hit.matched_by = match_words(matches, plan);
  hit.title = cutter_.mark_title(stored.release, matches);
  if (hit.title.text.empty()) hit.opening = cutter_.mark_opening(stored.release, matches);
  if (request.with_snippets) hit.snippets = cutter_.cut(stored, matches, plan.words);
}

/// What is known of it without looking into it; takes the release's texts.
void HitWriter::name(const RankedDoc& ranked, release::Release& release, Hit& hit) {
  hit.score = ranked.score;
  hit.partial = ranked.partial;
  hit.first_score = ranked.first_score;
  hit.features = ranked.features;
  hit.id = std::move(release.id);
  hit.source_url = std::move(release.url);
  hit.language = release.language;
  hit.date = std::move(release.date);
  hit.source = std::move(release.source);
  hit.source_id = std::move(release.source_id);
  hit.country = std::move(release.country);
}

}  // namespace chancery::query
