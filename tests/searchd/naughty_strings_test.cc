// Texts that programs stumble over, in every parameter and in every field of a release: never a fault of the
// server, never markup that came from data.

#include "tests/searchd/naughty_strings.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "core/text/utf8.h"
#include "searchd/formats/json_writer.h"
#include "searchd/parameter_table.h"
#include "searchd/percent.h"
#include "tests/searchd/markup.h"
#include "tests/searchd/sample_site.h"

namespace chancery::searchd {
namespace {

using nlohmann::json;

/// The names of elements, and of their attributes behind a space.
using Vocabulary = std::set<std::string>;

void add_to(Vocabulary& vocabulary, const std::string& page) {
  for (const Tag& tag : read_markup(page)) {
    vocabulary.insert(tag.name);
    for (const auto& attribute : tag.attributes) vocabulary.insert(tag.name + " " + attribute.first);
  }
}

/// What pages are made of where nobody means harm.
const Vocabulary& honest_vocabulary() {
  static const Vocabulary all = [] {
    Vocabulary vocabulary;
    SampleSite& site = SampleSite::get();
    for (const char* const target :
         {"/", "/help", "/nowhere", "/search", "/search?q=minister&limit=3", "/search?q=%22a",
          "/search?q=ministr", "/search?q=minister&from=x",
          "/search?q=zzzz&source=x&lang=en&from=2025&to=2026", "/search?cursor=000001-20",
          "/search?q=OIC&-lang=en&words=any&sort=newest&from=2025-02", "/search?limit=0",
          "/search?q=titel:Baku", "/search?q=visit&from=2025-02-18&to=2025-02-18",
          "/search?q=the+of+Expo+2025&collapse=languages"}) {
      add_to(vocabulary, site.read(target, "text/html"));
    }
    const json answer = json::parse(site.read("/search?limit=200&format=json"));
    for (const json& hit : answer["hits"]) {
      add_to(vocabulary, site.read(hit["url"].get<std::string>() + "?q=the+minister", "text/html"));
    }
    // The list of related releases, for which the sample corpus is too small.
    vocabulary.insert({"section aria-labelledby", "a dir"});
    return vocabulary;
  }();
  return all;
}

bool is_safe_address(std::string_view address) {
  return address.starts_with("#") || address.starts_with("https://") || address.starts_with("http://") ||
         (address.starts_with("/") && !address.starts_with("//") && !address.starts_with("/\\"));
}

void expect_honest_page(const std::string& page) {
  for (const Tag& tag : read_markup(page)) {
    EXPECT_TRUE(honest_vocabulary().contains(tag.name)) << tag.name;
    for (const auto& [name, value] : tag.attributes) {
      EXPECT_TRUE(honest_vocabulary().contains(tag.name + " " + name)) << tag.name << " " << name;
      EXPECT_FALSE(name.starts_with("on") || name == "style") << tag.name << " " << name;
      if (name == "href" || name == "src" || name == "action") {
        EXPECT_TRUE(is_safe_address(value)) << value;
      }
    }
  }
}

std::string type_of(const WebResponse& response) {
  for (const auto& [name, value] : response.headers) {
    if (name == "Content-Type") return value.substr(0, value.find(';'));
  }
  return {};
}

void expect_no_broken_header(const WebResponse& response) {
  for (const auto& [name, value] : response.headers) {
    const bool is_plain =
        std::all_of(value.begin(), value.end(), [](char c) { return c >= ' ' && c < 0x7F; });
    EXPECT_TRUE(is_plain) << name << ": " << value;
  }
}

/// What a spreadsheet would take for a formula stands at the beginning of no cell.
void expect_no_formula(const std::string& csv) {
  bool is_quoted = false;
  bool is_first = true;
  for (std::size_t at = 0; at < csv.size(); ++at) {
    const char c = csv[at];
    const bool ends_line = csv.compare(at, 2, "\r\n") == 0;
    if (is_first && !ends_line && std::string_view("=+-@\t\r").find(c) != std::string_view::npos) {
      ADD_FAILURE() << "a formula: " << csv.substr(at, 80);
      return;
    }
    if (c == '"') is_quoted = !is_quoted;
    is_first = (!is_quoted && (c == ',' || c == '\n')) || (is_first && c == '"');
  }
}

void expect_honest(const std::string& target, const std::string& accept, SampleSite& site) {
  SCOPED_TRACE(target);
  const WebResponse answer = site.ask(target, accept);
  EXPECT_LT(answer.status, 500);
  expect_no_broken_header(answer);
  const std::string body = site.read(target, accept);
  const std::string type = type_of(answer);
  EXPECT_TRUE(text::is_valid_utf8(body));
  try {
    if (type == "text/html") expect_honest_page(body);
    if (type.ends_with("json") && type != "application/x-ndjson") {
      EXPECT_TRUE(json::accept(body));
    }
    if (type.ends_with("xml")) read_xml(body);
    if (type == "text/csv") expect_no_formula(body);
  } catch (const std::exception& error) {
    ADD_FAILURE() << error.what();
  }
}

std::string encoded(const std::string& text) { return percent_encode_query(text); }

/// A target of an endpoint; of a release that is there.
std::string address_of(Endpoint endpoint) {
  std::string path(info(endpoint).path);
  const std::size_t place = path.find("{id}");
  static const std::string id =
      json::parse(SampleSite::get().read("/search?limit=1&format=json"))["hits"][0]["id"];
  return place == std::string::npos ? path : path.replace(place, 4, encoded(id));
}

TEST(NaughtyStrings, AreThreeHundredOrMore) {
  const std::vector<std::string> all = read_naughty_strings();
  EXPECT_GE(std::set<std::string>(all.begin(), all.end()).size(), 300U);
}

TEST(NaughtyStrings, DoNoHarmInAnyParameter) {
  SampleSite& site = SampleSite::get();
  for (const Parameter& row : parameter_table()) {
    for (const EndpointInfo& endpoint : endpoints()) {
      if (!row.is_of(endpoint.id) || row.name == "q") continue;
      const std::string head = address_of(endpoint.id) + "?" + std::string(row.name) + "=";
      bool as_page = false;
      for (const std::string& text : read_naughty_strings()) {
        as_page = !as_page;
        expect_honest(head + encoded(text), as_page ? "text/html" : "application/json", site);
      }
    }
  }
}

TEST(NaughtyStrings, DoNoHarmAsQueries) {
  SampleSite& site = SampleSite::get();
  for (const std::string& text : read_naughty_strings()) {
    const std::string q = "q=" + encoded(text);
    for (const char* const form : {"html", "json", "atom", "csv"}) {
      expect_honest("/search?" + q + "&format=" + form, "", site);
    }
    expect_honest("/suggest?" + q, "", site);
    expect_honest("/export?" + q + "&format=ris", "", site);
    expect_honest(address_of(Endpoint::kRelease) + "?" + q, "text/html", site);
    expect_honest("/search?q=visit+" + encoded("\"" + text + "\""), "text/html", site);
  }
}

TEST(NaughtyStrings, DoNoHarmInAddressesAndHeaders) {
  SampleSite& site = SampleSite::get();
  for (const std::string& text : read_naughty_strings()) {
    expect_honest("/" + encoded(text), "text/html", site);
    expect_honest("/releases/" + encoded(text), "text/html", site);
    expect_honest("/releases/" + encoded(text) + "/cite?style=bibtex", "", site);
    expect_honest("/search?" + encoded(text) + "=1", "text/html", site);
    expect_honest("/search?q=visit", text, site);
    const WebResponse answer = site.site().answer({"/search?q=visit", text, text, text}, nullptr);
    EXPECT_TRUE(answer.status == 503 || answer.status == 406) << text;
  }
}

/// A release for each text and field, whose other fields are ordinary.
std::string records_of(const std::string& text, std::size_t number) {
  constexpr std::array<std::string_view, 12> kFields{"id",        "url",      "source",    "source_id",
                                                     "country",   "language", "published", "updated",
                                                     "date_line", "work",     "title",     "body"};
  constexpr std::array<std::string_view, 3> kOrdinary{"id", "title", "body"};
  std::string lines;
  for (const std::string_view field : kFields) {
    JsonWriter line;
    line.begin_object();
    const auto write = [&](std::string_view name, const std::string& value) {
      line.key(name).text(name == field ? text : value);
    };
    write("id", std::to_string(number) + std::string(field));
    write("title", "An ordinary title");
    write("body", "An ordinary body");
    if (std::find(kOrdinary.begin(), kOrdinary.end(), field) == kOrdinary.end()) write(field, "");
    line.end_object();
    lines += line.take_line();
  }
  return lines;
}

TEST(NaughtyStrings, DoNoHarmInAnyFieldOfARelease) {
  const index::TemporaryDirectory folder;
  const std::filesystem::path input = folder.path() / "naughty.jsonl";
  std::size_t number = 0;
  for (const std::string& text : read_naughty_strings()) {
    std::ofstream(input, std::ios::app) << records_of(text, number++);
  }
  SampleSite site(input);
  std::string next;
  std::size_t pages = 0;
  do {
    const std::string search = "/search?limit=200" + (next.empty() ? "" : "&cursor=" + next);
    for (const char* const form : {"html", "csv", "ris", "bibtex"}) {
      expect_honest(search + "&format=" + form, "", site);
    }
    const json answer = json::parse(site.read(search + "&format=json"));
    for (const json& hit : answer["hits"]) {
      const std::string url = hit["url"];
      expect_honest(url, "text/html", site);
      if (++number % 8 == 0) expect_honest(url + "/cite?style=ris", "", site);
    }
    next = answer["next"].is_null() ? "" : answer["next"].get<std::string>();
    ++pages;
  } while (!next.empty());
  EXPECT_GT(pages, 10U);
  for (const char* const target :
       {"/search?format=atom&limit=200", "/export?format=csv", "/sitemap-1.xml", "/"}) {
    expect_honest(target, "", site);
  }
}

}  // namespace
}  // namespace chancery::searchd
