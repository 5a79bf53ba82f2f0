#include "searchd/page/segments.h"

#include "core/text/utf8.h"

namespace chancery::searchd {
std::vector<Segment> split_segments(const query::MarkedText& text) {
  std::vector<Segment> segments;
  std::size_t position = 0;  // bytes
  std::uint32_t point = 0;   // code points
  const auto take_until = [&](std::uint32_t end, bool marked) {
    const std::size_t start = position;
    while (point < end && position < text.text.size()) {
      text::decode(text.text, position);
      ++point;
    }
    if (position > start) segments.push_back({text.text.substr(start, position - start), marked});
  };
  for (const auto& [start, end] : text.ranges) {
    take_until(start, false);
    take_until(end, true);
  }
  take_until(UINT32_MAX, false);
  return segments;
}

std::vector<std::vector<Segment>> split_paragraphs(const query::MarkedText& text) {
  std::vector<std::vector<Segment>> paragraphs(1);
  for (const Segment& segment : split_segments(text)) {
    std::size_t start = 0;
    while (start <= segment.text.size()) {
      const std::size_t feed = segment.text.find('\n', start);
      const std::string part = segment.text.substr(start, feed == std::string::npos ? feed : feed - start);
      if (!part.empty()) paragraphs.back().push_back({part, segment.marked});
      if (feed == std::string::npos) break;
      paragraphs.emplace_back();
      start = feed + 1;
    }
  }
  std::erase_if(paragraphs, [](const std::vector<Segment>& paragraph) { return paragraph.empty(); });
  return paragraphs;
}

std::vector<std::vector<Segment>> join_places(std::vector<std::vector<Segment>> paragraphs) {
  for (std::vector<Segment>& paragraph : paragraphs) {
    std::vector<Segment> joined;
    for (std::size_t i = 0; i < paragraph.size(); ++i) {
      const bool bridges = paragraph[i].text == " " && !joined.empty() && joined.back().marked &&
                           i + 1 < paragraph.size() && paragraph[i + 1].marked;
      if (bridges) {
        joined.back().text += " " + paragraph[i + 1].text;
        ++i;
      } else {
        joined.push_back(std::move(paragraph[i]));
      }
    }
    paragraph = std::move(joined);
  }
  return paragraphs;
}

query::MarkedText first_line(const query::MarkedText& text, std::uint32_t most_points) {
  std::size_t position = 0;
  std::uint32_t points = 0;
  std::size_t cut = 0;  // behind the last whole word, in bytes and code points
  std::uint32_t cut_points = 0;
  while (position < text.text.size() && text.text[position] != '\n' && points < most_points) {
    // A script without spaces has no words to end at, though there may be a space early on.
    if (text.text[position] == ' ' && points >= most_points / 2) {
      cut = position;
      cut_points = points;
    }
    text::decode(text.text, position);
    ++points;
  }
  const bool whole = position == text.text.size() || text.text[position] == '\n';
  if (!whole && cut > 0) {
    position = cut;
    points = cut_points;
  }
  query::MarkedText line{text.text.substr(0, position), {}};
  for (const auto& [start, end] : text.ranges) {
    if (end <= points) line.ranges.emplace_back(start, end);
  }
  if (!whole) line.text += "…";
  return line;
}

}  // namespace chancery::searchd
