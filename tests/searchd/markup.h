#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chancery::searchd {

/// What stands between angle brackets.
struct Tag {
  std::string name;                                               ///< "p"; "!doctype" and "?xml" too.
  bool is_end = false;                                            ///< </p>
  bool is_empty = false;                                          ///< <p/>
  std::vector<std::pair<std::string, std::string>> attributes{};  ///< Values as text, references resolved.
  std::string text{};                                             ///< What follows, up to the next tag.
};

/// Reads markup more strictly than HTML has to be: each `<` begins a tag, each value is quoted, each `&`
/// begins a reference that is known. Throws std::runtime_error, with what stands there, where it is
/// otherwise.
std::vector<Tag> read_markup(std::string_view markup);

/// An element of XML.
struct Element {
  std::string name;
  std::vector<std::pair<std::string, std::string>> attributes;
  std::string text;  ///< Of its own, not of those in it.
  std::vector<Element> children;

  /// The value of an attribute; empty where it is missing.
  std::string attribute(std::string_view wanted) const;
  /// Those of its children that have this name.
  std::vector<const Element*> all(std::string_view wanted) const;
  /// The text of the only child of this name; throws std::runtime_error where there is none, or more than
  /// one.
  std::string only(std::string_view wanted) const;
};

/// Reads a document of XML 1.0. Throws std::runtime_error where it is not well-formed.
Element read_xml(std::string_view document);

}  // namespace chancery::searchd
