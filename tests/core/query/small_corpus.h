#pragma once

#include "tests/core/query/corpus_fixture.h"

namespace chancery::query {

/// Some releases with all that a search may ask for: languages, marks, dates of every precision, no date.
inline std::vector<release::Release> small_corpus() {
  return {
      make_release("talks", "Peace talks in Ankara",
                   "The ministers spoke of the talks and the grain corridor.\nWheat matters.", "2024-05-03",
                   "en", "Office A", "GB"),
      make_release("corridor", "The grain corridor", "A corridor for grain was agreed by the UN.",
                   "2024-04-02", "en", "Office A", "GB"),
      make_release("president", "Le pr\u00e9sident \u00e0 Gen\u00e8ve",
                   "Le pr\u00e9sident parle de la paix et du couloir.", "2024-04-01", "fr",
                   "Minist\u00e8re B", "CH"),
      make_release("president-en", "President in Geneva",
                   "The president spoke of peace. To un-do it is hard.", "2023-12-31", "en", "Office A",
                   "GB"),
      make_release("month", "A statement of March", "Stated for a whole month: peace.", "2024-03", "en",
                   "Office C", "FR"),
      make_release("year", "A yearly report", "Peace in the year.", "2023", "en", "Office C", "FR"),
      make_release("undated", "No date", "Peace without a date.", "", "en", "Office C", ""),
      make_release("zh", "\u5916\u4ea4\u90e8\u53d1\u8a00\u4eba",
                   "\u5916\u4ea4\u90e8\u53d1\u8a00\u4eba\u8c08\u548c\u5e73\u3002", "2024-05-02", "zh",
                   "\u5916\u4ea4\u90e8", "CN"),
  };
}

/// A searcher over them.
class SmallCorpus : public CorpusTest {
 protected:
  SmallCorpus() : CorpusTest(small_corpus()) {}
};

}  // namespace chancery::query
