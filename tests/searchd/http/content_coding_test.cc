#include "searchd/http/content_coding.h"

#include <gtest/gtest.h>

namespace chancery::searchd {
namespace {

TEST(ContentCoding, TakesGzipWhereTheClientDoes) {
  for (const char* const list :
       {"gzip", "GZIP", "x-gzip", "br, gzip", "gzip;q=0.5", "gzip;q=1.0, identity;q=0.5", "*", "*;q=0.1",
        "deflate , gzip ; q=0.001", "gzip,", "identity;q=0, *", "gzip;q=0.5, identity;q=0.5"}) {
    EXPECT_TRUE(accepts_gzip(list)) << list;
  }
}

TEST(ContentCoding, LeavesPlainWhatTheClientWantsPlain) {
  for (const char* const list :
       {"", "br", "identity", "gzip;q=0", "gzip;q=0.000", "*;q=0", "gzip;q=0, *", "gzipped",
        "identity, gzip;q=0.9", "gzip;q=", "gzip;q=x", "gzip;q=0.1234", "gzip;q=-1"}) {
    EXPECT_FALSE(accepts_gzip(list)) << list;
  }
}

TEST(ContentCoding, CompressesTextsOnly) {
  const auto is_compressed = [](const char* type) {
    WebResponse response{200, {{"Content-Type", type}}, std::string(5000, 'a')};
    encode_body(response, "gzip");
    const bool has_header = find_header(response, "Content-Encoding") != nullptr;
    EXPECT_EQ(has_header, response.body.size() < 5000);
    EXPECT_EQ(has_header, find_header(response, "Vary") != nullptr);
    return has_header;
  };
  for (const char* const type : {"text/html; charset=utf-8", "text/css", "application/problem+json",
                                 "image/svg+xml", "application/atom+xml"}) {
    EXPECT_TRUE(is_compressed(type)) << type;
  }
  for (const char* const type : {"image/png", "application/octet-stream"})
    EXPECT_FALSE(is_compressed(type)) << type;
}

}  // namespace
}  // namespace chancery::searchd
