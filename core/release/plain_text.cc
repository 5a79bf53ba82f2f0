#include "core/release/plain_text.h"

#include <algorithm>
#include <array>

#include "core/text/character_table.h"
#include "core/text/utf8.h"

namespace chancery::release {
namespace {

// The length of white space of several bytes at `text`'s beginning or end; 0 where there is none.
constexpr std::array<std::string_view, 3> kWideSpaces = {"\u00A0", "\u3000", "\uFEFF"};

bool is_ascii_space(char c) { return c == ' ' || (c >= 9 && c <= 13); }

// Bytes at which clean_text must look twice: controls, DEL, and the lead bytes of C1 controls and of U+2028.
constexpr std::array<bool, 256> make_stops() {
  std::array<bool, 256> stops{};
  for (std::size_t byte = 0; byte < 0x20; ++byte) stops[byte] = byte != '\n' && byte != '\t';
  stops[0x7F] = true;
  stops[0xC2] = true;
  stops[0xE2] = true;
  return stops;
}
constexpr std::array<bool, 256> kStops = make_stops();

bool is_stop(char c) { return kStops[static_cast<unsigned char>(c)]; }

// What stands at a stop: how many bytes it takes and what they become.
struct Piece {
  std::size_t length;
  bool is_line_end;
  bool is_kept;
};

Piece read_stop(std::string_view rest) {
  const auto byte = [&](std::size_t at) {
    return at < rest.size() ? static_cast<unsigned char>(rest[at]) : 0;
  };
  if (rest[0] == '\r')
    return {rest.size() > 1 && rest[1] == '\n' ? std::size_t{2} : std::size_t{1}, true, false};
  if (byte(0) == 0xC2) return {2, byte(1) == 0x85, byte(1) >= 0xA0};
  if (byte(0) == 0xE2) {
    const bool is_separator = byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9);
    return {3, is_separator, !is_separator};
  }
  if (rest[0] == '\v' || rest[0] == '\f')
    return {1, true, false};  // line and page ends of exported documents
  return {1, false, false};
}

void trim_in_place(std::string& text) {
  const std::string_view trimmed = trim(text);
  if (trimmed.size() == text.size()) return;
  const auto begin = static_cast<std::size_t>(trimmed.data() - text.data());
  const std::size_t length = trimmed.size();
  text.resize(begin + length);
  text.erase(0, begin);
}

/// How long the line break of HTML is that `text` begins with; 0 where it begins with none.
std::size_t line_break_length(std::string_view text) {
  if (text.size() < 4 || text[0] != '<' || (text[1] | 0x20) != 'b' || (text[2] | 0x20) != 'r') return 0;
  std::size_t end = text.find_first_not_of(' ', 3);
  if (end < text.size() && text[end] == '/') ++end;
  return end < text.size() && text[end] == '>' ? end + 1 : 0;
}

}  // namespace

std::string_view trim(std::string_view text) {
  const auto trim_wide = [&](std::string_view space) {
    if (text.starts_with(space)) {
      text.remove_prefix(space.size());
      return true;
    }
    if (text.ends_with(space)) {
      text.remove_suffix(space.size());
      return true;
    }
    return false;
  };
  for (;;) {
    while (!text.empty() && is_ascii_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_ascii_space(text.back())) text.remove_suffix(1);
    if (std::none_of(kWideSpaces.begin(), kWideSpaces.end(), trim_wide)) return text;
  }
}

std::size_t cut_length(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text.size();
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
  return most;
}

void clean_text(std::string& text) {
  auto out = std::find_if(text.begin(), text.end(), is_stop);
  std::size_t in = static_cast<std::size_t>(out - text.begin());
  while (in < text.size()) {
    if (!is_stop(text[in])) {
      *out++ = text[in++];
      continue;
    }
    const Piece piece = read_stop(std::string_view(text).substr(in));
    const std::size_t end = std::min(in + piece.length, text.size());
    if (piece.is_line_end) *out++ = '\n';
    if (piece.is_kept)
      out = std::copy(text.begin() + static_cast<std::ptrdiff_t>(in),
                      text.begin() + static_cast<std::ptrdiff_t>(end), out);
    in = end;
  }
  text.erase(out, text.end());
  trim_in_place(text);
}

bool is_visible(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = text::decode(text, at);
    const bool has_no_width = c == 0xAD || c == 0x61C || c == 0x180E || (c >= 0x200B && c <= 0x200F) ||
                              (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF ||
                              (c >= 0xFE00 && c <= 0xFE0F);
    if (!has_no_width && (text::character_table().class_of(c) & text::kSpace) == 0) return true;
  }
  return false;
}

void drop_empty_lines(std::string& text) {
  if (text.find("\n\n") == std::string::npos) return;
  text.erase(std::unique(text.begin(), text.end(), [](char a, char b) { return a == '\n' && b == '\n'; }),
             text.end());
}

void replace_line_breaks(std::string& line) {
  for (std::size_t at = line.find('<'); at != std::string::npos; at = line.find('<', at + 1)) {
    const std::size_t length = line_break_length(std::string_view(line).substr(at));
    if (length > 0) line.replace(at, length, " ");
  }
}

void clean_line(std::string& text) {
  clean_text(text);
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
}

}  // namespace chancery::release
