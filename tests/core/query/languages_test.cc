#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/query/texts_in_languages.h"

namespace chancery::query {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

TEST(Languages, FindsFrenchWordsBehindElidedArticles) {
  expect_all_find_all({{"fr", "Signature de l'accord", "Le ministre a signé l’accord hier à Paris."},
                       {"fr", "Un accord", "Les deux pays ont conclu un accord de commerce."}},
                      {"accord", "l'accord", "L’ACCORD", "d'accord", "accords"});
}

TEST(Languages, FindsItalianWordsBehindElidedArticles) {
  expect_all_find_all(
      {{"it", "Visita dell'Italia", "La posizione dell’Italia è chiara, ha detto il ministro."},
       {"it", "Italia", "L'Italia ha firmato il trattato."}},
      {"Italia", "dell'Italia", "l'italia", "all’Italia"});
}

TEST(Languages, FindsATurkishNameWithASuffixBehindAnApostrophe) {
  expect_all_find_all({{"tr", "Bakan Ankara'da", "Bakan bugün Ankara’da bir toplantıya katıldı."},
                       {"tr", "Ankara", "Heyet Ankara'ya geldi ve toplantıya katıldı."}},
                      {"Ankara", "Ankara'da", "Ankara’nın", "ankara'dan"});
  expect_all_find_all({{"tr", "AB'nin kararı", "AB’nin bu kararı üzerine açıklama yapıldı."},
                       {"tr", "AB ile görüşme", "Bakan AB ile görüştü."}},
                      {"AB", "AB'nin", "AB’ye"});
}

TEST(Languages, FindsAnAzerbaijaniNameWithASuffixBehindAnApostrophe) {
  expect_all_find_all({{"az", "BMT-nin qərarı", "BMT'nin qərarı qəbul edildi və nazir bunu alqışladı."},
                       {"az", "BMT və Azərbaycan", "Nazir BMT ilə əməkdaşlıqdan danışdı."}},
                      {"BMT", "BMT'nin", "BMT-nin"});
}

TEST(Languages, ReadsAllApostrophesAlike) {
  std::vector<Text> texts;
  std::vector<std::string> queries;
  for (const std::string sign : {"'", "’", "‘", "‛", "ʼ", "ʻ", "′", "＇", "`", "´"}) {
    texts.push_back({"fr", "Fin de l" + sign + "accord", "C" + sign + "est la fin."});
    queries.push_back("l" + sign + "accord");
    queries.push_back("\"l" + sign + "accord\"");
  }
  expect_all_find_all(texts, queries);
}

TEST(Languages, JoinsUkrainianWordsAcrossAnyApostrophe) {
  std::vector<Text> texts;
  std::vector<std::string> queries;
  for (const std::string sign : {"'", "’", "ʼ", "‘", "＇", "′"}) {
    texts.push_back({"uk", "П" + sign + "ять років", "Минуло п" + sign + "ять років."});
    queries.push_back("п" + sign + "ять");
  }
  expect_all_find_all(texts, queries);
}

TEST(Languages, ReadsAllQuotationMarksAlike) {
  Corpus corpus({{"en", "A strategic partnership"}, {"en", "Partnership, strategic"}});
  for (const std::string q : {"\"strategic partnership\"", "“strategic partnership”",
                              "„strategic partnership“", "«strategic partnership»", "»strategic partnership«",
                              "＂strategic partnership＂", "“strategic partnership\""}) {
    EXPECT_THAT(corpus.find(q), ElementsAre("0")) << q;
  }
}

TEST(Languages, DropsSoftHyphensAndZeroWidthCharacters) {
  expect_all_find_all({{"en", "co\u00adope\u00adration"},
                       {"en", "co\u200boperation"},
                       {"en", "cooper\u2060ation"},
                       {"en", "\ufeffcooperation"},
                       {"en", "cooperation"}},
                      {"cooperation", "co\u00adoperation", "co\u200doperation", "\"cooperation\""});
}

TEST(Languages, FoldsFullWidthFormsAndLigatures) {
  expect_all_find_all({{"en", "Ｏｆｆｉｃｅ ２０２４"}, {"en", "O\ufb03ce 2024"}, {"en", "office 2024"}},
                      {"office", "ｏｆｆｉｃｅ", "o\ufb03ce", "offices ２０２４"});
}

TEST(Languages, ReadsRussianYoAsYe) {
  expect_all_find_all({{"ru", "Отчёт министра", "Министр представил отчёт о переговорах."},
                       {"ru", "Отчет министра", "Министр представил отчет о переговорах."}},
                      {"отчёт", "отчет", "ОТЧЁТ министра", "отчёты", "отчетом", "\"отчёт министра\""});
}

TEST(Languages, FindsTurkicAndOtherLettersIInAMixedCorpus) {
  expect_all_find_all({{"tr", "İstanbul'da zirve", "Bakan İstanbul'da konuştu."},
                       {"tr", "ISTANBUL", "Zirve yarın istanbul ilinde başlıyor."},
                       {"en", "Summit in Istanbul", "The minister spoke in ISTANBUL today."},
                       {"az", "İstanbul görüşü", "Nazir ıstanbul şəhərində olub."}},
                      {"İstanbul", "Istanbul", "istanbul", "ıstanbul", "\"istanbul\""});
}

TEST(Languages, FindsATurkishDotlessIInCapitalsAndSmallLetters) {
  expect_all_find_all({{"tr", "ISPARTA VALİLİĞİ AÇIKLAMASI"},
                       {"tr", "Isparta Valiliği açıklaması"},
                       {"tr", "ısparta valiliği açıklaması"},
                       {"en", "Isparta: valiligi aciklamasi"}},
                      {"Isparta", "ısparta", "isparta", "açıklaması", "aciklamasi", "AÇIKLAMASI"});
}

TEST(Languages, TellsTheUnitedStatesFromUs) {
  Corpus corpus({{"en", "The U.S. envoy"},
                 {"en", "The u.s. envoy"},
                 {"en", "The US envoy"},
                 {"en", "They told us about the envoy"}});
  EXPECT_THAT(corpus.find("US"), ElementsAre("0", "1", "2"));
  EXPECT_THAT(corpus.find("U.S."), ElementsAre("0", "1", "2"));
  EXPECT_THAT(corpus.find("u.s."), ElementsAre("0", "1", "2"));
  EXPECT_THAT(corpus.find("\"US envoy\""), ElementsAre("0", "1", "2"));
  EXPECT_THAT(corpus.find("\"told us\""), ElementsAre("3"));
}

TEST(Languages, FindsCovid19HoweverItIsWritten) {
  Corpus corpus({{"en", "COVID-19 response"},
                 {"en", "Covid-19 response"},
                 {"en", "covid 19 response"},
                 {"en", "Covid‑19 response"},
                 {"en", "A response to 19 countries"}});
  for (const std::string q : {"Covid-19", "covid-19", "covid 19", "\"covid-19\"", "+covid-19"})
    EXPECT_THAT(corpus.find(q), ElementsAre("0", "1", "2", "3")) << q;
}

TEST(Languages, FindsNumbersOfReleasesAndTelephones) {
  Corpus corpus({{"en", "No:605/23, statement"},
                 {"en", "No:606/23, statement"},
                 {"en", "QA-25"},
                 {"en", "Call +994 12 596 90 00"},
                 {"en", "Tel. (+994 12) 596-90-01"}});
  EXPECT_THAT(corpus.find("No:605/23"), ElementsAre("0"));
  EXPECT_THAT(corpus.find("605/23"), ElementsAre("0"));
  EXPECT_THAT(corpus.find("\"No:605/23\""), ElementsAre("0"));
  EXPECT_THAT(corpus.find("QA-25"), ElementsAre("2"));
  EXPECT_THAT(corpus.find("qa-25"), ElementsAre("2"));
  EXPECT_THAT(corpus.find("+994 12"), ElementsAre("3", "4"));
  EXPECT_THAT(corpus.find("\"+994 12\""), ElementsAre("3", "4"));
}

TEST(Languages, FindsHyphenatedWordsWithAndWithoutTheirHyphen) {
  expect_all_find_all({{"en", "Post-conflict recovery"},
                       {"en", "Post conflict recovery"},
                       {"en", "Post‐conflict recovery"},
                       {"en", "Post–conflict recovery"}},
                      {"post-conflict", "post conflict", "\"post-conflict\"", "conflict"});
}

TEST(Languages, FindsGermanSharpSAndUmlautsInAnySpelling) {
  expect_all_find_all(
      {{"de", "Der Präsident in der Straße", "Der Präsident sprach über Österreich und Fußball."},
       {"de", "Der Praesident in der Strasse", "Der Praesident sprach ueber Oesterreich und Fussball."},
       {"de", "Der Prasident in der Strasse", "Der Prasident sprach uber Osterreich und Fussball."}},
      {"Präsident", "Praesident", "Prasident", "Straße", "Strasse", "STRASSE", "Österreich", "Oesterreich",
       "Osterreich", "Fußball", "Fussball", "Präsidenten", "praesidenten"});
}

TEST(Languages, LeavesGermanVowelPairsThatAreNoUmlauts) {
  Corpus corpus({{"de", "Die neue Quelle in Israel"}, {"de", "Die nu, die Isral und die Qulle"}});
  EXPECT_THAT(corpus.find("neue"), ElementsAre("0"));
  EXPECT_THAT(corpus.find("Quelle"), ElementsAre("0"));
  EXPECT_THAT(corpus.find("Israel"), ElementsAre("0"));
}

TEST(Languages, ReadsRomanianCommaAndCedillaAlike) {
  expect_all_find_all({{"ro", "Președinția și negociațiile", "Ministrul a anunțat negociațiile."},
                       {"ro", "Preşedinţia şi negociaţiile", "Ministrul a anunţat negociaţiile."},
                       {"ro", "Presedintia si negociatiile", "Ministrul a anuntat negociatiile."}},
                      {"Președinția", "Preşedinţia", "presedintia", "negociațiile", "\"președinția și\""});
}

TEST(Languages, FindsVietnameseWithAndWithoutMarks) {
  expect_all_find_all({{"vi", "Bộ Ngoại giao Việt Nam"}, {"vi", "Bo Ngoai giao Viet Nam"}},
                      {"ngoại giao", "ngoai giao", "Việt Nam", "viet nam", "\"Bộ Ngoại giao\""});
}

TEST(Languages, FindsInflectionsThatTheCorpusHasOnlyWithMarks) {
  Corpus corpus({{"fr", "La négociation", "Une négociation difficile avec le président."},
                 {"es", "Las negociaciones", "Las negociaciones continúan."},
                 {"pt", "As declarações", "O presidente fez declarações."}});
  EXPECT_THAT(corpus.find("negociations"), testing::Contains("0"));
  EXPECT_THAT(corpus.find("presidents"), testing::Contains("0"));
  EXPECT_THAT(corpus.find("negociacion"), testing::Contains("1"));
  EXPECT_THAT(corpus.find("declaracao"), ElementsAre("2"));
}

TEST(Languages, GivesAWordNeverSeenNoStemOfALanguageThatHasNoneOfIt) {
  Corpus corpus({{"en", "The two agree on trade"},
                 {"fr", "Le ministre parle de la paix"},
                 {"en", "An agreement of the two"},
                 {"ar", "\u0627\u0644\u0643\u062a\u0627\u0628"}});
  EXPECT_THAT(corpus.find("agreements"), ElementsAre("2")) << "French would make agree of it";
  EXPECT_THAT(corpus.find("\u0643\u062a\u0627\u0628"), ElementsAre("3"))
      << "a form need not begin as its stem";
}

TEST(Languages, StemsAParagraphInItsOwnLanguage) {
  const std::string english =
      "The ministers agreed that the negotiations should continue in the autumn and that they will meet "
      "again.";
  const std::string german =
      "Die Ministerinnen vereinbarten, dass die Verhandlungen im Herbst weitergehen sollen und dass sie sich "
      "dann wieder in der Hauptstadt treffen.";
  Corpus corpus(
      {{"en", "Statement", english + "\n" + german}, {"de", "Erklärung", "Die Verhandlung dauert an."}});
  EXPECT_THAT(corpus.find("Verhandlung"), ElementsAre("0", "1"));
  EXPECT_THAT(corpus.find("negotiation"), ElementsAre("0"));
  EXPECT_THAT(corpus.find("\"die Verhandlungen im Herbst\""), ElementsAre("0"));
  const Results results = corpus.results("Verhandlung");
  ASSERT_EQ(results.languages.size(), 2u);  // the release keeps its language
  EXPECT_EQ(results.languages[0].count, 1u);
}

/// A stem holds within the languages in which it is the word's own.
TEST(Languages, AWordIsNotFoundByAStemThatIsAnothersInAnotherLanguage) {
  std::vector<release::Release> releases{
      make_release("zuma-pt", "Visita", "A visita do presidente Zuma ao Brasil.", "2024-01-01", "pt"),
      make_release("zuma-de", "Besuch", "Der Präsident Zuma traf zum Abend ein.", "2024-01-02", "de"),
  };
  for (int i = 0; i < 40; ++i) {
    releases.push_back(make_release("zum-" + std::to_string(i), "Bericht",
                                    "Bericht zum Treffen, zum Schluss.", "2024-02-01", "de"));
  }
  Searcher searcher(index::build_test_index(releases));
  EXPECT_THAT(ids_of(search(searcher, "Zuma")), ::testing::UnorderedElementsAre("zuma-pt", "zuma-de"));
}

}  // namespace
}  // namespace chancery::query
