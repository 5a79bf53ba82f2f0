#include "core/index/segment_builder.h"

#include <algorithm>
#include <ctime>
#include <optional>

#include "core/index/form_stream.h"
#include "core/index/manifest.h"
#include "core/index/release_codec.h"
#include "core/index/schema.h"
#include "core/index/segment_explanations.h"
#include "core/index/segment_facts.h"
#include "core/index/segment_forms.h"
#include "core/index/segment_postings.h"
#include "core/index/term_table.h"
#include "core/text/character_run.h"
#include "core/text/character_table.h"
#include "core/text/language_detector.h"
#include "core/text/tokenizer.h"

namespace chancery::index {
namespace {

constexpr std::uint32_t kTitleWeight = 3;

/// Whether a token stands inside a sentence, as far as one can see without reading more: nothing but one
/// space, hyphen or apostrophe parts it from the token before, which ends at `last_end`.
bool is_within_sentence(std::string_view text, const text::Token& token, std::uint32_t last_end) {
  if (token.begin == last_end + 1) {
    return text[last_end] == ' ' || text[last_end] == '-' || text[last_end] == '\'';
  }
  return text.substr(last_end, token.begin - last_end) == "\u2019";
}

SegmentForms::Initial initial_of(std::string_view text, const text::Token& token, std::uint32_t last_end) {
  const char first = text[token.begin];
  bool is_capital = first >= 'A' && first <= 'Z';
  if (static_cast<unsigned char>(first) >= 0x80) {
    std::size_t at = token.begin;
    is_capital =
        (text::character_table().class_of(text::read_code_point(text.data(), at)) & text::kUpper) != 0;
  }
  if (!is_capital) return SegmentForms::Initial::kSmall;
  const bool is_within = token.line > 0 && is_within_sentence(text, token, last_end);
  return is_within ? SegmentForms::Initial::kCapital : SegmentForms::Initial::kOther;
}

}  // namespace

/// The tokens of one line, kept until its language is known.
struct SegmentBuilder::Paragraph {
  struct Part {
    std::uint32_t form;
    bool is_word;
    SegmentForms::Initial initial;
  };
  std::vector<Part> parts;
  std::uint32_t begin = 0;  // bytes in the text
  std::uint32_t end = 0;
  std::uint32_t weight = 1;
  text::FunctionWordCount function_words;
};

struct SegmentBuilder::State {
  explicit State(const Dictionaries& dictionaries) : compressor(dictionaries) {}

  void add_tokens(const release::Release& release, std::vector<std::uint32_t>& checkpoints);
  void add_to_paragraph(const text::Token& token, const Paragraph::Part& part, text::Language main);
  void end_paragraph(text::Language main);

  std::filesystem::path directory;
  TermTable terms;
  text::Tokenizer tokenizer;
  ReleaseCompressor compressor;
  SegmentForms forms;
  SegmentPostings postings;
  SegmentFacts facts;
  SegmentExplanations explanations;
  std::vector<TokenPlace> places;        // of the release at hand
  std::vector<std::uint32_t> brackets;   // into places
  std::vector<std::uint32_t> tokens;     // separators, and forms' numbers + kFirstFormId, of all releases
  std::vector<std::size_t> stream_ends;  // into tokens
  std::optional<DurableFile> frames;
  std::uint64_t total_length = 0;
  std::uint64_t text_bytes = 0;
  std::string text;
  Paragraph paragraph;
};

SegmentBuilder::SegmentBuilder(const Dictionaries& dictionaries)
    : state_(std::make_unique<State>(dictionaries)) {}
SegmentBuilder::~SegmentBuilder() = default;

void SegmentBuilder::begin(const std::filesystem::path& directory) {
  State& state = *state_;
  std::error_code error;
  std::filesystem::create_directories(directory, error);
  if (error) throw system_failure("cannot create", directory, error.value());
  state.terms.clear();
  state.directory = directory;
  state.forms.clear();
  state.postings.clear();
  state.facts = {};
  state.explanations.clear();
  state.tokens.clear();
  state.stream_ends.clear();
  state.total_length = 0;
  state.text_bytes = 0;
  state.frames.emplace(directory / "releases");
}

void SegmentBuilder::State::add_to_paragraph(const text::Token& token, const Paragraph::Part& part,
                                             text::Language main) {
  if (paragraph.parts.empty()) paragraph.begin = token.begin;
  paragraph.end = token.end;
  paragraph.parts.push_back(part);
  if (part.is_word) paragraph.function_words.add(terms.stop_word_languages(part.form), main);
}

/// Counts the paragraph's forms and stems in its own language.
void SegmentBuilder::State::end_paragraph(text::Language main) {
  text::Language language = main;
  if (paragraph.function_words.are_foreign()) {
    language = text::decide_paragraph_language(
        main, std::string_view(text).substr(paragraph.begin, paragraph.end - paragraph.begin));
  }
  for (const Paragraph::Part& part : paragraph.parts) {
    forms.count(part.form, language, part.is_word, part.initial);
    if (language != main) forms.note_host(part.form, main);
    if (part.is_word) postings.count(terms.stem_of(language, part.form), paragraph.weight);
  }
  paragraph.parts.clear();
  paragraph.function_words = {};
}

void SegmentBuilder::State::add_tokens(const release::Release& release,
                                       std::vector<std::uint32_t>& checkpoints) {
  text.assign(release.title).append("\n").append(release.body);
  tokenizer.reset(text);
  text::CharacterRun run;
  text::Token token;
  std::uint32_t count = 0;
  std::uint32_t line = 0;
  std::uint32_t last_form = 0;
  std::uint32_t last_weight = 1;
  std::uint32_t last_end = 0;
  places.clear();
  brackets.clear();
  paragraph.weight = kTitleWeight;
  while (tokenizer.next(token)) {
    if (token.line != line) {
      end_paragraph(release.language);
      tokens.push_back(line == 0 ? kBodySeparator : kParagraphSeparator);
      paragraph.weight = 1;
      line = token.line;
    }
    if (count > 0 && count % kCheckpointTokens == 0) checkpoints.push_back(token.begin);
    ++count;
    const std::uint32_t form = terms.intern_form(token.form);
    if (SegmentExplanations::is_after_bracket(text, token.begin)) {
      brackets.push_back(static_cast<std::uint32_t>(places.size()));
    }
    places.push_back({form, token.begin, token.end, token.kind == text::TokenKind::kCharacter});
    tokens.push_back(form + kFirstFormId);
    add_to_paragraph(token, {form, token.kind == text::TokenKind::kWord, initial_of(text, token, last_end)},
                     release.language);
    const text::CharacterRun::Step step = run.feed(token);
    if (step.previous_alone) postings.count(terms.single(last_form), last_weight);
    if (step.pair_with_previous) postings.count(terms.pair_of(last_form, form), paragraph.weight);
    last_form = form;
    last_weight = paragraph.weight;
    last_end = token.end;
  }
  if (run.finish()) postings.count(terms.single(last_form), last_weight);
  end_paragraph(release.language);
  if (line == 0) tokens.push_back(kBodySeparator);
  explanations.add(release, text, places, brackets, terms);
}

void SegmentBuilder::add(const release::Release& release) {
  State& state = *state_;
  StoredRelease stored{release, {}};
  state.add_tokens(release, stored.checkpoints);
  state.stream_ends.push_back(state.tokens.size());
  ReleaseFacts& facts = state.facts.add(release);
  facts.length = state.postings.finish_release(release.id);
  const std::string_view frame = state.compressor.compress(release.language, encode_release(stored));
  facts.frame_size = static_cast<std::uint32_t>(frame.size());
  state.frames->append(frame);
  state.total_length += facts.length;
  state.text_bytes += release.title.size() + release.body.size();
}

void SegmentBuilder::finish() {
  State& state = *state_;
  Manifest manifest;
  manifest.schema_version = kSchemaVersion;
  manifest.name = state.directory.filename().string();
  manifest.built_at = std::time(nullptr);
  manifest.releases = static_cast<std::uint32_t>(state.facts.releases.size());
  manifest.total_length = state.total_length;
  manifest.text_bytes = state.text_bytes;

  const std::vector<std::uint32_t>& ids = state.forms.rank();
  DurableFile streams(state.directory / "streams");
  std::string stream;
  std::size_t position = 0;
  for (std::size_t doc = 0; doc < state.stream_ends.size(); ++doc) {
    stream.clear();
    for (; position < state.stream_ends[doc]; ++position) {
      const std::uint32_t token = state.tokens[position];
      append_form_id(stream, token < kFirstFormId ? token : ids[token - kFirstFormId]);
    }
    state.facts.releases[doc].stream_size = static_cast<std::uint32_t>(stream.size());
    streams.append(stream);
  }
  manifest.files.push_back(streams.close());
  manifest.files.push_back(write_file(state.directory / "forms", state.forms.encode(state.terms)));
  manifest.files.push_back(write_file(state.directory / "explanations", state.explanations.encode()));
  manifest.files.push_back(write_file(state.directory / "facts", state.facts.encode()));
  manifest.files.push_back(state.frames->close());
  state.frames.reset();
  manifest.files.push_back(write_file(state.directory / "postings", state.postings.encode(state.terms)));
  write_manifest(state.directory, manifest);
  sync_path(state.directory);
}

}  // namespace chancery::index
