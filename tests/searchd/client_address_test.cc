#include "searchd/client_address.h"

#include <gtest/gtest.h>

#include <vector>

namespace chancery::searchd {
namespace {

std::vector<AddressBlock> blocks(std::initializer_list<const char*> texts) {
  std::vector<AddressBlock> list;
  for (const char* const text : texts) list.push_back(parse_address_block(text).value());
  return list;
}

std::string plain(std::string_view address) { return client_key(address, "", {}); }

TEST(AddressBlock, HoldsWhatBeginsTheSame) {
  EXPECT_TRUE(is_trusted("10.1.2.3", blocks({"10.0.0.0/8"})));
  EXPECT_FALSE(is_trusted("11.1.2.3", blocks({"10.0.0.0/8"})));
  EXPECT_TRUE(is_trusted("192.168.15.255", blocks({"192.168.0.0/20"})));
  EXPECT_FALSE(is_trusted("192.168.16.0", blocks({"192.168.0.0/20"})));
  EXPECT_TRUE(is_trusted("2001:db8::5", blocks({"2001:db8::/32"})));
  EXPECT_TRUE(is_trusted("::ffff:10.0.0.1", blocks({"10.0.0.1"})));
  EXPECT_TRUE(is_trusted("8.8.8.8", blocks({"0.0.0.0/0"})));
  EXPECT_FALSE(is_trusted("2001:db8::5", blocks({"0.0.0.0/0"})));
  EXPECT_FALSE(is_trusted("10.1.2.3", {}));
}

TEST(AddressBlock, IsNothingElse) {
  for (const char* const text : {"", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/8x", "10.0.0/8", "example.org",
                                 "::/129", "10.0.0.0/-1", "/8"}) {
    EXPECT_FALSE(parse_address_block(text)) << text;
  }
}

TEST(ClientKey, IsWhoConnectedWhereNoProxyIsTrusted) {
  EXPECT_EQ(client_key("203.0.113.5", "198.51.100.1", {}), plain("203.0.113.5"));
  EXPECT_NE(plain("203.0.113.5"), plain("203.0.113.6"));
}

TEST(ClientKey, IsTheLastWhomNoTrustedProxyVouchesFor) {
  const auto trusted = blocks({"127.0.0.1", "10.0.0.0/8"});
  EXPECT_EQ(client_key("127.0.0.1", "198.51.100.1", trusted), plain("198.51.100.1"));
  EXPECT_EQ(client_key("127.0.0.1", "1.2.3.4, 198.51.100.1", trusted), plain("198.51.100.1"));
  EXPECT_EQ(client_key("127.0.0.1", "1.2.3.4,198.51.100.1, 10.9.9.9", trusted), plain("198.51.100.1"));
  EXPECT_EQ(client_key("127.0.0.1", "198.51.100.1:4711", trusted), plain("198.51.100.1"));
  EXPECT_EQ(client_key("127.0.0.1", "[2001:db8::1]:80", trusted), plain("2001:db8::1"));
  EXPECT_EQ(client_key("127.0.0.1", "", trusted), plain("127.0.0.1"));
  EXPECT_EQ(client_key("127.0.0.1", "198.51.100.1, rubbish", trusted), plain("127.0.0.1"));
  EXPECT_EQ(client_key("127.0.0.1", "10.1.1.1, 10.1.1.2", trusted), plain("10.1.1.1"));
}

TEST(ClientKey, TakesANetworkOfIPv6ForOneClient) {
  EXPECT_EQ(plain("2001:db8:1:2::1"), plain("2001:db8:1:2:ffff::9"));
  EXPECT_NE(plain("2001:db8:1:2::1"), plain("2001:db8:1:3::1"));
  EXPECT_EQ(plain("::ffff:192.0.2.1"), plain("192.0.2.1"));
}

}  // namespace
}  // namespace chancery::searchd
