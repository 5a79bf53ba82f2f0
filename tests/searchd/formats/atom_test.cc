// What feed validators complain of (RFC 4287), over feeds of real searches.

#include "searchd/formats/atom.h"

#include <gmock/gmock.h>

#include <regex>
#include <set>

#include "tests/searchd/markup.h"
#include "tests/searchd/sample_site.h"

namespace chancery::searchd {
namespace {

using ::testing::AnyOf;
using ::testing::HasSubstr;
using ::testing::StartsWith;

/// RFC 3339, with a zone, as section 3.3 wants it.
bool is_time(const std::string& text) {
  static const std::regex kTime(
      R"(\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d)"
      R"((Z|[+-]([01]\d|2[0-3]):[0-5]\d))");
  return std::regex_match(text, kTime);
}

bool is_language_tag(const std::string& text) {
  static const std::regex kTag("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
  return std::regex_match(text, kTag);
}

const Element* link_of(const Element& element, const std::string& relation) {
  const Element* found = nullptr;
  for (const Element* link : element.all("link")) {
    if (link->attribute("rel") != relation) continue;
    EXPECT_EQ(found, nullptr) << "two links to " << relation;
    EXPECT_THAT(link->attribute("href"), StartsWith("https://search.example/"));
    EXPECT_THAT(link->attribute("type"), HasSubstr("/"));
    found = link;
  }
  return found;
}

void expect_author(const Element& element) {
  for (const Element* author : element.all("author")) EXPECT_FALSE(author->only("name").empty());
}

/// Sections 4.1.2, 4.2.6, 4.2.7.
void expect_valid_entry(const Element& entry) {
  EXPECT_THAT(entry.only("id"), StartsWith("https://search.example/releases/"));
  EXPECT_FALSE(entry.only("title").empty());
  EXPECT_TRUE(is_time(entry.only("updated"))) << entry.only("updated");
  for (const Element* published : entry.all("published"))
    EXPECT_TRUE(is_time(published->text)) << published->text;
  EXPECT_LE(entry.all("published").size(), 1U);
  EXPECT_LE(entry.all("summary").size(), 1U);
  for (const Element* summary : entry.all("summary")) EXPECT_EQ(summary->attribute("type"), "text");
  const Element* const page = link_of(entry, "alternate");
  ASSERT_NE(page, nullptr);
  EXPECT_EQ(page->attribute("href"), entry.only("id"));
  const std::string language = entry.attribute("xml:lang");
  EXPECT_TRUE(language.empty() || is_language_tag(language)) << language;
  expect_author(entry);
  for (const Element& child : entry.children) {
    EXPECT_THAT(child.name, AnyOf("id", "title", "updated", "published", "author", "link", "summary"));
  }
}

/// Section 4.1.1; returns how many entries there are.
std::size_t expect_valid_feed(const std::string& document) {
  const Element feed = read_xml(document);
  EXPECT_EQ(feed.name, "feed");
  EXPECT_EQ(feed.attribute("xmlns"), "http://www.w3.org/2005/Atom");
  EXPECT_THAT(feed.only("id"), StartsWith("https://search.example/search?"));
  EXPECT_FALSE(feed.only("title").empty());
  EXPECT_TRUE(is_time(feed.only("updated")));
  EXPECT_EQ(feed.all("author").size(), 1U);  // so that an entry needs none
  expect_author(feed);
  const Element* const self = link_of(feed, "self");
  const Element* const page = link_of(feed, "alternate");
  if (self == nullptr || page == nullptr) {
    ADD_FAILURE() << "a feed names itself and its page";
    return 0;
  }
  EXPECT_EQ(self->attribute("href"), feed.only("id"));
  EXPECT_EQ(self->attribute("type"), "application/atom+xml");
  EXPECT_EQ(page->attribute("type"), "text/html");
  std::set<std::string> ids;
  std::string before;
  for (const Element* entry : feed.all("entry")) {
    expect_valid_entry(*entry);
    EXPECT_TRUE(ids.insert(entry->only("id")).second) << entry->only("id");
    EXPECT_TRUE(before.empty() || entry->only("updated") <= before) << "the newest come first";
    before = entry->only("updated");
    EXPECT_LE(before, feed.only("updated"));
  }
  return ids.size();
}

TEST(AtomFeed, IsWhatValidatorsAccept) {
  SampleSite& site = SampleSite::get();
  EXPECT_GT(expect_valid_feed(site.read("/search?format=atom&limit=200")), 20U);
  EXPECT_GT(expect_valid_feed(site.read("/search?q=minister&format=atom")), 3U);
  EXPECT_GT(expect_valid_feed(site.read("/search?q=&lang=ar&-source=x&from=2000&format=atom")), 0U);
}

TEST(AtomFeed, IsValidWithoutEntriesAndWithOddQueries) {
  SampleSite& site = SampleSite::get();
  EXPECT_EQ(expect_valid_feed(site.read("/search?q=zzzzzz&format=atom")), 0U);
  expect_valid_feed(site.read("/search?q=%3Cb%3E+%26+%22a+b%22+%D8%A7&format=atom"));
}

TEST(AtomFeed, IsServedAsAtom) {
  const WebResponse answer = SampleSite::get().ask("/search?format=atom");
  const auto type = std::find_if(answer.headers.begin(), answer.headers.end(),
                                 [](const auto& header) { return header.first == "Content-Type"; });
  ASSERT_NE(type, answer.headers.end());
  EXPECT_EQ(type->second, "application/atom+xml; charset=utf-8");
}

}  // namespace
}  // namespace chancery::searchd
