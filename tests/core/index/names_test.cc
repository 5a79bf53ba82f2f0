#include "core/index/names.h"

#include <gtest/gtest.h>

#include "core/index/name_graph.h"
#include "tests/core/index/test_index.h"

namespace chancery::index {
namespace {

using names::NameKind;

/// A graph, written and mapped.
class WrittenNames {
 public:
  explicit WrittenNames(const NameGraph& graph) {
    graph.write(directory_.path() / "names");
    file_ = MappedFile(directory_.path() / "names");
    names_ = Names(file_);
  }
  const Names* operator->() const { return &names_; }

 private:
  TemporaryDirectory directory_;
  MappedFile file_;
  Names names_;
};

std::vector<NameMatch> match(const Names& names, std::vector<std::string_view> keys, std::size_t at = 0) {
  return names.match(keys, at);
}

TEST(Names, FindsEveryNameThatBeginsAtAWordShortestFirst) {
  NameGraph graph;
  const auto un = graph.add("un", true);
  graph.join(graph.add("united nations"), un, NameKind::kAcronym);
  graph.join(graph.add("united"), graph.add("vereint"), NameKind::kSpelling);
  const WrittenNames names(graph);
  const auto found = match(*names.operator->(), {"the", "united", "nations", "charter"}, 1);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].length, 1u);
  EXPECT_EQ(found[1].length, 2u);
  EXPECT_EQ(found[1].equivalents, (std::vector<NameEquivalent>{{{"un"}, NameKind::kAcronym, true}}));
}

TEST(Names, DoesNotFindANameThatOnlyBeginsAlike) {
  NameGraph graph;
  graph.join(graph.add("unite"), graph.add("x y"), NameKind::kSpelling);
  const WrittenNames names(graph);
  EXPECT_TRUE(match(*names.operator->(), {"united", "nations"}).empty());
  EXPECT_TRUE(match(*names.operator->(), {"x", "z"}).empty());
  EXPECT_TRUE(match(*names.operator->(), {"uni"}).empty());
}

TEST(Names, ParsAnAcronymFromTheWordOfTheSameLetters) {
  NameGraph graph;
  graph.join(graph.add("who", true), graph.add("world health organization"), NameKind::kAcronym);
  graph.join(graph.add("who"), graph.add("whom"), NameKind::kSpelling);
  const WrittenNames names(graph);
  const auto found = match(*names.operator->(), {"who"});
  ASSERT_EQ(found.size(), 2u);
  EXPECT_FALSE(found[0].in_capitals);
  EXPECT_TRUE(found[1].in_capitals);
}

TEST(Names, FindsNamesInAllBlocks) {
  NameGraph graph;
  for (int i = 0; i < 100; ++i) {
    graph.join(graph.add("name" + std::to_string(i)), graph.add("other" + std::to_string(i)),
               NameKind::kScript);
  }
  const WrittenNames names(graph);
  EXPECT_EQ(names->size(), 200u);
  for (int i = 0; i < 100; ++i) {
    const std::string key = "name" + std::to_string(i);
    const auto found = match(*names.operator->(), {key});
    ASSERT_EQ(found.size(), 1u) << key;
    EXPECT_EQ(found[0].equivalents[0].keys, std::vector<std::string>{"other" + std::to_string(i)});
  }
}

TEST(Names, OfAnEmptyFileFindNothing) {
  const WrittenNames names{NameGraph()};
  EXPECT_TRUE(match(*names.operator->(), {"turkey"}).empty());
}

release::Release release_of(const std::string& id, const std::string& language, const std::string& body) {
  release::Release release;
  release.id = id;
  release.source = "Ministry";
  release.source_id = "ministry";
  release.language = *text::find_language(language);
  release.title = "Title " + id;
  release.body = body;
  return release;
}

/// Whether typing `typed` leads to `wanted` (keys parted by spaces).
bool leads_to(const Names& names, std::vector<std::string_view> typed,
              const std::vector<std::string>& wanted) {
  for (const NameMatch& found : names.match(typed, 0)) {
    if (found.length != typed.size()) continue;
    for (const NameEquivalent& other : found.equivalents) {
      if (other.keys == wanted) return true;
    }
  }
  return false;
}

TEST(Names, JoinCountriesOfAllLanguagesOfTheCorpus) {
  const auto index = build_test_index({release_of("a", "en", "The minister of Turkey arrived."),
                                       release_of("b", "tr", "Bakan Türkiye için konuştu."),
                                       release_of("c", "ru", "Министр Турции прибыл."),
                                       release_of("d", "zh", "土耳其外长访华")});
  const Names& names = index->names();
  EXPECT_TRUE(leads_to(names, {"turkey"}, {"turkiye"}));
  EXPECT_TRUE(leads_to(names, {"turkiye"}, {"turkey"}));
  EXPECT_TRUE(leads_to(names, {"turkey"}, {"土", "耳", "其"}));
  EXPECT_TRUE(leads_to(names, {"土", "耳", "其"}, {"turkey"}));
  EXPECT_TRUE(leads_to(names, {"turkey"}, {"турции"}))
      << "case forms are found where the plain form does not occur";
  EXPECT_TRUE(leads_to(names, {"turchia"}, {"turkey"})) << "what is typed need not occur";
  EXPECT_FALSE(leads_to(names, {"turkey"}, {"turchia"})) << "what is looked for must";
}

TEST(Names, AreNoOrdinaryWords) {
  const auto index =
      build_test_index({release_of("a", "fr", "La réunion est ouverte. Une réunion à La Réunion."),
                        release_of("b", "ru", "Остров Реюньон далеко.")});
  EXPECT_FALSE(leads_to(index->names(), {"реюньон"}, {"reunion"}));
}

TEST(Names, JoinAcronymsThatIndependentReleasesExplain) {
  const auto index = build_test_index(
      {release_of("a", "en", "He spoke at the Organization of Islamic Cooperation (OIC) on Monday."),
       release_of("b", "en",
                  "A meeting of the OIC (Organization of Islamic Cooperation) was held in Jeddah."),
       release_of("c", "en", "The OIC met.")});
  EXPECT_TRUE(leads_to(index->names(), {"oic"}, {"organization", "of", "islamic", "cooperation"}));
  EXPECT_TRUE(leads_to(index->names(), {"organization", "of", "islamic", "cooperation"}, {"oic"}));
  const std::vector<std::string_view> typed = {"oic"};
  EXPECT_TRUE(index->names().match(typed, 0).back().in_capitals);
}

TEST(Names, AreNotPoisonedByOneReleaseNorByItsCopies) {
  const std::string lie =
      "Long live the Order of Idle Clowns (OIC) and its works. The Order of Idle Clowns (OIC) again.";
  const auto index = build_test_index({release_of("a", "en", lie), release_of("b", "en", lie),
                                       release_of("c-en", "en", lie), release_of("d", "en", "The OIC met.")});
  EXPECT_FALSE(leads_to(index->names(), {"oic"}, {"order", "of", "idle", "clowns"}));
  EXPECT_FALSE(leads_to(index->names(), {"order", "of", "idle", "clowns"}, {"oic"}));
}

TEST(Names, JoinAnAcronymThatOneReleaseExplainsWhereAnotherSaysTheName) {
  const auto index =
      build_test_index({release_of("a", "en", "He spoke at the Convention on Small Boats (CSB) on Monday."),
                        release_of("b", "en", "Ten states have joined the Convention on Small Boats so far."),
                        release_of("c", "en", "The CSB met.")});
  EXPECT_TRUE(leads_to(index->names(), {"csb"}, {"convention", "on", "small", "boats"}));
  EXPECT_TRUE(leads_to(index->names(), {"convention", "on", "small", "boats"}, {"csb"}));
}

TEST(Names, AreNotPoisonedByOneReleaseThatRepeatsItselfNorByItsCopies) {
  const std::string lie = "Long live the Order of Idle Clowns (OIC). The Order of Idle Clowns is great.";
  const auto index = build_test_index({release_of("a", "en", lie), release_of("b", "en", lie),
                                       release_of("c-en", "en", lie), release_of("d", "en", "The OIC met.")});
  EXPECT_FALSE(leads_to(index->names(), {"oic"}, {"order", "of", "idle", "clowns"}));
  EXPECT_FALSE(leads_to(index->names(), {"order", "of", "idle", "clowns"}, {"oic"}));
}

TEST(Names, AreNotPoisonedByTheLanguageVersionsOfARelease) {
  const auto index = build_test_index(
      {release_of("x-1-en", "en", "Long live the Order of Idle Clowns (OIC)."),
       release_of("x-1-de", "de", "Es lebe der Order of Idle Clowns in allen Ländern der Welt."),
       release_of("d", "en", "The OIC met.")});
  EXPECT_FALSE(leads_to(index->names(), {"oic"}, {"order", "of", "idle", "clowns"}));
}

TEST(Names, AreNotPoisonedByOtherPeoplesNamesWithOtherInitials) {
  const auto index = build_test_index({release_of("a", "en", "He attacked the Assembly of Islands (ISIS)."),
                                       release_of("b", "en", "The Assembly of Islands met on Friday."),
                                       release_of("c", "en", "The fight against ISIS goes on.")});
  EXPECT_FALSE(leads_to(index->names(), {"isis"}, {"assembly", "of", "islands"}));
}

TEST(Names, JoinAnAcronymThatStandsBesideTheNameWithItsInitials) {
  const std::string first = "The National Harbour Council met. Later on, members of the NHC went home.";
  const std::string second =
      "A speech before the National Harbour Council: the NHC is needed more than ever.";
  const std::string third = "NHC news. Delegates of the National Harbour Council travelled to Bern.";
  const auto one = build_test_index({release_of("a", "en", first), release_of("b", "en", first)});
  EXPECT_FALSE(leads_to(one->names(), {"nhc"}, {"national", "harbour", "council"})) << "copies count once";
  const auto three = build_test_index(
      {release_of("a", "en", first), release_of("b", "en", second), release_of("c", "en", third)});
  EXPECT_TRUE(leads_to(three->names(), {"nhc"}, {"national", "harbour", "council"}));
  EXPECT_TRUE(leads_to(three->names(), {"national", "harbour", "council"}, {"nhc"}));
}

TEST(Names, TakeBritishAndAmericanSpellingsAndSlipsForOneName) {
  const auto index =
      build_test_index({release_of("a", "en", "He leads the Regional Defence Centre (RDC) now."),
                        release_of("b", "en", "She visited the Regional Defense Center (RDC) in May."),
                        release_of("c", "en", "A letter of the Regional Defensive Centre (RDC) came.")});
  EXPECT_TRUE(leads_to(index->names(), {"regional", "defence", "centre"}, {"rdc"}));
  EXPECT_TRUE(leads_to(index->names(), {"regional", "defense", "center"}, {"rdc"}));
  EXPECT_TRUE(leads_to(index->names(), {"regional", "defensive", "centre"}, {"rdc"}));
}

TEST(Names, JoinAcronymsOfCapitalsAndSmallLetters) {
  const auto index =
      build_test_index({release_of("a", "en", "They signed a Memorandum of Understanding (MoU) today."),
                        release_of("b", "en", "Yesterday the Memorandum of Understanding (MoU) was read."),
                        release_of("c", "en", "The MoU stands.")});
  EXPECT_TRUE(leads_to(index->names(), {"mou"}, {"memorandum", "of", "understanding"}));
  EXPECT_TRUE(leads_to(index->names(), {"memorandum", "of", "understanding"}, {"mou"}));
}

TEST(Names, JoinAcronymsOfTwoWords) {
  const auto index =
      build_test_index({release_of("a", "en", "A word from Highland Global Enterprise (H-GE) on trade."),
                        release_of("b", "en", "The head of Highland Global Enterprise (H-GE) resigned."),
                        release_of("c", "en", "H-GE grows.")});
  EXPECT_TRUE(leads_to(index->names(), {"h", "ge"}, {"highland", "global", "enterprise"}));
  EXPECT_TRUE(leads_to(index->names(), {"highland", "global", "enterprise"}, {"h", "ge"}));
}

TEST(Names, JoinACountryWithWhoLivesThereInEnglish) {
  const auto index = build_test_index({release_of("a", "en", "He met the Zambian minister in Zambia."),
                                       release_of("b", "de", "Er war in Sambia."),
                                       release_of("c", "en", "Many Zambians voted.")});
  EXPECT_TRUE(leads_to(index->names(), {"zambia"}, {"zambian"}));
  EXPECT_TRUE(leads_to(index->names(), {"zambian"}, {"zambia"}));
  EXPECT_TRUE(leads_to(index->names(), {"zambians"}, {"zambia"}));
  EXPECT_FALSE(leads_to(index->names(), {"sambia"}, {"zambian"})) << "a translation of the name, not of this";
}

TEST(Names, AreMostlyPrintedWithACapitalWhereTheyAreWordsToo) {
  const auto index = build_test_index(
      {release_of("a", "fr", "Le gouvernement de la Suisse et la Suisse. Un avion suisse, un train suisse."),
       release_of("b", "en", "He lives in Switzerland.")});
  EXPECT_TRUE(leads_to(index->names(), {"switzerland"}, {"suisse"}));
}

TEST(Names, JoinNamesInArabicLettersWithTheirReading) {
  const auto index = build_test_index({release_of("a", "en", "He met Mr Rashdani and Mr Rashidi there."),
                                       release_of("b", "ar", "التقى الوزير محمد الرشداني اليوم")});
  EXPECT_TRUE(leads_to(index->names(), {"rashdani"}, {"الرشداني"}));
  EXPECT_TRUE(leads_to(index->names(), {"الرشداني"}, {"rashdani"}));
  EXPECT_FALSE(leads_to(index->names(), {"الرشداني"}, {"rashidi"}));
}

TEST(Names, JoinTheAcronymsThatOneThingHasInSeveralLanguages) {
  std::vector<release::Release> releases;
  for (const std::string number : {"1", "2", "3"}) {
    releases.push_back(
        release_of("ch-" + number + "-en", "en",
                   "Day " + number + ": the Federal Department of Foreign Affairs (FDFA) said " + number));
    releases.push_back(release_of(
        "ch-" + number + "-fr", "fr",
        "Jour " + number + " : le Département fédéral des affaires étrangères (DFAE) dit " + number));
  }
  const auto index = build_test_index(releases);
  EXPECT_TRUE(leads_to(index->names(), {"fdfa"}, {"dfae"}));
  EXPECT_TRUE(leads_to(index->names(), {"dfae"}, {"fdfa"}));
}

TEST(Names, JoinSpellingsOfWhatIsPrintedAsAName) {
  const auto index =
      build_test_index({release_of("a", "en", "He met Mr Shevchuk and Mr Martin and Mr Marin there."),
                        release_of("b", "de", "Er traf Herrn Schewtschuk dort."),
                        release_of("c", "ru", "Он встретил Андрея Шевчука и Шевчук ответил."),
                        release_of("d", "en", "the weary wearie")});
  const Names& names = index->names();
  EXPECT_TRUE(leads_to(names, {"shevchuk"}, {"schewtschuk"}));
  EXPECT_TRUE(leads_to(names, {"schewtschuk"}, {"shevchuk"}));
  EXPECT_TRUE(leads_to(names, {"shevchuk"}, {"шевчук"}));
  EXPECT_TRUE(leads_to(names, {"шевчук"}, {"shevchuk"}));
  EXPECT_FALSE(leads_to(names, {"martin"}, {"marin"}));
  EXPECT_FALSE(leads_to(names, {"weary"}, {"wearie"})) << "ordinary words have no spellings";
}

}  // namespace
}  // namespace chancery::index
