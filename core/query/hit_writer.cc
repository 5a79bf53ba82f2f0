#include "core/query/hit_writer.h"

#include <bitset>
#include <utility>

namespace chancery::query {
namespace {

using Kinds = std::bitset<kMatchKinds>;

MatchedWord make_entry(std::string word, const Kinds& kinds) {
  MatchedWord entry{std::move(word), {}};
  for (std::size_t kind = 0; kind < kMatchKinds; ++kind) {
    if (kinds.test(kind)) entry.kinds.push_back(static_cast<MatchKind>(kind));
  }
  return entry;
}

/// The ways in which a release has each word. Pairs of characters that overlap are one word, as it was typed.
std::vector<MatchedWord> match_words(const Matches& matches, const Plan& plan) {
  const std::vector<SoughtWord>& words = plan.words;
  std::vector<Kinds> kinds(words.size());
  for (const Occurrence& match : matches.places) {
    const Mark& mark = plan.marks[match.mark];
    const auto kind = static_cast<std::size_t>(mark.kind);
    kinds[mark.word].set(kind);
    for (const std::uint32_t word : mark.also) kinds[word].set(kind);
  }
  std::vector<MatchedWord> matched;
  for (std::size_t word = 0; word < words.size(); ++word) {
    if (kinds[word].none()) continue;
    std::string text = words[word].text;
    Kinds all = kinds[word];
    for (; word + 1 < words.size() && kinds[word + 1].any(); ++word) {
      const SoughtWord& next = words[word + 1];
      if (next.begin <= words[word].begin || next.begin >= words[word].end) break;
      text += next.text.substr(words[word].end - next.begin);
      all |= kinds[word + 1];
    }
    matched.push_back(make_entry(std::move(text), all));
  }
  return matched;
}

/// Why the release is first, where it is asked for by name; else nothing.
std::vector<MatchedWord> match_name(std::uint32_t doc, const Plan& plan) {
  std::vector<MatchedWord> matched;
  for (const PinnedRelease& pinned : plan.pinned) {
    if (pinned.doc == doc) matched.push_back({pinned.name, {pinned.kind}});
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
    const std::vector<MatchedWord> named = match_name(ranked.doc, plan);
    hit.matched_by.insert(hit.matched_by.begin(), named.begin(), named.end());
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
  hit.work = std::move(release.work);
}

}  // namespace chancery::query
