#include "searchd/page/interface.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "core/index/environment_error.h"
#include "core/query/results.h"
#include "core/query/syntax.h"
#include "searchd/problems.h"
#include "tests/core/index/test_index.h"
#include "tests/source_folder.h"

namespace chancery::searchd {
namespace {

namespace fs = std::filesystem;

const fs::path kRoot = source_folder();

const Interfaces& interfaces() {
  static const Interfaces all(kRoot / "web");
  return all;
}

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return std::move(text).str();
}

/// What the first group of `pattern` matches in the sources below `folders`.
std::set<std::string> find_in_sources(const std::vector<std::string>& folders, const std::regex& pattern) {
  std::set<std::string> found;
  for (const std::string& folder : folders) {
    for (const auto& item : fs::recursive_directory_iterator(kRoot / folder)) {
      if (item.path().extension() != ".cc") continue;
      const std::string text = read(item.path());
      for (std::sregex_iterator match(text.begin(), text.end(), pattern), end; match != end; ++match) {
        found.insert((*match)[1]);
      }
    }
  }
  return found;
}

TEST(Interface, HasAMessageForEveryKeyThatPagesName) {
  const auto keys = find_in_sources({"searchd/page"}, std::regex(R"re("([a-z]+\.[a-z._]+)")re"));
  ASSERT_GT(keys.size(), 40U);
  for (const std::string& key : keys) {
    if (key.ends_with(".tpl") || key.ends_with(".json") || key.ends_with(".")) continue;
    for (const InterfaceLanguageInfo& language : interface_languages()) {
      EXPECT_NE(interfaces().in(language.id).phrasebook().find(key), nullptr) << key << " " << language.code;
    }
  }
}

TEST(Interface, ExplainsEveryFaultInEveryLanguage) {
  auto codes =
      find_in_sources({"core/query", "searchd"},
                      std::regex(R"re((?:fault|refuse)\([^;"]*(?:"[a-z]*",\s*)?"([a-z]+(?:_[a-z]+)+)")re"));
  ASSERT_GT(codes.size(), 12U);
  for (std::size_t i = 0; i < query::kHintKinds; ++i) {
    codes.emplace(query::name_of(static_cast<query::HintKind>(i)));
  }
  for (const std::string& code : codes) {
    for (const InterfaceLanguageInfo& language : interface_languages()) {
      if (language.id == InterfaceLanguage::kEnglish) continue;
      EXPECT_NE(interfaces().in(language.id).explain(code, "?"), "?") << code << " " << language.code;
    }
  }
}

TEST(Interface, TranslatesTheHelpIntoEveryLanguage) {
  for (const InterfaceLanguageInfo& language : interface_languages()) {
    if (language.id == InterfaceLanguage::kEnglish) continue;
    const Interface& interface = interfaces().in(language.id);
    for (const query::SyntaxRow& row : query::syntax_table()) {
      EXPECT_TRUE(interface.phrasebook().sentences.contains(row.meaning))
          << language.code << " " << row.meaning;
    }
    EXPECT_TRUE(interface.phrasebook().sentences.contains(query::precedence_rule())) << language.code;
  }
}

TEST(Interface, TranslatesTheSameSentencesInEveryLanguage) {
  const auto& french = interfaces().in(InterfaceLanguage::kFrench).phrasebook().sentences;
  ASSERT_GT(french.size(), 20U);
  for (const InterfaceLanguageInfo& language : interface_languages()) {
    if (language.id == InterfaceLanguage::kEnglish) continue;
    const auto& other = interfaces().in(language.id).phrasebook().sentences;
    EXPECT_EQ(other.size(), french.size()) << language.code;
    for (const auto& [english, sentence] : french) EXPECT_TRUE(other.contains(english)) << english;
  }
}

TEST(Interface, TranslatesEveryProblemThatAPageTells) {
  const Readiness broken{{}, 0, 0, "damaged", {}, {}};
  const std::vector<Problem> problems{bad_request({}), expired_cursor(),  no_release(),  no_page(),
                                      not_ready({}),   not_ready(broken), too_busy(429), too_busy(503),
                                      broken_index(),  our_fault()};
  for (const InterfaceLanguageInfo& language : interface_languages()) {
    if (language.id == InterfaceLanguage::kEnglish) continue;
    const auto& sentences = interfaces().in(language.id).phrasebook().sentences;
    for (const Problem& problem : problems) {
      EXPECT_TRUE(sentences.contains(problem.title)) << language.code << " " << problem.title;
      EXPECT_TRUE(sentences.contains(problem.detail)) << language.code << " " << problem.detail;
    }
  }
}

TEST(Interface, SaysCountsInTheirPlural) {
  const auto say = [](InterfaceLanguage language, std::uint64_t count) {
    const Interface& interface = interfaces().in(language);
    return interface.say("releases", {interface.count(count)});
  };
  EXPECT_EQ(say(InterfaceLanguage::kEnglish, 1), "1 release");
  EXPECT_EQ(say(InterfaceLanguage::kEnglish, 1204), "1,204 releases");
  EXPECT_EQ(say(InterfaceLanguage::kRussian, 22), "22 сообщения");
  EXPECT_EQ(say(InterfaceLanguage::kArabic, 2), "بيانان");
  EXPECT_EQ(say(InterfaceLanguage::kChinese, 3), "3 篇新闻稿");
}

/// A copy of web/ that a test may spoil.
class Web {
 public:
  Web() { fs::copy(kRoot / "web", path(), fs::copy_options::recursive); }
  void write(const std::string& name, const std::string& text) const { std::ofstream(path() / name) << text; }
  void replace(const std::string& name, const std::string& from, const std::string& to) const {
    std::string text = read(path() / name);
    ASSERT_NE(text.find(from), std::string::npos);
    write(name, text.replace(text.find(from), from.size(), to));
  }
  void remove(const std::string& name) const { fs::remove(path() / name); }
  const fs::path& path() const { return folder_.path(); }

 private:
  index::TemporaryDirectory folder_;
};

TEST(Interfaces, RefuseATemplateThatDoesNotEscape) {
  const Web web;
  EXPECT_NO_THROW(Interfaces{web.path()});
  web.write("hit.tpl", "<p>{{TITLE}}</p>");
  EXPECT_THROW(Interfaces{web.path()}, index::EnvironmentError);
  web.remove("hit.tpl");
  EXPECT_THROW(Interfaces{web.path()}, index::EnvironmentError);
}

TEST(Interfaces, RefuseALanguageThatLacksAMessage) {
  const Web web;
  web.replace("messages/ar.json", "\"paging.next\"", "\"paging.nxt\"");
  EXPECT_THROW(Interfaces{web.path()}, index::EnvironmentError);
}

TEST(Interfaces, RefuseATranslationWithOtherValues) {
  const Web web;
  web.replace("messages/fr.json", "\"{0} sur {1}\"", "\"{0}\"");
  EXPECT_THROW(Interfaces{web.path()}, index::EnvironmentError);
}

TEST(Interfaces, RefuseATemplateWithAMessageThatIsNotThere) {
  const Web web;
  web.replace("hit.tpl", "[[match.partial]]", "[[match.prtial]]");
  EXPECT_THROW(Interfaces{web.path()}, index::EnvironmentError);
}

}  // namespace
}  // namespace chancery::searchd
