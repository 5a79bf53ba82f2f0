#include "core/query/pinned.h"

#include <algorithm>

#include "core/index/form_stream.h"
#include "core/query/day.h"
#include "core/query/lexer.h"
#include "core/query/phrase.h"
#include "core/release/address.h"
#include "core/text/tokenizer.h"
#include "core/text/utf8.h"

namespace chancery::query {
namespace {

constexpr std::uint32_t kOpeningTokens = 60;
constexpr std::size_t kFewestInTitle = 3;

std::string_view trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

/// What stands between quotation marks, parentheses or angle brackets; empty where none are around it.
std::string_view unwrap(std::string_view text) {
  std::size_t begin = 0;
  const char32_t first = text::decode(text, begin);
  std::size_t end = text.size() - 1;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  std::size_t at = end;
  const char32_t last = text::decode(text, at);
  const bool is_wrapped = (is_quotation_mark(first) && is_quotation_mark(last)) ||
                          (first == U'(' && last == U')') || (first == U'<' && last == U'>');
  return is_wrapped && begin < end ? trim(text.substr(begin, end - begin)) : std::string_view();
}

}  // namespace

std::vector<std::uint32_t> find_ids(std::string_view id, const index::Generation& generation) {
  std::vector<std::uint32_t> docs;
  const auto seek = [&](std::string_view qualified) {
    if (const auto doc = generation.find_id(qualified)) docs.push_back(*doc);
  };
  seek(id);
  if (!docs.empty()) return docs;
  for (const index::FacetValue& source : generation.sources()) {
    seek(source.value + "/" + std::string(id));
    for (const text::Language language : generation.languages()) {
      seek(source.value + "/" + std::string(text::info(language).code) + "/" + std::string(id));
    }
  }
  std::sort(docs.begin(), docs.end());
  docs.erase(std::unique(docs.begin(), docs.end()), docs.end());
  return docs;
}

std::vector<PinnedRelease> find_named_releases(std::string_view q, const index::Generation& generation) {
  const std::string_view name = trim(q);
  std::vector<PinnedRelease> found;
  // A single word is more likely meant as one.
  if (name.find_first_of("0123456789/:.-_#") == std::string_view::npos) return found;
  const auto add = [&](const std::vector<std::uint32_t>& docs, MatchKind kind) {
    for (const std::uint32_t doc : docs) {
      if (found.size() < kMostPinned) found.push_back({doc, kind, std::string(name)});
    }
  };
  for (std::string_view bare = name; found.empty() && !bare.empty(); bare = unwrap(bare)) {
    add(find_ids(bare, generation), MatchKind::kId);
    if (!found.empty()) break;
    if (const auto doc = generation.find_address(bare)) add({*doc}, MatchKind::kAddress);
    if (!found.empty()) break;
    if (const std::string id = release::id_of_own_address(bare); !id.empty()) {
      add(find_ids(id, generation), MatchKind::kAddress);
    }
  }
  return found;
}

std::vector<std::string> find_numbers(std::string_view q) {
  std::vector<std::string> numbers;
  LexemeKind before = LexemeKind::kEnd;
  for (const Lexeme& lexeme : cut_query(q)) {
    const bool is_plain =
        before == LexemeKind::kEnd || before == LexemeKind::kWord || before == LexemeKind::kQuoted;
    before = lexeme.kind;
    if (lexeme.kind != LexemeKind::kWord || !is_plain) continue;
    const std::string_view word = q.substr(lexeme.begin, lexeme.end - lexeme.begin);
    if (looks_like_days(word)) continue;
    const auto digits = std::count_if(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (digits < 2 || word.find('*') != std::string_view::npos) continue;
    if (word.find_first_not_of("0123456789:.,") == std::string_view::npos) continue;
    text::Tokenizer tokenizer;
    tokenizer.reset(word, text::CapitalRule::kAlways);
    std::size_t parts = 0;
    for (text::Token token; tokenizer.next(token);) ++parts;
    if (parts > 1) numbers.emplace_back(word);
  }
  return numbers;
}

std::string find_title_query(std::string_view q) {
  for (const Lexeme& lexeme : cut_query(q)) {
    if (lexeme.kind == LexemeKind::kMinus || lexeme.kind == LexemeKind::kNot) return {};
  }
  text::Tokenizer tokenizer;
  tokenizer.reset(q, text::CapitalRule::kAlways);
  std::size_t words = 0;
  for (text::Token token; words < kFewestInTitle && tokenizer.next(token);) ++words;
  if (words < kFewestInTitle) return {};
  std::string phrase = "title:\"";
  for (std::size_t at = 0; at < q.size();) {
    const std::size_t begin = at;
    const bool is_mark = is_quotation_mark(text::decode(q, at));
    phrase += is_mark ? std::string_view(" ") : q.substr(begin, at - begin);
  }
  return phrase += '"';
}

bool is_title(std::string_view stream, const std::vector<std::vector<std::uint32_t>>& classes) {
  std::size_t at = 0;
  for (const std::vector<std::uint32_t>& ids : classes) {
    if (at == stream.size()) return false;
    const std::uint32_t id = index::read_form_id(stream, at);
    if (!std::binary_search(ids.begin(), ids.end(), id)) return false;
  }
  return at < stream.size() && index::read_form_id(stream, at) == index::kBodySeparator;
}

bool begins_with_number(std::string_view stream, const std::vector<std::vector<std::uint32_t>>& classes) {
  std::size_t end = 0;
  for (std::uint32_t token = 0; token < kOpeningTokens && end < stream.size();) {
    if (index::read_form_id(stream, end) >= index::kFirstFormId) ++token;
  }
  return PhraseSearch(classes).matches(stream.substr(0, end));
}

}  // namespace chancery::query
