#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "core/release/dateline.h"
#include "tests/source_folder.h"

// The shapes that were collected from real releases, ../shared/raw/dates.tsv:
// example, language, where it stood, count, shape, corpus, address.

namespace chancery::release {
namespace {

struct PrintedDate {
  std::string example;
  std::string where;
};

std::vector<PrintedDate> load() {
  std::ifstream file(source_folder() / "../shared/raw/dates.tsv");
  std::vector<PrintedDate> dates;
  std::string line;
  std::getline(file, line);  // the names of the columns
  while (std::getline(file, line)) {
    std::istringstream cells(line);
    std::string language;
    PrintedDate date;
    std::getline(cells, date.example, '\t');
    std::getline(cells, language, '\t');
    std::getline(cells, date.where, '\t');
    dates.push_back(std::move(date));
  }
  return dates;
}

TEST(PrintedDates, EveryDateLineIsRead) {
  const std::vector<PrintedDate> dates = load();
  if (dates.empty()) GTEST_SKIP() << "shared/raw/dates.tsv is not beside this tree";
  int tried = 0;
  for (const PrintedDate& date : dates) {
    if (date.where != "date_line") continue;
    ++tried;
    const DateReading reading = read_dateline(date.example);
    EXPECT_TRUE(reading.date.is_dated()) << reading.problem;
    EXPECT_EQ(reading.date.stated, date.example);
  }
  EXPECT_EQ(tried, 23);
}

// All shapes, pieces of sentences, test data and prices (10-13/16) among them. Of the 71 that are not read,
// 10 are Hijri dates without a Gregorian one, 9 have years of two digits, 5 may be either of two days, and
// the rest is cut out of sentences or is no date.
TEST(PrintedDates, NearlyAllOtherShapesAreReadToo) {
  const std::vector<PrintedDate> dates = load();
  if (dates.empty()) GTEST_SKIP() << "shared/raw/dates.tsv is not beside this tree";
  int unread = 0;
  for (const PrintedDate& date : dates) unread += read_dateline(date.example).date.is_dated() ? 0 : 1;
  EXPECT_EQ(dates.size(), 544u);
  EXPECT_EQ(unread, 71);
}

}  // namespace
}  // namespace chancery::release
