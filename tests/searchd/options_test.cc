#include "searchd/options.h"

#include <gtest/gtest.h>

#include <vector>

namespace chancery::searchd {
namespace {

std::variant<Options, OptionsError> parse(const std::vector<const char*>& arguments) {
  return parse_options(arguments);
}

TEST(Options, ListensOnThisMachineUnlessTold) {
  const auto options = std::get<Options>(parse({"--index", "/i"}));
  EXPECT_EQ(options.address, "127.0.0.1");
  EXPECT_EQ(options.port, 8080);
  EXPECT_EQ(options.deadline, std::chrono::milliseconds(1000));
}

TEST(Options, ReadsBothFormsOfAValue) {
  const auto options = std::get<Options>(
      parse({"--index=/i", "--listen", "0.0.0.0:0", "--threads=3", "--queue", "9", "--deadline-ms", "50"}));
  EXPECT_EQ(options.index, "/i");
  EXPECT_EQ(options.address, "0.0.0.0");
  EXPECT_EQ(options.port, 0);
  EXPECT_EQ(options.threads, 3U);
  EXPECT_EQ(options.queue, 9U);
  EXPECT_EQ(options.deadline, std::chrono::milliseconds(50));
}

TEST(Options, SaysWhatIsWrong) {
  for (const std::vector<const char*>& bad : {std::vector<const char*>{},
                                              {"--index"},
                                              {"--index", "/i", "--listen", "x:y"},
                                              {"--index", "/i", "--threads", "0"},
                                              {"--indx", "/i"},
                                              {"--index", "/i", "--listen", "1.2.3.4:65536"}}) {
    const auto parsed = parse(bad);
    ASSERT_TRUE(std::holds_alternative<OptionsError>(parsed));
    EXPECT_FALSE(std::get<OptionsError>(parsed).message.empty());
    EXPECT_FALSE(std::get<OptionsError>(parsed).hint.empty());
  }
}

TEST(Options, UsageNamesEveryOption) {
  for (const char* const name :
       {"--index", "--listen", "--threads", "--queue", "--deadline-ms", "--web", "--help"}) {
    EXPECT_NE(usage().find(name), std::string::npos) << name;
  }
}

}  // namespace
}  // namespace chancery::searchd
