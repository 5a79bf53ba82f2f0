#include "searchd/formats/hit_writer.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "searchd/formats/bibtex.h"
#include "searchd/formats/csv.h"
#include "searchd/formats/ris.h"
#include "tests/searchd/fake_service.h"

namespace chancery::searchd {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::StartsWith;

constexpr const char* kBase = "https://search.example";

Citation make_citation() { return cite(FakeService::make_hit(), kBase); }

TEST(CsvCell, NeutralisesFormulas) {
  EXPECT_EQ(csv_cell("plain text"), "plain text");
  EXPECT_EQ(csv_cell("=1+1"), "'=1+1");
  EXPECT_EQ(csv_cell("+1"), "'+1");
  EXPECT_EQ(csv_cell("-1"), "'-1");
  EXPECT_EQ(csv_cell("@SUM(A1)"), "'@SUM(A1)");
  EXPECT_EQ(csv_cell("\t=1"), "'\t=1");
  EXPECT_EQ(csv_cell("\r=1"), "\"'\r=1\"");
  EXPECT_EQ(csv_cell("＝1"), "'＝1");
  EXPECT_EQ(csv_cell("a=1"), "a=1");
}

TEST(CsvCell, QuotesWhatRfc4180Wants) {
  EXPECT_EQ(csv_cell("a,b"), "\"a,b\"");
  EXPECT_EQ(csv_cell("a \"b\""), "\"a \"\"b\"\"\"");
  EXPECT_EQ(csv_cell("a\nb"), "\"a\nb\"");
  EXPECT_EQ(csv_cell(""), "");
}

TEST(HitWriter, WritesCsvRowsOfOneWidth) {
  const auto writer = make_hit_writer(Format::kCsv, {kBase, true});
  EXPECT_EQ(writer->begin(),
            "\xEF\xBB\xBFid,title,published,stated,source,source_id,country,lang,url,source_url,work\r\n");
  EXPECT_EQ(
      writer->write(FakeService::make_hit()),
      "No:605/23 ä,A visit,2025-02-18T15:31+04:00,18 February 2025 15:31 (UTC+04:00),Ministry of Valdoria,"
      "valdoria-mfa,AZ,en,https://search.example/releases/No%3A605%2F23%20%C3%A4,https://mfa.example/"
      "605,\r\n");
  EXPECT_EQ(writer->end({1, 1, {}}), "#end,complete: 1 of 1 releases,,,,,,,,,\r\n");
}

TEST(HitWriter, EndsAnExportWithWhatIsMissing) {
  const ExportEnd cut{3, 5, "the index can no longer be read"};
  const auto line = nlohmann::json::parse(make_hit_writer(Format::kNdjson, {})->end(cut));
  EXPECT_EQ(line,
            nlohmann::json::parse(
                R"({"complete":false,"exported":3,"total":5,"fault":"the index can no longer be read"})"));
  EXPECT_THAT(make_hit_writer(Format::kBibtex, {})->end(cut),
              StartsWith("@comment{incomplete: 3 of 5 releases; the index"));
  EXPECT_THAT(make_hit_writer(Format::kRis, {})->end({5, 5, {}}), StartsWith("# complete: 5 of 5"));
  EXPECT_FALSE((ExportEnd{4, 5, {}}).is_complete());
}

TEST(HitWriter, WritesALineOfJsonForEach) {
  const std::string line = make_hit_writer(Format::kNdjson, {kBase})->write(FakeService::make_hit());
  EXPECT_EQ(line.find('\n'), line.size() - 1);
  EXPECT_EQ(nlohmann::json::parse(line)["id"], "No:605/23 ä");
}

TEST(Ris, HasOneTagALine) {
  EXPECT_EQ(
      ris_entry(make_citation()),
      "TY  - ELEC\r\nAU  - Ministry of Valdoria,\r\nTI  - A visit\r\nPY  - 2025\r\nDA  - 2025/02/18\r\n"
      "PB  - Ministry of Valdoria\r\nM3  - Press release\r\nLA  - en\r\nUR  - https://mfa.example/605\r\n"
      "AN  - No:605/23 ä\r\nER  - \r\n");
  Citation odd = make_citation();
  odd.title = "One\nER  - two";
  odd.date = {};
  EXPECT_THAT(ris_entry(odd), HasSubstr("TI  - One ER  - two\r\nPB"));
}

TEST(Bibtex, EscapesWhatTexWouldRead) {
  Citation citation = make_citation();
  citation.title = "50% of {A} & B_c $5 #1 ~x^2 \\input";
  citation.url = "https://mfa.example/a}b%20c";
  EXPECT_THAT(bibtex_entry(citation),
              AllOf(StartsWith("@misc{valdoria-mfa_2025_"), HasSubstr("author = {{Ministry of Valdoria}},\n"),
                    HasSubstr("title = {{50\\% of \\textbraceleft{}A\\textbraceright{} \\& B\\_c \\$5 \\#1 "
                              "\\textasciitilde{}x"
                              "\\textasciicircum{}2 \\textbackslash{}input}},\n"),
                    HasSubstr("month = feb,\n  day = {18},\n"),
                    HasSubstr("url = {https://mfa.example/a%7Db%20c},\n")));
}

TEST(Citation, IsAsPreciseAsTheDateline) {
  Citation citation = make_citation();
  EXPECT_EQ(apa_citation(citation),
            "Ministry of Valdoria. (2025, February 18). A visit [Press release]. https://mfa.example/605");
  EXPECT_EQ(chicago_citation(citation),
            "Ministry of Valdoria. “A visit.” Press release, February 18, 2025. https://mfa.example/605");
  citation.date.precision = release::Precision::kMonth;
  citation.date.seconds = -1;
  EXPECT_THAT(apa_citation(citation), HasSubstr("(2025, February)"));
  EXPECT_THAT(chicago_citation(citation), HasSubstr("Press release, February 2025."));
  citation.date = {};
  EXPECT_THAT(apa_citation(citation), HasSubstr("(n.d.)"));
  EXPECT_THAT(chicago_citation(citation), HasSubstr("Press release. https"));
}

TEST(Citation, NamesChanceryWhereThereIsNoOriginal) {
  query::Hit hit = FakeService::make_hit();
  hit.source_url.clear();
  EXPECT_EQ(cite(hit, kBase).url, "https://search.example/releases/No%3A605%2F23%20%C3%A4");
}

}  // namespace
}  // namespace chancery::searchd
