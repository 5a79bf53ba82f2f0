#include "core/query/snippet.h"

#include <algorithm>

#include "core/text/tokenizer.h"

namespace chancery::query {
namespace {

constexpr std::uint32_t kWidthInWords = 36;
constexpr std::uint32_t kWidthInCharacters = 90;
constexpr std::size_t kOpeningBytes = 800;
constexpr std::string_view kEllipsis = "\u2026";

/// Shorter bodies are tokenised from their beginning, longer ones from a checkpoint.
constexpr std::uint32_t kShortBody = 16 * 1024;

std::uint32_t width_for(text::Language language) {
  const std::string_view code = text::info(language).code;
  for (const std::string_view spaceless : {"zh", "ja", "th", "lo", "km", "my"}) {
    if (code == spaceless) return kWidthInCharacters;
  }
  return kWidthInWords;
}

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

/// Turns byte ranges of `whole`, ascending by begin, into code points of a text that begins with `lead` and
/// goes on with whole[begin, end). Ranges that overlap become one.
class RangeWriter {
 public:
  RangeWriter(std::string_view whole, std::size_t begin, std::uint32_t lead)
      : whole_(whole), byte_(begin), code_point_(lead) {}

  void add(std::size_t begin, std::size_t end, MarkedText& out) {
    if (end <= byte_) return;
    if (begin < byte_) begin = byte_;
    const bool joins = !out.ranges.empty() && begin == byte_ && joined_;
    const std::uint32_t first = advance(begin);
    const std::uint32_t last = advance(end);
    if (joins) {
      out.ranges.back().second = last;
    } else {
      out.ranges.emplace_back(first, last);
    }
    joined_ = true;
  }

 private:
  std::uint32_t advance(std::size_t to) {
    for (; byte_ < to; ++byte_) {
      if ((static_cast<unsigned char>(whole_[byte_]) & 0xc0) != 0x80) ++code_point_;
    }
    return code_point_;
  }

  std::string_view whole_;
  std::size_t byte_;
  std::uint32_t code_point_;
  bool joined_ = false;
};

/// Matches of which a part is in first <= token < last.
template <class Visit>
void for_matches(const Matches& matches, std::uint32_t first, std::uint32_t last, Visit visit) {
  for (const Occurrence& match : matches.places) {
    if (match.first >= last) break;
    const std::uint32_t behind = match.first + match.length;
    if (behind > first) visit(std::max(match.first, first), std::min(behind, last));
  }
}

}  // namespace

MarkedText SnippetCutter::mark_title(const release::Release& release, const Matches& matches) {
  return mark_whole(release.title, {0, matches.title_tokens}, matches);
}

MarkedText SnippetCutter::mark_body(const release::Release& release, const Matches& matches) {
  return mark_whole(release.body, {matches.title_tokens, matches.tokens}, matches);
}

MarkedText SnippetCutter::mark_opening(const release::Release& release, const Matches& matches) {
  std::string_view line = std::string_view(release.body).substr(0, release.body.find('\n'));
  std::size_t end = std::min(line.size(), kOpeningBytes);
  while (end > 0 && end < line.size() && (static_cast<unsigned char>(line[end]) & 0xc0) == 0x80) --end;
  return mark_whole(line.substr(0, end), {matches.title_tokens, matches.tokens}, matches);
}

MarkedText SnippetCutter::mark_whole(std::string_view whole, const Excerpt& part, const Matches& matches) {
  MarkedText marked{std::string(whole), {}};
  const auto inside = [&](const Occurrence& match) {
    return match.first >= part.first && match.first < part.last;
  };
  if (std::none_of(matches.places.begin(), matches.places.end(), inside)) return marked;
  tokens_.clear();
  tokenizer_.reset(whole);
  for (text::Token token; tokenizer_.next(token);) tokens_.push_back({token.begin, token.end});
  const std::uint32_t last = std::min(part.last, part.first + static_cast<std::uint32_t>(tokens_.size()));
  RangeWriter writer(whole, 0, 0);
  for_matches(matches, part.first, last, [&](std::uint32_t begin, std::uint32_t end) {
    writer.add(tokens_[begin - part.first].begin, tokens_[end - 1 - part.first].end, marked);
  });
  return marked;
}

std::vector<MarkedText> SnippetCutter::cut(const index::StoredRelease& stored, const Matches& matches,
                                           const std::vector<SoughtWord>& words) {
  std::vector<MarkedText> snippets;
  const std::uint32_t width = width_for(stored.release.language);
  for (const Excerpt& excerpt : choose_excerpts(matches, words, width)) {
    MarkedText snippet = cut_one(stored, excerpt, matches);
    if (!snippet.text.empty()) snippets.push_back(std::move(snippet));
  }
  return snippets;
}

/// The bytes of the body that show the excerpt; `tokens_` holds those of its tokens.
SnippetCutter::Bytes SnippetCutter::locate(const index::StoredRelease& stored, const Excerpt& excerpt,
                                           const Matches& matches) {
  const std::string_view body = stored.release.body;
  const std::size_t body_offset = stored.release.title.size() + 1;  // in what checkpoints count
  std::uint32_t number = matches.title_tokens;
  std::size_t start = 0;
  const std::size_t passed = excerpt.first / index::kCheckpointTokens;
  if (body.size() >= kShortBody && passed > 0 && passed <= stored.checkpoints.size() &&
      stored.checkpoints[passed - 1] >= body_offset) {
    number = static_cast<std::uint32_t>(passed) * index::kCheckpointTokens;
    start = stored.checkpoints[passed - 1] - body_offset;
  }
  tokens_.clear();
  tokenizer_.reset(body.substr(start));
  std::size_t next_begin = body.size();
  for (text::Token token; tokenizer_.next(token); ++number) {
    if (number == excerpt.last) {
      next_begin = start + token.begin;
      break;
    }
    if (number < excerpt.first) continue;
    const auto offset = static_cast<std::uint32_t>(start);
    tokens_.push_back({token.begin + offset, token.end + offset});
  }
  if (tokens_.empty()) return {0, 0};
  // Signs that belong to the last word are shown with it.
  std::size_t end = tokens_.back().end;
  while (end < next_begin && !is_space(body[end])) ++end;
  const std::size_t begin = excerpt.first == matches.title_tokens ? 0 : tokens_.front().begin;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

MarkedText SnippetCutter::cut_one(const index::StoredRelease& stored, const Excerpt& excerpt,
                                  const Matches& matches) {
  const std::string_view body = stored.release.body;
  Bytes bytes = locate(stored, excerpt, matches);
  MarkedText snippet;
  while (bytes.begin < bytes.end && is_space(body[bytes.begin])) ++bytes.begin;
  if (bytes.begin == bytes.end) return snippet;
  const bool cut_before = excerpt.first > matches.title_tokens;
  const bool cut_behind = excerpt.last < matches.tokens;
  if (cut_before) snippet.text = kEllipsis;
  snippet.text.append(body.substr(bytes.begin, bytes.end - bytes.begin));
  std::replace_if(snippet.text.begin(), snippet.text.end(), is_space, ' ');
  if (cut_behind) {
    if (std::string_view(".?!").find(snippet.text.back()) != std::string_view::npos) snippet.text += ' ';
    snippet.text.append(kEllipsis);
  }
  RangeWriter writer(body, bytes.begin, cut_before ? 1 : 0);
  const std::uint32_t last = excerpt.first + static_cast<std::uint32_t>(tokens_.size());
  for_matches(matches, excerpt.first, last, [&](std::uint32_t begin, std::uint32_t end) {
    writer.add(tokens_[begin - excerpt.first].begin, tokens_[end - 1 - excerpt.first].end, snippet);
  });
  return snippet;
}

}  // namespace chancery::query
