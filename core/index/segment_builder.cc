#include "core/index/segment_builder.h"

#include <algorithm>
#include <ctime>
#include <optional>

#include "core/index/form_stream.h"
#include "core/index/manifest.h"
#include "core/index/release_codec.h"
#include "core/index/schema.h"
#include "core/index/segment_facts.h"
#include "core/index/segment_forms.h"
#include "core/index/segment_postings.h"
#include "core/index/term_table.h"
#include "core/text/character_run.h"
#include "core/text/language_detector.h"
#include "core/text/tokenizer.h"

namespace chancery::index {
namespace {

constexpr std::uint32_t kTitleWeight = 3;

}  // namespace

/// The tokens of one line, kept until its language is known.
struct SegmentBuilder::Paragraph {
  struct Part {
    std::uint32_t form;
    bool is_word;
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
  void add_to_paragraph(const text::Token& token, std::uint32_t form, text::Language main);
  void end_paragraph(text::Language main);

  std::filesystem::path directory;
  TermTable terms;
  text::Tokenizer tokenizer;
  ReleaseCompressor compressor;
  SegmentForms forms;
  SegmentPostings postings;
  SegmentFacts facts;
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
  state.tokens.clear();
  state.stream_ends.clear();
  state.total_length = 0;
  state.text_bytes = 0;
  state.frames.emplace(directory / "releases");
}

void SegmentBuilder::State::add_to_paragraph(const text::Token& token, std::uint32_t form,
                                             text::Language main) {
  const bool is_word = token.kind == text::TokenKind::kWord;
  if (paragraph.parts.empty()) paragraph.begin = token.begin;
  paragraph.end = token.end;
  paragraph.parts.push_back({form, is_word});
  if (is_word) paragraph.function_words.add(terms.stop_word_languages(form), main);
}

/// Counts the paragraph's forms and stems in its own language.
void SegmentBuilder::State::end_paragraph(text::Language main) {
  text::Language language = main;
  if (paragraph.function_words.are_foreign()) {
    language = text::decide_paragraph_language(
        main, std::string_view(text).substr(paragraph.begin, paragraph.end - paragraph.begin));
  }
  for (const Paragraph::Part& part : paragraph.parts) {
    forms.count(part.form, language, part.is_word);
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
    tokens.push_back(form + kFirstFormId);
    add_to_paragraph(token, form, release.language);
    const text::CharacterRun::Step step = run.feed(token);
    if (step.previous_alone) postings.count(terms.single(last_form), last_weight);
    if (step.pair_with_previous) postings.count(terms.pair_of(last_form, form), paragraph.weight);
    last_form = form;
    last_weight = paragraph.weight;
  }
  if (run.finish()) postings.count(terms.single(last_form), last_weight);
  end_paragraph(release.language);
  if (line == 0) tokens.push_back(kBodySeparator);
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
  manifest.files.push_back(write_file(state.directory / "facts", state.facts.encode()));
  manifest.files.push_back(state.frames->close());
  state.frames.reset();
  manifest.files.push_back(write_file(state.directory / "postings", state.postings.encode(state.terms)));
  write_manifest(state.directory, manifest);
  sync_path(state.directory);
}

}  // namespace chancery::index
