#include "searchd/formats/json_writer.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <random>

namespace chancery::searchd {
namespace {

using nlohmann::ordered_json;

/// What a writer wrote of one value.
template <class Write>
std::string line_of(Write write) {
  JsonWriter json;
  write(json);
  return json.take_line();
}

std::string text_of(std::string_view text) {
  return line_of([&](JsonWriter& json) { json.text(text); });
}

TEST(JsonWriter, WritesNestedValues) {
  JsonWriter json;
  json.begin_object();
  json.key("a").begin_array();
  json.number(1U);
  json.number(-2);
  json.begin_object();
  json.end_object();
  json.begin_array();
  json.end_array();
  json.end_array();
  json.key("b").text("x");
  json.key("c").text_or_null("");
  json.key("d").truth(true);
  json.key("e").null();
  json.end_object();
  EXPECT_EQ(json.take_line(), "{\"a\":[1,-2,{},[]],\"b\":\"x\",\"c\":null,\"d\":true,\"e\":null}\n");
}

TEST(JsonWriter, WritesWholeNumbersOfAnyWidth) {
  const auto number = [](auto value) { return line_of([&](JsonWriter& json) { json.number(value); }); };
  EXPECT_EQ(number(std::numeric_limits<std::uint64_t>::max()), "18446744073709551615\n");
  EXPECT_EQ(number(std::numeric_limits<std::int64_t>::min()), "-9223372036854775808\n");
  EXPECT_EQ(number(std::uint16_t{0}), "0\n");
}

TEST(JsonWriter, WritesNumbersThatAreReadAsTheSame) {
  std::mt19937_64 dice(1);
  for (int i = 0; i < 10'000; ++i) {
    const double value = std::bit_cast<double>(dice());
    const auto read = ordered_json::parse(line_of([&](JsonWriter& json) { json.number(value); }));
    if (std::isfinite(value)) {
      EXPECT_EQ(read.get<double>(), value);
    } else {
      EXPECT_TRUE(read.is_null());
    }
  }
}

/// Bytes of every kind, UTF-8 and not, as the library of the other JSON writes them.
TEST(JsonWriter, WritesTextsAsOthersDo) {
  std::mt19937_64 dice(2);
  const std::vector<std::string> pieces = {"a",
                                           "\"",
                                           "\\",
                                           "/",
                                           "\n",
                                           "\r",
                                           "\t",
                                           "\b",
                                           "\f",
                                           "\x01",
                                           "\x7f",
                                           "é",
                                           "北京",
                                           "😀",
                                           "</script>",
                                           "\xE2\x80\xA8",
                                           "\xED\xA0\x80",
                                           "\xC3",
                                           "\xFF",
                                           std::string(1, '\0')};
  for (int i = 0; i < 10'000; ++i) {
    std::string text;
    for (std::size_t length = dice() % 12; length > 0; --length) text += pieces[dice() % pieces.size()];
    const std::string ours = text_of(text);
    const ordered_json read = ordered_json::parse(ours);
    const std::string theirs =
        ordered_json(text).dump(-1, ' ', false, ordered_json::error_handler_t::replace);
    if (text.find('\0') == std::string::npos) {
      EXPECT_EQ(ours, theirs + "\n");
    }
    EXPECT_EQ(read.dump(), ours.substr(0, ours.size() - 1));
  }
}

}  // namespace
}  // namespace chancery::searchd
