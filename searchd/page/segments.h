#pragma once

#include <string>
#include <vector>

#include "core/query/results.h"

namespace chancery::searchd {

/// A stretch of text that is marked as a whole, or not at all.
struct Segment {
  std::string text;
  bool marked = false;
};

/// The stretches of a text, in order; together they are the text. Never empty ones.
std::vector<Segment> split_segments(const query::MarkedText& text);

/// The paragraphs (parted by line feeds, empty ones left out) of a text, each as its stretches.
std::vector<std::vector<Segment>> split_paragraphs(const query::MarkedText& text);

/// The beginning of a text, as the name of a release that has no title.
query::MarkedText first_line(const query::MarkedText& text);

}  // namespace chancery::searchd
