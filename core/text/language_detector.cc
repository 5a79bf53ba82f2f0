#include "core/text/language_detector.h"

#include <cld2/public/compact_lang_det.h>

#include <algorithm>
#include <array>
#include <string>

#include "core/text/tokenizer.h"

namespace chancery::text {
namespace {

constexpr std::size_t kSampleBytes = 520;
constexpr std::size_t kLongSampleBytes = 8000;
constexpr int kSurePercent = 92;
constexpr int kSureBytes = 200;
constexpr int kSureParagraphPercent = 75;
constexpr double kFewestVotes = 1;
constexpr double kTimesSecond = 1.5;

/// What CLD2 says of one sample.
struct Reading {
  Language language = Language::kUndetermined;
  int percent = 0;
  int bytes = 0;
  bool reliable = false;
};

bool is_boundary(std::string_view text, std::size_t at) {
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

/// At most `size` bytes from the middle of `body`: its head and foot hold names, addresses and agency lines.
std::string_view middle_of(std::string_view body, std::size_t size) {
  if (body.size() <= size) return body;
  std::size_t begin = (body.size() - size) / 2;
  std::size_t end = begin + size;
  while (!is_boundary(body, begin)) ++begin;
  while (!is_boundary(body, end)) --end;
  return body.substr(begin, end - begin);
}

std::string sample_of(std::string_view title, std::string_view body, std::size_t size) {
  std::string sample;
  const std::string_view head = middle_of(title, size / 4);
  const std::string_view middle = middle_of(body, size);
  sample.reserve(head.size() + middle.size() + 1);
  sample.append(head).append("\n").append(middle);
  return sample;
}

/// At most some `size` bytes: half from the middle, the rest from the beginning and the end, so that a text
/// whose parts differ shows it.
std::string spread_sample(std::string_view body, std::size_t size) {
  if (body.size() <= size) return std::string(body);
  std::size_t head = size / 4;
  std::size_t tail = body.size() - size / 4;
  while (!is_boundary(body, head)) --head;
  while (!is_boundary(body, tail)) ++tail;
  std::string sample(body.substr(0, head));
  sample.append("\n").append(middle_of(body, size / 2));
  return sample.append("\n").append(body.substr(tail));
}

std::string_view code_of(CLD2::Language language) {
  // Its name for Montenegrin; the others of its own (iw, no, zh-Hant) are read by find_language.
  const std::string_view code = CLD2::LanguageCode(language);
  return code == "sr-ME" ? "sr" : code;
}

Reading read_sample(std::string_view sample) {
  std::array<CLD2::Language, 3> found{};
  std::array<int, 3> percents{};
  Reading reading;
  const auto best =
      CLD2::ExtDetectLanguageSummary(sample.data(), static_cast<int>(sample.size()), true, found.data(),
                                     percents.data(), &reading.bytes, &reading.reliable);
  if (best == CLD2::UNKNOWN_LANGUAGE) return Reading{};
  // The answer may be another than the first of the list (English beside a language that outweighs it).
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (found[i] == best) reading.percent = percents[i];
  }
  reading.language = find_language(code_of(best)).value_or(Language::kUndetermined);
  return reading;
}

bool is_sure(const Reading& reading) {
  return reading.language != Language::kUndetermined && reading.reliable && reading.percent >= kSurePercent &&
         reading.bytes >= kSureBytes;
}

/// The language that has most function words in `text`, each counting for as much as few languages have it;
/// undetermined where no language has clearly most. For lists of names, and short or mixed text.
Language count_function_words(std::string_view text) {
  std::array<double, LanguageSet{}.size()> votes{};
  Tokenizer tokenizer;
  tokenizer.reset(text);
  for (Token token; tokenizer.next(token);) {
    const LanguageSet& languages = stop_word_languages(token.form);
    if (languages.none()) continue;
    const double share = 1.0 / static_cast<double>(languages.count());
    for (std::size_t i = 0; i < votes.size(); ++i) votes[i] += languages.test(i) ? share : 0;
  }
  const auto best = std::max_element(votes.begin(), votes.end());
  const double most = *best;
  *best = 0;
  const double second = *std::max_element(votes.begin(), votes.end());
  if (most < kFewestVotes || most < kTimesSecond * second) return Language::kUndetermined;
  return static_cast<Language>(best - votes.begin());
}

/// Groups of languages so near each other that CLD2's word is not beyond doubt against a stated one.
constexpr std::array<std::string_view, 13> kKin = {"nb nn da sv fo is",
                                                   "hr sr bs sl mk bg",
                                                   "ru uk be bg mk",
                                                   "ms id jv su",
                                                   "pt gl",
                                                   "gl es",
                                                   "es ca",
                                                   "cs sk",
                                                   "az tr tk uz ug",
                                                   "kk ky tt uz tg mn",
                                                   "hi ne mr bn as",
                                                   "fa ar ur ps ku sd ug",
                                                   "de lb nl af"};

bool lists(std::string_view group, std::string_view code) {
  for (std::size_t at = group.find(code); at != std::string_view::npos; at = group.find(code, at + 1)) {
    const std::size_t end = at + code.size();
    if ((at == 0 || group[at - 1] == ' ') && (end == group.size() || group[end] == ' ')) return true;
  }
  return false;
}

bool are_kin(Language one, Language other) {
  return std::any_of(kKin.begin(), kKin.end(), [&](std::string_view group) {
    return lists(group, info(one).code) && lists(group, info(other).code);
  });
}

}  // namespace

Detection detect_language(std::string_view title, std::string_view body) {
  const Reading quick = read_sample(sample_of(title, body, kSampleBytes));
  if (is_sure(quick)) return {quick.language, true};
  const std::string sample = std::string(title).append("\n").append(spread_sample(body, kLongSampleBytes));
  const Reading thorough = read_sample(sample);
  if (is_sure(thorough)) return {thorough.language, true};
  const Language voted = count_function_words(sample);
  if (voted != Language::kUndetermined) return {voted, false};
  return {thorough.language != Language::kUndetermined ? thorough.language : quick.language, false};
}

LanguageVerdict decide_language(std::optional<Language> stated, std::string_view title,
                                std::string_view body) {
  if (!stated || *stated == Language::kUndetermined) return {detect_language(title, body).language, false};
  const LanguageVerdict as_stated{*stated, false};
  const Reading quick = read_sample(sample_of(title, body, kSampleBytes));
  if (quick.language == *stated || quick.language == Language::kUndetermined) return as_stated;
  if (are_kin(quick.language, *stated)) return as_stated;
  // The title of another language's version is often left as it was: the body speaks for itself.
  const bool is_short = body.size() < kSampleBytes;
  const Reading thorough =
      read_sample(is_short ? sample_of(title, body, kSampleBytes) : spread_sample(body, kLongSampleBytes));
  if (!is_sure(thorough) || thorough.language != quick.language) return as_stated;
  return {thorough.language, true};
}

Language decide_paragraph_language(Language release_language, std::string_view paragraph) {
  const std::string sample = spread_sample(paragraph, kLongSampleBytes);
  const Language voted = count_function_words(sample);
  if (voted == Language::kUndetermined || are_kin(voted, release_language)) return release_language;
  const Reading reading = read_sample(sample);
  return reading.language == voted && reading.percent >= kSureParagraphPercent ? voted : release_language;
}

}  // namespace chancery::text
