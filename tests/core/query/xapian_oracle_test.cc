#include <gmock/gmock.h>
#include <xapian.h>

#include <random>

#include "core/query/expansion.h"
#include "core/text/word_form.h"
#include "tests/core/query/oracle_corpus.h"
#include "tests/core/query/query_fixture.h"

namespace chancery::query {
namespace {

/// Words of releases that have exactly one stem, one that is not mostly others', and are no stop words
/// anywhere.
std::vector<std::pair<std::string, std::string>> plain_words(const index::Generation& generation,
                                                             const index::PostingReader& reader) {
  std::vector<std::pair<std::string, std::string>> words;
  generation.vocabulary().for_each([&](const index::FormEntry& entry) {
    bool stops = text::has_upper_case(entry.form) || entry.uses.empty();
    for (const text::LanguageInfo& language : text::languages())
      stops = stops || text::is_stop_word(language.id, entry.form);
    std::uint64_t occurrences = 0;
    for (const index::FormUse& use : entry.uses) occurrences += std::uint64_t{1} << use.magnitude;
    if (stops || reader.frequency(entry.uses.front().stem) > 8 * occurrences) return true;
    if (!entry.uses.front().stem.empty()) words.emplace_back(entry.form, entry.uses.front().stem);
    return true;
  });
  return words;
}

TEST(XapianOracle, RanksThreeHundredQueriesAsEnquireDoes) {
  const std::vector<release::Release> releases = load_oracle_corpus();
  const index::TemporaryDirectory directory;
  const auto generation = index::Generation::open(index::build_generation(releases, directory.path()),
                                                  index::Verification::kSizes);
  Searcher searcher(generation);
  const index::PostingReader reader(generation);
  Expander expander(*generation, reader);
  Xapian::Database database((directory.path() / "generation" / "postings").string());
  const auto words = plain_words(*generation, reader);
  std::mt19937 random(300);
  int full = 0;
  for (int asked = 0; asked < 300;) {
    Request request = request_for("");
    request.match = Match::kStem;  // no other names
    request.ranking.hits = 0;      // the first stage alone
    std::vector<Xapian::Query> terms;
    for (std::uint32_t i = 0; i < 1 + random() % 4; ++i) {
      const auto& [word, stem] = words[random() % words.size()];
      const Expansion expansion = expander.expand({word, text::TokenKind::kWord, false, false});
      if (expansion.stems != std::vector<std::string>{stem} || reader.frequency(stem) < 3) continue;
      request.q += word + " ";
      terms.emplace_back(stem);
    }
    if (terms.empty()) continue;
    ++asked;
    SCOPED_TRACE(request.q);
    Xapian::Enquire enquire(database);
    enquire.set_weighting_scheme(Xapian::IneB2Weight(1));
    enquire.set_query({Xapian::Query::OP_OR, terms.begin(), terms.end()});
    const Xapian::MSet expected = enquire.get_mset(0, request.limit, database.get_doccount());
    const Results results = search(searcher, request);
    ASSERT_EQ(results.total_any, expected.get_matches_estimated());
    ASSERT_EQ(results.hits.size(), expected.size());
    for (Xapian::doccount i = 0; i < expected.size(); ++i) {
      ASSERT_NEAR(results.hits[i].score, expected[i].get_weight(), 1e-9 * expected[i].get_weight());
      // Of equal scores, rounding may put either first.
      const bool same_place = results.hits[i].doc + 1 == *expected[i];
      ASSERT_TRUE(same_place || (i + 1 == expected.size()) ||
                  std::abs(expected[i].get_weight() - expected[i + 1].get_weight()) < 1e-9 ||
                  (i > 0 && std::abs(expected[i].get_weight() - expected[i - 1].get_weight()) < 1e-9));
    }
    full += results.hits.size() == request.limit ? 1 : 0;
  }
  EXPECT_GT(full, 30);
}

}  // namespace
}  // namespace chancery::query
