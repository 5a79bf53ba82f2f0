#include "core/index/names.h"

#include <gtest/gtest.h>

#include "core/index/name_graph.h"
#include "tests/core/index/named_releases.h"

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

TEST(Names, DoNotTakeInflectionsForSpellings) {
  const auto index = build_test_index({release_of("a", "de", "Er traf Schewtschuk und Schewtschuks dort."),
                                       release_of("b", "en", "He met Mr Shevchuk and the Shevchuks there.")});
  EXPECT_FALSE(leads_to(index->names(), {"shevchuk"}, {"shevchuks"}));
  EXPECT_TRUE(leads_to(index->names(), {"shevchuk"}, {"schewtschuk"}));
}

TEST(Names, JoinRarerSpellingsThatStandBesideTheSameName) {
  std::vector<release::Release> releases = {
      release_of("a", "en", "He met Mahinda Rajapaksa, and Mahinda Rajapaksa spoke."),
      release_of("b", "en", "Then Mahinda Rajapaksa left for Colombo."),
      release_of("c", "en", "We saw Mahinda Rajapakse there."),
      release_of("d", "en", "They saw Peter Lindeman, and Paula Lindimon there.")};
  const auto index = build_test_index(releases);
  EXPECT_TRUE(leads_to(index->names(), {"rajapakse"}, {"rajapaksa"}));
  EXPECT_TRUE(leads_to(index->names(), {"rajapaksa"}, {"rajapakse"}));
  EXPECT_FALSE(leads_to(index->names(), {"lindeman"}, {"lindimon"})) << "other people";
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

TEST(Names, DoNotJoinAWordToWhatTheTablesKnow) {
  const auto index = build_test_index(
      {release_of("a", "en", "He met Mr Cameron, and Mr Cameron met him, Mr Shevchuk and Mrs Cameron."),
       release_of("b", "en", "The President of Cameroon met the people of Cameroon in Cameroon."),
       release_of("c", "de", "Er traf Herrn Schewtschuk dort.")});
  EXPECT_FALSE(leads_to(index->names(), {"cameron"}, {"cameroon"}));
  EXPECT_FALSE(leads_to(index->names(), {"cameroon"}, {"cameron"}));
  EXPECT_TRUE(leads_to(index->names(), {"shevchuk"}, {"schewtschuk"})) << "names of which none is known";
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
