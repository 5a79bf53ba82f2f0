#include "core/query/suggester.h"

#include <gmock/gmock.h>

#include "tests/core/query/query_fixture.h"

namespace chancery::query {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

class SuggesterTest : public ::testing::Test {
 protected:
  SuggesterTest()
      : generation_(index::build_test_index({
            make_release("a", "Visit of the President to Baku", "Text.", "2024-05-03"),
            make_release("b", "Visit of the President to Ankara", "Text.", "2024-05-02"),
            make_release("c", "Parliamentary diplomacy", "Text.", "2024-05-01"),
            make_release("d", "On parliamentary diplomacy (draft", "Text.", "2024-04-01"),
            make_release("e", "Le pr\u00e9sident \u00e0 Gen\u00e8ve", "Texte.", "2024-03-02", "fr"),
            make_release("f", "La paix \u00e0 Gen\u00e8ve", "Texte.", "2024-03-01", "fr"),
            make_release("g", "\u5916\u4ea4\u90e8\u53d1\u8a00\u4eba", "\u5916\u4ea4", "2024-02-01", "zh"),
            make_release("i", "Of water", "The aquifers, the aquifers, an aquifer and one aquifer. Aquifers.",
                         "2024-01-01"),
            make_release("h", "\u5916\u4ea4\u90e8\u516c\u544a", "\u5916\u4ea4", "2024-02-02", "zh"),
        })),
        suggester_(generation_) {}

  std::vector<std::string> complete(const std::string& q) {
    std::vector<std::string> queries;
    for (const Suggestion& suggestion : suggester_.suggest(q)) queries.push_back(suggestion.query);
    return queries;
  }

  std::shared_ptr<const index::Generation> generation_;
  Suggester suggester_;
};

TEST_F(SuggesterTest, CompletesTheLastWordWhateverItsMarksAndCase) {
  EXPECT_THAT(complete("parl"), Contains("parliamentary diplomacy"));
  EXPECT_THAT(complete("Parliamentary DIPL"), Contains("parliamentary diplomacy"));
  EXPECT_THAT(complete("gene"), Contains("gen\u00e8ve"));
  EXPECT_THAT(complete("\u5916"), Contains("\u5916\u4ea4\u90e8"));
}

TEST_F(SuggesterTest, GivesWholeTitlesToo) {
  EXPECT_THAT(complete("visit of"), Contains("Visit of the President to Baku"));
}

TEST_F(SuggesterTest, KeepsWhatStandsBefore) {
  EXPECT_THAT(complete("zebra +parliamentary d"), ElementsAre("zebra +parliamentary diplomacy"));
}

TEST_F(SuggesterTest, GivesOnlyWhatCanBeSearchedFor) {
  EXPECT_THAT(complete("parl"), Not(Contains("On parliamentary diplomacy (draft")));
  EXPECT_THAT(complete("\"parl"), Contains("\"parliamentary diplomacy\""));
  for (const char* q : {"", " ", "\"", "(", "xyzzy", "*", "-", "the "})
    EXPECT_THAT(complete(q), IsEmpty()) << q;
}

TEST_F(SuggesterTest, CompletesTitlesButNoOtherField) {
  EXPECT_THAT(complete("title:parl"), Contains("title:\"parliamentary diplomacy\""));
  for (const char* q : {"source:parl", "source:", "baku lang:e", "country:\"pa"}) {
    EXPECT_THAT(complete(q), IsEmpty()) << q;
  }
  EXPECT_THAT(complete("source:x parl"), Contains("source:x parliamentary diplomacy"));
}

TEST_F(SuggesterTest, CompletesAFrequentWordThatNoTitleHas) {
  EXPECT_THAT(complete("aquif"), ElementsAre("aquifers", "aquifer"));
  EXPECT_THAT(complete("the aquif"), ElementsAre("the aquifers", "the aquifer"));
  EXPECT_THAT(complete("aq"), IsEmpty()) << "two letters stand for too many words";
}

/// Names are counted where they stand: in bodies too.
class NameSuggestions : public ::testing::Test {
 protected:
  NameSuggestions() {
    std::vector<release::Release> releases;
    for (int i = 0; i < 3; ++i) {
      releases.push_back(make_release("oic-" + std::to_string(i), "A summit",
                                      "The Organization of Islamic Cooperation (OIC) met in T\u00fcrkiye.",
                                      "2024-05-0" + std::to_string(i + 1), "en",
                                      "Office " + std::to_string(i)));
    }
    releases.push_back(make_release("turkey", "A visit", "He was in Turkey. Turkey was glad.", "2023-01-01"));
    releases.push_back(make_release("turkey-2", "Again", "Again he was in Turkey.", "2023-01-02"));
    releases.push_back(make_release("once", "Islands", "Seen once: Tuvalu, the Cooperation of Islamic men."));
    generation_ = index::build_test_index(releases);
  }
  std::vector<Suggestion> suggest(const std::string& q) { return Suggester(generation_).suggest(q); }

  std::shared_ptr<const index::Generation> generation_;
};

TEST_F(NameSuggestions, CompletesCountriesOrganisationsAndAcronyms) {
  const auto first = [&](const char* q) {
    const auto found = suggest(q);
    return found.empty() ? std::string() : found.front().query + " | " + found.front().description;
  };
  EXPECT_EQ(first("organization of isl"), "Organization of Islamic Cooperation | also OIC");
  EXPECT_EQ(first("oi"), "OIC | also Organization of Islamic Cooperation");
  EXPECT_EQ(first("peace turk"), "peace T\u00fcrkiye | also Turkey");
  EXPECT_EQ(first("turke"), "Turkey | also T\u00fcrkiye");
}

TEST_F(NameSuggestions, LeavesANameThatOneReleaseHas) { EXPECT_THAT(suggest("tuv"), IsEmpty()); }

TEST_F(SuggesterTest, CompletesNoWordThatASpaceHasEnded) {
  EXPECT_THAT(complete("parl "), IsEmpty());
  EXPECT_THAT(complete("parliamentary "), Contains("parliamentary diplomacy"));
}

/// What is offered means what it shows: a sign or a field is of all that it stands before.
TEST_F(SuggesterTest, PutsSeveralWordsBehindASignBetweenQuotationMarks) {
  for (const std::string before :
       {"-", "+", "=", "NOT ", "title:", "visit OR ", "visit AND ", "visit -", "-title:"}) {
    EXPECT_THAT(complete(before + "parl"),
                ElementsAre(before + "parliamentary", before + "\"parliamentary diplomacy\""))
        << before;
  }
  EXPECT_THAT(complete("(parl"), ElementsAre("(parliamentary)", "(\"parliamentary diplomacy\")"));
  EXPECT_THAT(complete("(visit OR (baku parl"), Contains("(visit OR (baku \"parliamentary diplomacy\"))"));
  EXPECT_THAT(complete("-\"parl"), Contains("-\"parliamentary diplomacy\""));
}

TEST_F(SuggesterTest, LeavesASignToTheWordThatItWasTypedBefore) {
  EXPECT_THAT(complete("-parliamentary dipl"), ElementsAre("-parliamentary diplomacy"));
  EXPECT_THAT(complete("title:visit of the pres"), ElementsAre("title:visit of the president"));
  EXPECT_THAT(complete("-parliamentary "), IsEmpty());
}

TEST_F(SuggesterTest, CompletesTheWordsBehindAnOperatorAsOnePhrase) {
  EXPECT_THAT(complete("NOT parliamentary dipl"), ElementsAre("NOT \"parliamentary diplomacy\""));
  EXPECT_THAT(complete("visit AND parliamentary dipl"), ElementsAre("visit AND \"parliamentary diplomacy\""));
  EXPECT_THAT(complete("visit OR zebra dipl"), ElementsAre("visit OR zebra diplomacy"));
  EXPECT_THAT(complete("NOT zebra dipl"), IsEmpty()) << "it would look as if NOT took both";
  EXPECT_THAT(complete("NOT zebra aquif"), IsEmpty());
}

TEST_F(SuggesterTest, LeavesAFieldToTheWordThatItWasTypedBefore) {
  EXPECT_THAT(complete("title:(parliamentary dipl"), Contains("title:(\"parliamentary diplomacy\")"));
}

TEST_F(SuggesterTest, OffersSingleWordsForAStarAndKeepsThoseBefore) {
  EXPECT_THAT(complete("parl*"), ElementsAre("parliamentary"));
  EXPECT_THAT(complete("-parl*"), ElementsAre("-parliamentary"));
  EXPECT_THAT(complete("parliam* dipl"), ElementsAre("parliam* diplomacy"));
}

TEST_F(SuggesterTest, OffersNothingBehindAClosedPhraseOrInAFieldsParentheses) {
  for (const char* q : {"\"parl\"", "\"parl\"~5", "source:(x OR parl", "lang:(parl", "https://parl"}) {
    EXPECT_THAT(complete(q), IsEmpty()) << q;
  }
}

TEST_F(SuggesterTest, GivesWholeTitlesOnlyForWholeQueries) {
  const std::string title = "Visit of the President to Baku";
  EXPECT_THAT(complete("visit of"), Contains(title));
  for (const char* q : {"-visit", "title:visit of", "\"visit of", "peace visit of", "(visit of", "visit*"}) {
    EXPECT_THAT(complete(q), Not(Contains(title))) << q;
  }
}

TEST(ApostropheSuggestions, AreAsTheTitlePrintsThem) {
  const auto generation = index::build_test_index({
      make_release("a", "Blinken\u2019s Call with Mr A", "Text."),
      make_release("b", "Blinken\u2019s Call with Mr B", "Text."),
      make_release("c", "Islam d'Iran", "Texte de l'accord avec l'Iran.", "2024-03-02", "fr"),
      make_release("d", "Islam d'Iran", "Texte de l'accord.", "2024-03-03", "fr"),
      make_release("e", "L'Accra", "Accra.", "2024-03-03", "fr"),
      make_release("f", "Accra", "L'accord.", "2024-03-03", "fr"),
      make_release("g", "L'accord", "L'accord.", "2024-03-03", "fr"),
      make_release("h", "Un accord", "L'accord.", "2024-03-03", "fr"),
  });
  const Suggester suggester(generation);
  const auto complete = [&](const std::string& q) {
    std::vector<std::string> queries;
    for (const Suggestion& suggestion : suggester.suggest(q)) queries.push_back(suggestion.query);
    return queries;
  };
  EXPECT_THAT(complete("blinken"), Contains("blinken\u2019s call"));
  EXPECT_THAT(complete("blinken's c"), Contains("blinken\u2019s call"));
  EXPECT_THAT(complete("-blink"), Contains("-\"blinken\u2019s call\""));
  EXPECT_THAT(complete("islam"), Contains("islam d'iran"));
  EXPECT_THAT(complete("l'ac"), Contains("accord"));
  EXPECT_THAT(complete("l'ac"), Not(Contains("l'accra")));
}

TEST(SuggestedNames, AreSpelledAsReleasesPrintTheWholeOfThem) {
  std::vector<release::Release> releases;
  for (int i = 0; i < 3; ++i) {
    const std::string n = std::to_string(i);
    releases.push_back(
        make_release("en-" + n, "Visit",
                     "The Swiss Confederation and C\u00f4te d'Ivoire met: Switzerland and Ivory Coast."));
    for (const char* part : {"a", "b"}) {
      releases.push_back(make_release(
          "fr-" + n + part, "Visite",
          "La Conf\u00e9d\u00e9ration, de l'autre c\u00f4t\u00e9, d'un c\u00f4t\u00e9.", "2024-01-01", "fr"));
    }
  }
  const auto generation = index::build_test_index(releases);
  const Suggester suggester(generation);
  const auto shown = [&](const std::string& q) {
    std::vector<std::string> texts;
    for (const Suggestion& suggestion : suggester.suggest(q)) {
      texts.push_back(suggestion.query);
      texts.push_back(suggestion.description);
    }
    return texts;
  };
  EXPECT_THAT(shown("cote d"), Contains("C\u00f4te d'Ivoire"));
  EXPECT_THAT(shown("swiss c"), Contains("Swiss Confederation"));
  for (const std::string& text : shown("swit"))
    EXPECT_EQ(text.find("Conf\u00e9d"), std::string::npos) << text;
}

TEST(SuggestedAcronyms, AreFoundByTheirDottedLetters) {
  std::vector<release::Release> releases;
  for (int i = 0; i < 3; ++i) {
    releases.push_back(
        make_release("un-" + std::to_string(i), "At the UN", "The UN and the United Nations."));
  }
  const auto generation = index::build_test_index(releases);
  const Suggester suggester(generation);
  for (const char* q : {"U.N.", "U.N", "UN"}) {
    std::vector<std::string> queries;
    for (const Suggestion& suggestion : suggester.suggest(q)) queries.push_back(suggestion.query);
    EXPECT_THAT(queries, Contains("UN")) << q;
  }
}

}  // namespace
}  // namespace chancery::query
