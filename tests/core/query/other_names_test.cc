#include "core/query/other_names.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "tests/core/query/corpus_fixture.h"

namespace chancery::query {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::IsSupersetOf;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

constexpr const char* kLongName = "The Organization of Islamic Cooperation (OIC) ";

std::vector<release::Release> name_corpus() {
  return {
      make_release("long-1", "Summit in Riyadh", std::string(kLongName) + "met in Riyadh on trade."),
      make_release("long-2", "Youth forum", std::string(kLongName) + "opened a forum for the young.",
                   "2024-04-01", "en", "Office A"),
      make_release("long-3", "Relief", std::string(kLongName) + "sent relief to the region.", "2024-03-01",
                   "en", "Office B"),
      make_release("short", "A session", "The OIC held a session yesterday.", "2024-02-01"),
      make_release("parts", "Cooperation", "The Islamic world and cooperation of any organization.",
                   "2024-01-01"),
      make_release("turkey", "Visit to Turkey", "The minister will travel to Turkey today.", "2023-05-01"),
      make_release("turkiye", "Visit to T\u00fcrkiye", "The minister spoke of T\u00fcrkiye today.",
                   "2023-04-01"),
      make_release("lavrov", "Talks", "Mr Lavrov and then again Lavrov spoke to Lavrov.", "2023-03-01"),
      make_release("lavrov-ru", "\u041f\u0435\u0440\u0435\u0433\u043e\u0432\u043e\u0440\u044b",
                   "\u041c\u0438\u043d\u0438\u0441\u0442\u0440 \u041b\u0430\u0432\u0440\u043e\u0432 "
                   "\u0437\u0430\u044f\u0432\u0438\u043b \u043e\u0431 \u044d\u0442\u043e\u043c, \u0430 "
                   "\u0437\u0430\u0442\u0435\u043c \u041b\u0430\u0432\u0440\u043e\u0432 "
                   "\u0443\u0435\u0445\u0430\u043b.",
                   "2023-02-01", "ru"),
  };
}

class OtherNamesTest : public CorpusTest {
 protected:
  OtherNamesTest() : CorpusTest(name_corpus()) {}

  std::vector<MatchKind> kinds(const std::string& q, const std::string& id) {
    for (const Hit& hit : ask(q).hits) {
      if (hit.id == id && !hit.matched_by.empty()) return hit.matched_by.front().kinds;
    }
    return {};
  }
};

TEST_F(OtherNamesTest, AnAcronymFindsItsLongNameAndTheOtherWayRound) {
  EXPECT_THAT(find("OIC"), UnorderedElementsAre("long-1", "long-2", "long-3", "short"));
  EXPECT_THAT(find("Organization of Islamic Cooperation"), Contains("short"));
  EXPECT_EQ(ask("Organization of Islamic Cooperation").total, 5u);
  EXPECT_THAT(kinds("Organization of Islamic Cooperation", "short"), ElementsAre(MatchKind::kAcronym));
}

TEST_F(OtherNamesTest, AnOtherNameScoresLessThanWhatWasTyped) {
  const Results results = ask("Islamic Cooperation Organization OIC");
  EXPECT_EQ(find("T\u00fcrkiye").front(), "turkiye");
  EXPECT_EQ(find("Turkey").front(), "turkey");
}

TEST_F(OtherNamesTest, CountriesAreFoundUnderTheirOtherNames) {
  EXPECT_THAT(find("Turkey"), UnorderedElementsAre("turkey", "turkiye"));
  EXPECT_THAT(find("T\u00fcrkiye"), UnorderedElementsAre("turkey", "turkiye"));
  EXPECT_THAT(kinds("Turkey", "turkiye"), ElementsAre(MatchKind::kCountry));
}

TEST(OtherNames, LeaveASmallStopWordAWordInEveryField) {
  Searcher searcher =
      searcher_of({make_release("american", "An American visit", "The Americans came to see."),
                   make_release("acronym", "A US visit", "The US sent them."),
                   make_release("word", "All of us", "They spoke of us.")});
  for (const char* q : {"us", "+us", "title:us"}) {
    EXPECT_THAT(find(searcher, q), UnorderedElementsAre("acronym", "word")) << q;
  }
  for (const char* q : {"US", "title:US"}) {
    EXPECT_THAT(find(searcher, q), UnorderedElementsAre("acronym", "american")) << q;
  }
}

TEST_F(OtherNamesTest, PersonsAreFoundInOtherScripts) {
  EXPECT_THAT(find("Lavrov"), UnorderedElementsAre("lavrov", "lavrov-ru"));
  EXPECT_THAT(kinds("Lavrov", "lavrov-ru"), ElementsAre(MatchKind::kScript));
}

TEST_F(OtherNamesTest, QuotesAndNearerMatchesSwitchThemOff) {
  EXPECT_THAT(find("\"Turkey\""), ElementsAre("turkey"));
  EXPECT_THAT(find("=Turkey"), ElementsAre("turkey"));
  for (const Match match : {Match::kExact, Match::kFold, Match::kStem}) {
    EXPECT_THAT(find("Turkey", match), ElementsAre("turkey"));
  }
}

TEST_F(OtherNamesTest, SignsAndOperatorsMatchAsTheWordWould) {
  EXPECT_THAT(find("+Turkey minister"), UnorderedElementsAre("turkey", "turkiye"));
  EXPECT_THAT(find("minister -Turkey"), IsEmpty());
  EXPECT_THAT(find("Turkey AND spoke"), ElementsAre("turkiye"));
  EXPECT_THAT(find("title:Turkey"), UnorderedElementsAre("turkey", "turkiye"));
}

TEST(ChinesePersons, FindEachOtherInCharactersAndPinyin) {
  Searcher searcher(index::build_test_index(
      {make_release("zh", "外长会见", "外长林海云会见了来访的大臣。", "2024-05-01", "zh"),
       make_release("forest", "森林", "林海很大，海运很忙。", "2024-04-01", "zh"),
       make_release("en", "A call", "Foreign Minister Lin Haiyun took a call.", "2024-03-01"),
       make_release("other", "A call", "Foreign Minister Lin took a call from Haiyun Bay.", "2024-02-01")}));
  const auto find = [&](const std::string& q) { return ids_of(search(searcher, q)); };
  EXPECT_THAT(find("Lin Haiyun"), UnorderedElementsAre("zh", "en", "other"));
  const Results characters = search(searcher, "林海云");
  EXPECT_EQ(characters.total, 2u) << "the forest has a part of it";
  EXPECT_THAT(ids_of(characters), AllOf(Contains("zh"), Contains("en")));
  EXPECT_THAT(find("\"Lin Haiyun\""), ElementsAre("en"));
}

TEST(LongNames, AreFoundInEveryInflectionHoweverManyLanguagesHaveThem) {
  Searcher searcher(index::build_test_index(
      {make_release("en", "A", "The World Health Organization met today.", "2024-05-01"),
       make_release("de", "B", "Die Organisation tagte mit der Weltgesundheitsorganisation.", "2024-04-01",
                    "de"),
       make_release("fr", "C", "Une Organisation mondiale de la santé forte.", "2024-03-01", "fr"),
       make_release("it", "D", "La Organizzazione mondiale della sanità.", "2024-02-01", "it"),
       make_release("es", "E", "La Organización Mundial de la Salud.", "2024-01-05", "es"),
       make_release("pt", "F", "A Organização Mundial da Saúde.", "2024-01-04", "pt"),
       make_release("ru", "G",
                    "Представители Всемирной организации здравоохранения. Всемирная выставка. Организация.",
                    "2024-01-03", "ru"),
       make_release("zh", "H", "世界卫生组织今天开会。", "2024-01-02", "zh"),
       make_release("who", "I", "Der Bericht der WHO.", "2024-01-01", "de")}));
  EXPECT_THAT(ids_of(search(searcher, "WHO")),
              UnorderedElementsAre("en", "de", "fr", "it", "es", "pt", "ru", "zh", "who"));
}

TEST_F(OtherNamesTest, SnippetsShowTheOtherName) {
  for (const Hit& hit : ask("Turkey").hits) {
    ASSERT_FALSE(hit.snippets.empty());
    EXPECT_THAT(marked(hit.snippets[0]), Not(IsEmpty())) << hit.id;
  }
}

/// What a hyphen or a space parts, and what it does not, is one name.
class NumberedNames : public CorpusTest {
 protected:
  NumberedNames()
      : CorpusTest({
            make_release("joined", "Before COP26", "On the COP26 and the G7."),
            make_release("spaced", "Before the COP 26", "On the COP 26 and the G 7."),
            make_release("hyphened", "After the COP-26", "On the COP-26 and the G-7 of Covid-19."),
            make_release("apart", "Cop", "A cop of 26 with 7 men of group G."),
            make_release("covid", "Covid19", "Covid19 and no more."),
        }) {}
};

TEST_F(NumberedNames, FindEachOtherHoweverTheyAreParted) {
  for (const char* q : {"COP26", "cop26", "G7"}) {
    EXPECT_THAT(find(q), UnorderedElementsAre("joined", "spaced", "hyphened")) << q;
  }
  for (const char* q : {"COP 26", "COP-26", "G 7", "G-7"}) {
    EXPECT_THAT(find(q), IsSupersetOf({"joined", "spaced", "hyphened"})) << q;
    EXPECT_GE(ask(q).total, 3u) << q << ": the joined one has all words";
  }
  EXPECT_THAT(find("covid-19"), UnorderedElementsAre("hyphened", "covid"));
}

TEST_F(NumberedNames, AreLabelledAndOffUnderLesserMatches) {
  for (const Hit& hit : ask("COP26").hits) {
    const MatchKind kind = hit.id == "joined" ? MatchKind::kExact : MatchKind::kSpelling;
    EXPECT_THAT(hit.matched_by, ElementsAre(MatchedWord{"COP26", {kind}})) << hit.id;
  }
  EXPECT_THAT(find("COP26", Match::kStem), ElementsAre("joined"));
  EXPECT_THAT(find("\"COP26\""), ElementsAre("joined"));
}

/// What is written with a hyphen and as one word.
class Compounds : public CorpusTest {
 protected:
  Compounds()
      : CorpusTest({
            make_release("closed", "Arms", "On nonproliferation by email, and cooperation."),
            make_release("hyphened", "Arms", "On non-proliferation by e-mail, and co-operation."),
            make_release("it", "Armi",
                         "Le armi non proliferazione, ma e mail sono tante. Operazione e non co.",
                         "2024-01-01", "it"),
            make_release("parts", "Operation", "The operation, its proliferation, the mail of 1920."),
            make_release("years", "Years", "In 19-20 of them."),
        }) {}
};

TEST_F(Compounds, FindEachOtherWithAndWithoutTheirHyphen) {
  for (const char* q : {"nonproliferation", "email", "cooperation"}) {
    EXPECT_THAT(find(q), UnorderedElementsAre("closed", "hyphened")) << q;
    EXPECT_EQ(ask(q).total, 2u) << q;
    EXPECT_EQ(find(q).front(), "closed") << q << ": as typed first";
  }
  for (const char* q : {"non-proliferation", "e-mail", "co-operation"}) {
    EXPECT_THAT(find(q), IsSupersetOf({"closed", "hyphened"})) << q;
  }
  EXPECT_EQ(find("co-operation").front(), "hyphened") << "as typed first";
  EXPECT_THAT(find("19-20"), ElementsAre("years")) << "numbers are no compound";
}

TEST_F(Compounds, AreLabelledAndOffInQuotesAndUnderLesserMatches) {
  for (const Hit& hit : ask("email").hits) {
    const MatchKind kind = hit.id == "closed" ? MatchKind::kExact : MatchKind::kSpelling;
    EXPECT_THAT(hit.matched_by, ElementsAre(MatchedWord{"email", {kind}})) << hit.id;
  }
  for (const char* q : {"\"email\"", "=email"}) EXPECT_THAT(find(q), ElementsAre("closed")) << q;
  EXPECT_THAT(find("\"e-mail\""), Not(Contains("closed")));
  for (const Match match : {Match::kExact, Match::kFold, Match::kStem}) {
    EXPECT_THAT(find("email", match), ElementsAre("closed"));
  }
}

/// Countries whose names are in others' names, or have stems that others have too.
class NamesInNames : public CorpusTest {
 protected:
  NamesInNames()
      : CorpusTest({
            make_release("island", "Visit", "The minister of Taiwan travelled."),
            make_release("republic", "Visit", "The Republic of China sent its minister.", "2024-02-01"),
            make_release("people", "Visit", "The People's Republic of China sent its minister."),
            make_release("both", "Visit", "The People's Republic of China and the Republic of China."),
            make_release("niger", "\u8bbf\u95ee", "\u5c3c\u65e5\u5c14\u603b\u7edf\u8bbf\u534e\u3002",
                         "2024-01-01", "zh"),
            make_release("nigeria", "\u8bbf\u95ee", "\u5c3c\u65e5\u5229\u4e9a\u603b\u7edf\u8bbf\u534e\u3002",
                         "2024-01-01", "zh"),
            make_release("lebanon", "Visita", "La visita in Libano, il Libano e i libri, libera.",
                         "2024-01-01", "it"),
            make_release("libya", "Visita", "La visita in Libia, la Libia e i libri liberi.", "2024-01-01",
                         "it"),
            make_release("libri", "Libri", "I libri liberi e la libera stampa.", "2024-01-01", "it"),
            make_release("denmark-de", "Besuch", "Der Besuch in D\u00e4nemark, D\u00e4nemarks Minister.",
                         "2024-01-01", "de"),
            make_release("en", "Visits", "Of Lebanon, of Libya, of Niger, of Nigeria and of Denmark."),
            make_release("america", "Visit", "The minister of the United States."),
            make_release("virgin", "Visit", "The minister of the Virgin Islands of the United States."),
            make_release("ru", "\u0412\u0438\u0437\u0438\u0442",
                         "\u041c\u0438\u043d\u0438\u0441\u0442\u0440 \u0421\u0428\u0410 "
                         "\u043f\u0440\u0438\u0431\u044b\u043b.",
                         "2024-01-01", "ru"),
            make_release("islande-fr", "Visite", "La visite en Islande, l'Island des sagas.", "2024-01-01",
                         "fr"),
            make_release("iceland-de", "Besuch", "Der Besuch in Island.", "2024-01-01", "de"),
            make_release("iceland-en", "Visit", "The visit to Iceland."),
            make_release("islands", "Islands",
                         "The islands of Samoa: an island, the island, each island, every island, no island, "
                         "that island, one island, another island, some island."),
            make_release("genitive", "Besuch", "Der Minister D\u00e4nemarks sprach.", "2024-01-01", "de"),
        }) {}
};

TEST_F(NamesInNames, AreNotFoundInsideTheLongerNameOfAnotherCountry) {
  EXPECT_THAT(find("Taiwan"), UnorderedElementsAre("island", "republic", "both"));
  EXPECT_THAT(find("Formosa"), UnorderedElementsAre("island", "republic", "both"));
  EXPECT_THAT(find("\u0421\u0428\u0410"), AllOf(Contains("ru"), Contains("america")));
  EXPECT_THAT(find("Niger"), AllOf(Contains("niger"), Not(Contains("nigeria"))));
  EXPECT_THAT(find("Nigeria"), AllOf(Contains("nigeria"), Not(Contains("niger"))));
  for (const Hit& hit : ask("Taiwan").hits) {
    if (hit.id != "both") continue;
    ASSERT_FALSE(hit.snippets.empty());
    EXPECT_THAT(marked(hit.snippets[0]), ElementsAre("Republic of China")) << "the second of them";
  }
}

TEST_F(NamesInNames, AreFoundByTheirInflectionsNotByAllThatSharesTheirStem) {
  EXPECT_THAT(find("Lebanon"), UnorderedElementsAre("en", "lebanon"));
  EXPECT_THAT(find("Libya"), UnorderedElementsAre("en", "libya"));
  EXPECT_THAT(find("Iceland"), UnorderedElementsAre("iceland-en", "iceland-de", "islande-fr"))
      << "no islands";
  EXPECT_THAT(find("Denmark"), UnorderedElementsAre("en", "denmark-de", "genitive"));
}

}  // namespace
}  // namespace chancery::query
