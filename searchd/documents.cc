#include "searchd/documents.h"

#include <charconv>

#include "core/text/utf8.h"
#include "searchd/formats/xml.h"
#include "searchd/parameters.h"

namespace chancery::searchd {
namespace {

constexpr std::string_view kXml = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
constexpr std::string_view kSitemapSpace = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
constexpr std::string_view kPartPrefix = "/sitemap-";
constexpr std::string_view kPartEnding = ".xml";

std::string url_element(std::string_view type, std::string_view relation, const std::string& address) {
  std::string element = "<Url type=\"";
  element.append(type).append("\"");
  if (!relation.empty()) element.append(" rel=\"").append(relation).append("\"");
  return element.append(" template=\"").append(escape_xml(address)).append("\"/>\n");
}

/// OpenSearch takes 16 characters.
std::string shorten(std::string_view name) {
  constexpr int kMostCharacters = 16;
  std::size_t end = 0;
  for (int n = 0; n < kMostCharacters && end < name.size(); ++n) text::decode(name, end);
  return std::string(name.substr(0, end));
}

}  // namespace

std::string robots_text(const std::string& base) {
  std::string text = "User-agent: *\n";
  for (const char* const path : {"/search", "/export", "/suggest"}) {
    text += "Disallow: " + root_of(base) + path + "\n";
  }
  return text + "Sitemap: " + base + "/sitemap.xml\n";
}

std::string opensearch_xml(const std::string& base, const std::string& site_name) {
  std::string xml(kXml);
  xml += "<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n";
  xml += xml_element("ShortName", shorten(site_name)) + "\n";
  xml += "<Description>Releases of foreign ministries</Description>\n<InputEncoding>UTF-8</InputEncoding>\n";
  xml += url_element("text/html", "", base + "/search?q={searchTerms}");
  xml += url_element("application/atom+xml", "", base + "/search?q={searchTerms}&format=atom");
  xml += url_element("application/x-suggestions+json", "suggestions", base + "/suggest?q={searchTerms}");
  xml += url_element("application/opensearchdescription+xml", "self", base + "/opensearch.xml");
  return xml + "</OpenSearchDescription>\n";
}

std::string sitemap_index(const std::string& base, std::uint32_t releases) {
  std::string xml(kXml);
  xml.append("<sitemapindex").append(kSitemapSpace);
  for (std::uint32_t part = 0; std::uint64_t{part} * kSitemapPart < releases; ++part) {
    const std::string address =
        base + std::string(kPartPrefix) + std::to_string(part + 1) + std::string(kPartEnding);
    xml += "<sitemap>" + xml_element("loc", address) + "</sitemap>\n";
  }
  return xml + "</sitemapindex>\n";
}

std::string sitemap_part(const std::string& base, std::span<const std::string> ids) {
  std::string xml(kXml);
  xml.append("<urlset").append(kSitemapSpace);
  for (const std::string& id : ids)
    xml += "<url>" + xml_element("loc", base + release_address(id)) + "</url>\n";
  return xml + "</urlset>\n";
}

std::optional<std::uint32_t> read_sitemap_part(std::string_view path) {
  if (!path.starts_with(kPartPrefix) || !path.ends_with(kPartEnding)) return std::nullopt;
  path.remove_prefix(kPartPrefix.size());
  if (path.size() <= kPartEnding.size()) return std::nullopt;
  path.remove_suffix(kPartEnding.size());
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(path.data(), path.data() + path.size(), number);
  if (error != std::errc() || end != path.data() + path.size() || number == 0) return std::nullopt;
  return number - 1;
}

}  // namespace chancery::searchd
