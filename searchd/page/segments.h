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

/// The same with marked stretches that only a space parts put together, so that a phrase is one place.
std::vector<std::vector<Segment>> join_places(std::vector<std::vector<Segment>> paragraphs);

/// The beginning of a text: its first line, cut at a word where it is longer than `most_points` code points.
query::MarkedText first_line(const query::MarkedText& text, std::uint32_t most_points = 120);

}  // namespace chancery::searchd
