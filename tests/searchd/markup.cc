#include "tests/searchd/markup.h"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "core/text/utf8.h"

namespace chancery::searchd {
namespace {

bool is_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == ':' ||
         c == '_';
}

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

class MarkupReader {
 public:
  explicit MarkupReader(std::string_view markup) : rest_(markup), whole_(markup) {}

  std::vector<Tag> read() {
    std::vector<Tag> tags{{}};  // the first has what stands before all tags
    tags.back().text = resolve(take_until("<"));
    while (!rest_.empty()) {
      tags.push_back(read_tag());
      tags.back().text = resolve(take_until("<"));
    }
    return tags;
  }

 private:
  [[noreturn]] void fail(const char* what) const {
    const std::size_t at = whole_.size() - rest_.size();
    const std::size_t from = at < 60 ? 0 : at - 60;
    throw std::runtime_error(std::string(what) + ": " + std::string(whole_.substr(from, 160)));
  }

  std::string_view take_until(std::string_view end) {
    const std::string_view taken = rest_.substr(0, rest_.find(end));
    rest_.remove_prefix(taken.size());
    return taken;
  }

  bool take(std::string_view expected) {
    if (!rest_.starts_with(expected)) return false;
    rest_.remove_prefix(expected.size());
    return true;
  }

  bool skip_space() {
    const std::size_t before = rest_.size();
    while (!rest_.empty() && is_space(rest_.front())) rest_.remove_prefix(1);
    return rest_.size() < before;
  }

  std::string take_name() {
    std::string name;
    while (!rest_.empty() && is_name(rest_.front())) {
      name += rest_.front();
      rest_.remove_prefix(1);
    }
    if (name.empty()) fail("a name is missing");
    return name;
  }

  Tag read_tag() {
    Tag tag;
    take("<");
    tag.is_end = take("/");
    if (!tag.is_end && (take("!") || take("?"))) tag.name = whole_[whole_.size() - rest_.size() - 1];
    tag.name += take_name();
    while (skip_space() && !rest_.empty() && is_name(rest_.front()))
      tag.attributes.push_back(read_attribute());
    tag.is_empty = take("/") || take("?");
    if (!take(">")) fail("a tag does not end");
    return tag;
  }

  std::pair<std::string, std::string> read_attribute() {
    std::string name = take_name();
    if (!take("=")) return {std::move(name), {}};
    if (!take("\"")) fail("a value is not quoted");
    std::string value = resolve(take_until("\""));
    if (!take("\"")) fail("a value does not end");
    return {std::move(name), std::move(value)};
  }

  std::string resolve(std::string_view text) const {
    static const std::map<std::string_view, std::string_view> kNamed = {
        {"amp", "&"},       {"lt", "<"},  {"gt", ">"},   {"quot", "\""},    {"apos", "'"},
        {"nbsp", "\u00A0"}, {"#39", "'"}, {"#34", "\""}, {"nbsp", "\u00a0"}};
    std::string resolved;
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (text[at] != '&') {
        resolved += text[at];
        continue;
      }
      const std::size_t end = text.find(';', at);
      const auto named =
          end == std::string_view::npos ? kNamed.end() : kNamed.find(text.substr(at + 1, end - at - 1));
      if (named == kNamed.end()) fail("an unknown reference");
      resolved += named->second;
      at = end;
    }
    return resolved;
  }

  std::string_view rest_;
  const std::string_view whole_;
};

bool is_of_xml(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = text::decode(text, at);
    if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE || c == 0xFFFF) return false;
  }
  return true;
}

Element read_element(const std::vector<Tag>& tags, std::size_t& at) {
  const Tag& start = tags.at(at++);
  if (start.is_end) throw std::runtime_error("an element ends that has not begun: " + start.name);
  Element element{start.name, start.attributes, start.is_empty ? "" : start.text, {}};
  while (!start.is_empty && !tags.at(at).is_end) {
    element.children.push_back(read_element(tags, at));
    element.text += tags.at(at - 1).text;
  }
  if (start.is_empty) return element;
  if (tags.at(at).name != start.name) throw std::runtime_error(start.name + " ends as " + tags.at(at).name);
  ++at;
  return element;
}

}  // namespace

std::vector<Tag> read_markup(std::string_view markup) { return MarkupReader(markup).read(); }

std::string Element::attribute(std::string_view wanted) const {
  for (const auto& [key, value] : attributes) {
    if (key == wanted) return value;
  }
  return {};
}

std::vector<const Element*> Element::all(std::string_view wanted) const {
  std::vector<const Element*> found;
  for (const Element& child : children) {
    if (child.name == wanted) found.push_back(&child);
  }
  return found;
}

std::string Element::only(std::string_view wanted) const {
  const std::vector<const Element*> found = all(wanted);
  if (found.size() == 1) return found.front()->text;
  throw std::runtime_error(name + " has " + std::to_string(found.size()) + " of " + std::string(wanted));
}

Element read_xml(std::string_view document) {
  if (!text::is_valid_utf8(document) || !is_of_xml(document)) {
    throw std::runtime_error("these characters are none of XML");
  }
  if (document.find("&nbsp;") != std::string_view::npos) throw std::runtime_error("XML knows no &nbsp;");
  std::vector<Tag> tags = read_markup(document);
  std::erase_if(tags, [](const Tag& tag) { return tag.name.empty() || tag.name == "?xml"; });
  tags.push_back({"", true, false, {}, {}});
  std::size_t at = 0;
  Element root = read_element(tags, at);
  if (at + 1 != tags.size()) throw std::runtime_error("something stands behind the root element");
  return root;
}

}  // namespace chancery::searchd
