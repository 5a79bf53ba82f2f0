#include "searchd/formats/atom.h"

#include "searchd/formats/citation.h"
#include "searchd/formats/xml.h"
#include "searchd/parameters.h"
#include "searchd/wording.h"

namespace chancery::searchd {
namespace {

std::string link(std::string_view relation, std::string_view type, std::string_view address) {
  std::string element = "<link rel=\"";
  element.append(relation).append("\" type=\"").append(type);
  return element.append("\" href=\"").append(escape_xml(address)).append("\"/>");
}

/// RFC 3339; empty where no instant is known: a date alone is no time of Atom.
std::string published_time(const release::StatedDate& date) {
  const bool has_instant = date.seconds >= 0 && (date.offset_minutes || date.is_utc_instant);
  return has_instant ? iso_second(date.instant()) : std::string();
}

/// What a reader sees under the title.
std::string summary_of(const query::Hit& hit) {
  if (hit.snippets.empty()) return hit.opening.text;
  std::string text;
  for (const query::MarkedText& snippet : hit.snippets) text += (text.empty() ? "" : " … ") + snippet.text;
  return text;
}

std::string entry_xml(const FeedEntry& entry, const std::string& base) {
  const query::Hit& hit = entry.hit;
  const Citation citation = cite(hit, base);
  const std::string address = base + release_address(hit.id);
  std::string xml = "<entry";
  if (!citation.language.empty()) xml += " xml:lang=\"" + escape_xml(citation.language) + "\"";
  xml += ">\n" + xml_element("id", address) + "\n";
  xml += "<title>" + escape_xml(citation.title) + "</title>\n";
  xml += xml_element("updated", iso_second(entry.first_seen)) + "\n";
  const std::string published = published_time(hit.date);
  if (!published.empty()) xml += xml_element("published", published) + "\n";
  const std::string& author = citation.author.empty() ? citation.source_id : citation.author;
  if (!author.empty()) xml += "<author>" + xml_element("name", author) + "</author>\n";
  xml += link("alternate", "text/html", address) + "\n";
  const std::string summary = summary_of(hit);
  if (!summary.empty()) xml += "<summary type=\"text\">" + escape_xml(summary) + "</summary>\n";
  return xml + "</entry>\n";
}

}  // namespace

std::string atom_feed(const Feed& feed) {
  const std::int64_t updated = feed.entries.empty() ? feed.indexed_at : feed.entries.front().first_seen;
  std::string xml =
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n";
  xml += xml_element("id", feed.self) + "\n";
  xml += xml_element("title", feed.title) + "\n";
  xml += xml_element("updated", iso_second(updated)) + "\n";
  xml += "<author>" + xml_element("name", feed.author) + "</author>\n";
  xml += link("self", "application/atom+xml", feed.self) + "\n";
  xml += link("alternate", "text/html", feed.alternate) + "\n";
  for (const FeedEntry& entry : feed.entries) xml += entry_xml(entry, feed.base);
  return xml + "</feed>\n";
}

}  // namespace chancery::searchd
