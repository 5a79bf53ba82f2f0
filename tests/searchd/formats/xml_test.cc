#include "searchd/formats/xml.h"

#include <gtest/gtest.h>

namespace chancery::searchd {
namespace {

TEST(Xml, EscapesWhatIsMarkupAndReplacesWhatIsNoCharacter) {
  EXPECT_EQ(escape_xml("a<b>&\"'"), "a&lt;b&gt;&amp;&quot;&#39;");
  EXPECT_EQ(escape_xml("a\tb\nc"), "a\tb\nc");
  for (const char* const none : {"\x01", "\x1f", "\xEF\xBF\xBE", "\xEF\xBF\xBF"}) {
    EXPECT_EQ(escape_xml("a" + std::string(none) + "b"),
              "a\xEF\xBF\xBD"
              "b");
  }
}

TEST(Xml, AnEmptyElementIsLeftOut) {
  EXPECT_EQ(xml_element("title", ""), "");
  EXPECT_EQ(xml_element("title", "a & b"), "<title>a &amp; b</title>");
}

}  // namespace
}  // namespace chancery::searchd
