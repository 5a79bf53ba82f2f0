#include "core/query/acronym_hint.h"

#include <algorithm>
#include <optional>

#include "core/query/place.h"
#include "core/text/tokenizer.h"
#include "core/text/word_form.h"

namespace chancery::query {
namespace {

constexpr std::size_t kMostHints = 3;
/// Of the occurrences of a word, those in capitals, at least; fewer are not likely meant.
constexpr double kLeastShare = 0.2;

/// The form in capitals of a word in small letters; nullopt where the corpus has it too rarely.
std::optional<std::string> find_acronym(const std::string& form, const index::Generation& generation) {
  std::uint64_t all = 0;
  std::uint64_t capitals = 0;
  std::string acronym;
  for (const index::FormEntry& entry : generation.vocabulary().find_key(text::fold_marks(form))) {
    all += entry.frequency;
    if (!text::has_upper_case(entry.form) || entry.frequency <= capitals) continue;
    capitals = entry.frequency;
    acronym = entry.form;
  }
  if (static_cast<double>(capitals) < kLeastShare * static_cast<double>(all) || acronym.empty()) {
    return std::nullopt;
  }
  return acronym;
}

}  // namespace

std::vector<Hint> find_acronym_hints(const Tree& tree, std::string_view q,
                                     const std::vector<std::string>& ignored_words,
                                     const index::Generation& generation) {
  std::vector<Hint> hints;
  if (ignored_words.empty()) return hints;
  for (const Clause& clause : tree.clauses) {
    if (hints.size() == kMostHints) break;
    if (clause.kind != ClauseKind::kWord || clause.tokens.size() != 1) continue;
    const QueryToken& token = clause.tokens.front();
    const bool is_ignored =
        std::find(ignored_words.begin(), ignored_words.end(), token.form) != ignored_words.end();
    if (!is_ignored || token.is_acronym) continue;
    const std::optional<std::string> acronym = find_acronym(token.form, generation);
    if (!acronym) continue;
    const Place place{clause.begin, clause.end};
    const auto [position, length] = in_code_points(q, place);
    hints.push_back({HintKind::kAcronymLeftOut,
                     "\u201c" + clause.text +
                         "\u201d was left out as a very common word; in capitals it is " + *acronym + ".",
                     position, length, replace_at(q, place, *acronym), 0});
  }
  return hints;
}

}  // namespace chancery::query
