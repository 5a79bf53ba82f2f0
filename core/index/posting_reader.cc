#include "core/index/posting_reader.h"

#include <xapian.h>

#include "core/index/generation_state.h"
#include "core/index/glass_database.h"
#include "core/index/xapian_guard.h"

namespace chancery::index {

struct PostingCursor::State {
  const Xapian::Database* database = nullptr;
  std::string stem;
  std::uint32_t frequency = 0;
  std::uint32_t next_doc = 0;  // docs below it were passed
  Xapian::PostingIterator place;
  std::vector<Posting>* buffer = nullptr;
  const std::filesystem::path* path = nullptr;  // for messages: no word of a query may be in them

  void seek(std::uint32_t doc) {
    if (doc < next_doc || next_doc == 0) place = database->postlist_begin(stem);
    if (doc > 0 && place != database->postlist_end(stem)) place.skip_to(doc + 1);
  }
};

struct PostingReader::State {
  std::shared_ptr<const Generation> generation;
  std::filesystem::path path;
  Xapian::Database database;
  std::vector<Posting> buffer;
};

PostingCursor::PostingCursor(std::unique_ptr<State> state) : state_(std::move(state)) {}
PostingCursor::PostingCursor(PostingCursor&&) noexcept = default;
PostingCursor& PostingCursor::operator=(PostingCursor&&) noexcept = default;
PostingCursor::~PostingCursor() = default;

std::uint32_t PostingCursor::frequency() const { return state_->frequency; }

std::span<const Posting> PostingCursor::read(std::uint32_t begin, std::uint32_t end) {
  State& state = *state_;
  std::vector<Posting>& buffer = *state.buffer;
  buffer.clear();
  if (state.frequency == 0) return {};
  guard_xapian(*state.path, [&] {
    if (begin != state.next_doc || begin == 0) state.seek(begin);
    const Xapian::PostingIterator stop = state.database->postlist_end(state.stem);
    for (; state.place != stop; ++state.place) {
      const std::uint32_t doc = *state.place - 1;
      if (doc >= end) break;
      buffer.push_back({doc, state.place.get_wdf()});
    }
  });
  state.next_doc = end;
  return buffer;
}

PostingReader::PostingReader(std::shared_ptr<const Generation> generation)
    : state_(std::make_unique<State>()) {
  state_->path = generation->state_->directory / "postings";
  guard_xapian(state_->path, [&] { state_->database = Xapian::Database(state_->path.string()); });
  state_->generation = std::move(generation);
}

PostingReader::~PostingReader() = default;

std::uint32_t PostingReader::frequency(std::string_view stem) const {
  std::uint32_t frequency = 0;
  guard_xapian(state_->path, [&] { frequency = state_->database.get_termfreq(std::string(stem)); });
  return frequency;
}

std::uint64_t PostingReader::collection_frequency(std::string_view stem) const {
  std::uint64_t frequency = 0;
  guard_xapian(state_->path, [&] { frequency = state_->database.get_collection_freq(std::string(stem)); });
  return frequency;
}

std::string PostingReader::id_of(std::uint32_t doc) const {
  std::string id;
  guard_xapian(state_->path, [&] { id = state_->database.get_document(doc + 1).get_data(); });
  // What is as long as the data may be has been cut there.
  return id.size() < GlassDatabase::kMostDataBytes ? id : state_->generation->read_release(doc).release.id;
}

PostingCursor PostingReader::open(std::string_view stem) const {
  auto cursor = std::make_unique<PostingCursor::State>();
  cursor->database = &state_->database;
  cursor->stem = stem;
  cursor->frequency = frequency(stem);
  cursor->buffer = &state_->buffer;
  cursor->path = &state_->path;
  return PostingCursor(std::move(cursor));
}

}  // namespace chancery::index
