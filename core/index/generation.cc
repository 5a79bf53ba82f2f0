#include "core/index/generation.h"

#include <xapian.h>

#include <algorithm>

#include "core/index/column_file.h"
#include "core/index/generation_state.h"
#include "core/index/manifest.h"
#include "core/index/release_codec.h"
#include "core/index/segment_facts.h"
#include "core/index/xapian_guard.h"
#include "core/release/address.h"

namespace chancery::index {
namespace {

/// A segment's share of the docs and its releases.
template <class State>
void open_releases(State& state) {
  std::uint32_t first = 0;
  for (const SegmentShare& share : state.manifest.segments) {
    state.first_docs.push_back(first);
    state.releases.emplace_back(state.directory / share.releases_file);
    first += share.releases;
  }
}

}  // namespace

Generation::Generation() : state_(std::make_unique<State>()) {}
Generation::~Generation() = default;

std::shared_ptr<const Generation> Generation::open(const std::filesystem::path& directory,
                                                   Verification verification) {
  std::shared_ptr<Generation> generation(new Generation);
  State& state = *generation->state_;
  state.directory = directory;
  state.manifest = read_manifest(directory);
  verify_files(directory, state.manifest, verification == Verification::kDigests);
  state.column_bytes = MappedFile(directory / "columns");
  state.columns = ColumnFile(state.column_bytes.bytes());
  state.forms = MappedFile(directory / "forms");
  state.stems = MappedFile(directory / "stems");
  state.vocabulary = Vocabulary(state.forms, state.stems);
  state.name_bytes = MappedFile(directory / "names");
  state.names = Names(state.name_bytes);
  state.streams = MappedFile(directory / "streams");
  state.vector_bytes = MappedFile(directory / "vectors");
  state.vectors = VectorFile(state.vector_bytes.bytes());
  state.ids = MappedFile(directory / "ids");
  state.addresses = MappedFile(directory / "addresses");
  state.dictionaries.load(directory / "dictionaries", false);
  state.bases.load(directory / "bases", false);
  open_releases(state);
  state.check();
  return generation;
}

void Generation::State::check() const {
  std::uint64_t in_segments = 0;
  for (const SegmentShare& share : manifest.segments) in_segments += share.releases;
  std::uint32_t documents = 0;
  guard_xapian(directory / "postings",
               [&] { documents = Xapian::Database((directory / "postings").string()).get_doccount(); });
  const std::size_t rows = columns.facts.instant.size();
  const bool has_bases =
      std::all_of(manifest.languages.begin(), manifest.languages.end(), [&](text::Language language) {
        return vectors.basis_of(language) == bases.named(language).file_name;
      });
  if (!has_bases || rows != manifest.releases || in_segments != rows || documents != rows || ids.size() != rows * 12 ||
      vectors.size() != rows ||
      addresses.size() % 12 != 0 || columns.stream_offset.back() != streams.size()) {
    throw EnvironmentError("the files of " + directory.string() + " do not fit each other",
                           "Rebuild the index.");
  }
}

const std::string& Generation::name() const { return state_->manifest.name; }
std::int64_t Generation::built_at() const { return state_->manifest.built_at; }
std::uint32_t Generation::size() const { return state_->manifest.releases; }
std::uint32_t Generation::dated_count() const { return state_->manifest.dated; }
const Columns& Generation::columns() const { return state_->columns.facts; }
const Vocabulary& Generation::vocabulary() const { return state_->vocabulary; }
const Names& Generation::names() const { return state_->names; }
std::span<const FacetValue> Generation::sources() const { return state_->manifest.sources; }
std::span<const FacetValue> Generation::countries() const { return state_->manifest.countries; }
std::span<const text::Language> Generation::languages() const { return state_->manifest.languages; }

double Generation::average_length() const {
  return size() == 0 ? 0.0 : static_cast<double>(state_->manifest.total_length) / size();
}

std::string_view Generation::stream(std::uint32_t doc) const {
  const auto& offsets = state_->columns.stream_offset;
  return state_->streams.bytes().substr(offsets[doc], offsets[doc + 1] - offsets[doc]);
}

const Bases& Generation::bases() const { return state_->bases; }

meaning::VectorView Generation::vector(std::uint32_t doc) const { return state_->vectors[doc]; }

namespace {

/// The first doc under this hash that `is_it` takes; the file holds all hashes, then all docs.
template <class IsIt>
std::optional<std::uint32_t> find_hash(const MappedFile& file, std::uint64_t hash, IsIt is_it) {
  const std::string_view bytes = file.bytes();
  const std::span<const std::uint64_t> hashes(reinterpret_cast<const std::uint64_t*>(bytes.data()),
                                              bytes.size() / 12);
  const auto* docs = reinterpret_cast<const std::uint32_t*>(bytes.data() + hashes.size_bytes());
  for (auto place = std::lower_bound(hashes.begin(), hashes.end(), hash);
       place != hashes.end() && *place == hash; ++place) {
    const std::uint32_t doc = docs[place - hashes.begin()];
    if (is_it(doc)) return doc;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::uint32_t> Generation::find_id(std::string_view id) const {
  return find_hash(state_->ids, hash_id(id),
                   [&](std::uint32_t doc) { return doc < size() && read_release(doc).release.id == id; });
}

std::optional<std::uint32_t> Generation::find_address(std::string_view address) const {
  const std::string plain = release::plain_address(address);
  if (plain.empty()) return std::nullopt;
  return find_hash(state_->addresses, hash_id(plain), [&](std::uint32_t doc) {
    return doc < size() && release::plain_address(read_release(doc).release.url) == plain;
  });
}

StoredRelease Generation::read_release(std::uint32_t doc) const {
  const auto segment = std::upper_bound(state_->first_docs.begin(), state_->first_docs.end(), doc) -
                       state_->first_docs.begin() - 1;
  const std::string_view file = state_->releases[static_cast<std::size_t>(segment)].bytes();
  const std::uint32_t offset = state_->columns.release_offset[doc];
  const std::uint32_t size = state_->columns.release_size[doc];
  if (offset > file.size() || size > file.size() - offset) {
    throw EnvironmentError("a stored release lies outside its file", "Rebuild the index.");
  }
  const auto language = static_cast<text::Language>(columns().language[doc]);
  return decode_release(decompress_release(state_->dictionaries, language, file.substr(offset, size)));
}

}  // namespace chancery::index
