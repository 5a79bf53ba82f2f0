#include "tests/names/pair_search.h"

#include <unicode/unistr.h>

#include <algorithm>
#include <stdexcept>

#include "core/text/tokenizer.h"

namespace chancery {
namespace {

constexpr std::size_t kSampledReleases = 5;

std::string small(const std::string& text) {
  std::string out;
  icu::UnicodeString::fromUTF8(text).toLower().toUTF8String(out);
  return out;
}

/// A name as a reader types it, without the signs that the query language reads; several words that are all
/// listed in capitals in small letters, since capitals typed mean acronyms.
std::string typed_text(const std::string& printed) {
  std::string text;
  text::Tokenizer tokenizer;
  tokenizer.reset(printed, text::CapitalRule::kAlways);
  text::Token token;
  std::uint32_t end = 0;
  std::size_t words = 0;
  bool in_capitals = true;
  while (tokenizer.next(token)) {
    const bool touches = token.kind == text::TokenKind::kCharacter && token.begin == end;
    if (!text.empty() && !touches) text += ' ';
    text += printed.substr(token.begin, token.end - token.begin);
    end = token.end;
    ++words;
    in_capitals = in_capitals && token.is_acronym;
  }
  return words > 1 && in_capitals ? small(text) : text;
}

}  // namespace

PairResult PairSearch::ask(const PrintedName& typed, const PrintedName& sought) {
  const Docs& own = corpus_.releases_with(typed);
  const Docs& all = corpus_.releases_with(sought);
  Docs other;
  std::set_difference(all.begin(), all.end(), own.begin(), own.end(), std::back_inserter(other));
  if (other.empty()) return {true, true};
  const std::string query = typed_text(typed.printed);
  const std::size_t step = (other.size() + kSampledReleases - 1) / kSampledReleases;
  for (std::size_t i = 0; i < other.size(); i += step) {
    if (!finds(query, other[i])) return {false, false};
  }
  return {true, false};
}

bool PairSearch::finds(const std::string& query, std::uint32_t doc) {
  query::Request request;
  request.q = query + " id:" + corpus_.generation().read_release(doc).release.id;
  request.limit = 1;
  request.with_snippets = false;
  request.deadline = std::chrono::seconds(60);
  const query::Answer answer = searcher_.search(request);
  if (const auto* errors = std::get_if<std::vector<query::QueryError>>(&answer)) {
    throw std::runtime_error("cannot search for " + request.q + ": " + errors->front().detail);
  }
  const auto& results = std::get<query::Results>(answer);
  return results.total == 1 && !results.counts_any_word;
}

}  // namespace chancery
