#include "core/index/glass_database.h"

#include <xapian.h>

#include <algorithm>
#include <bit>

#include "core/index/byte_codec.h"
#include "core/index/digest.h"
#include "core/index/xapian_guard.h"

namespace chancery::index {
namespace {

constexpr std::size_t kMostEntryBytes = 10;   // two varints of 32 bits
constexpr std::size_t kMostHeaderBytes = 21;  // four varints of 32 bits, the flag
constexpr std::size_t kLeastChunkBytes = 64;  // less would be more header than list
constexpr std::size_t kMostChunkBytes = 2000;
constexpr std::string_view kLengthsKey("\0\xe0", 2);
constexpr std::string_view kNameEnd("\0", 1);
constexpr unsigned kFormatVersion = (2016 - 2014) << 9 | 3 << 5 | 14;
constexpr std::uint32_t kLeastCompressed = 18;  // Xapian's default for tables that it may compress

/// xapian-core's pack_uint_preserving_sort.
void append_sortable(std::string& out, std::uint32_t value) {
  if (value < 0x8000) {
    out.push_back(static_cast<char>(value >> 8));
    out.push_back(static_cast<char>(value));
    return;
  }
  const auto bytes = static_cast<unsigned>((37 - std::countl_zero(value)) / 7);
  out.push_back(static_cast<char>(std::uint64_t{value} >> (8 * (bytes - 1)) | 0xffu << (10 - bytes)));
  for (unsigned left = bytes - 1; left > 0; --left)
    out.push_back(static_cast<char>(value >> (8 * (left - 1))));
}

/// The key of a term: zero bytes are followed by 0xff, so that a single one can end it.
std::string term_key(std::string_view term) {
  std::string key;
  for (const char c : term) {
    key.push_back(c);
    if (c == '\0') key.push_back('\xff');
  }
  return key;
}

const std::filesystem::path& created(const std::filesystem::path& directory) {
  std::error_code error;
  std::filesystem::create_directory(directory, error);
  if (error) throw system_failure("cannot create", directory, error.value());
  return directory;
}

}  // namespace

GlassDatabase::GlassDatabase(const std::filesystem::path& directory, std::span<const std::uint32_t> lengths)
    : directory_(created(directory)),
      postings_(directory / "postlist.glass"),
      data_(directory / "docdata.glass"),
      documents_(static_cast<std::uint32_t>(lengths.size())) {
  if (lengths.empty()) return;
  std::vector<Posting> entries;
  entries.reserve(lengths.size());
  for (const std::uint32_t length : lengths) {
    entries.push_back({static_cast<std::uint32_t>(entries.size()), length});
    longest_ = std::max(longest_, length);
    if (length > 0) shortest_ = shortest_ == 0 ? length : std::min(shortest_, length);
    total_length_ += length;
  }
  add_list(std::string(kLengthsKey), "", {}, entries);
}

void GlassDatabase::add_data(std::string_view data) {
  std::string key;
  append_sortable(key, ++next_data_);
  data_.add(key, data.substr(0, kMostDataBytes));
}

void GlassDatabase::add_term(std::string_view term, std::span<const Posting> postings) {
  Counts counts{postings.size(), 0};
  for (const Posting& posting : postings) {
    counts.occurrences += posting.wdf;
    most_wdf_ = std::max(most_wdf_, posting.wdf);
  }
  add_list(term_key(term), kNameEnd, counts, postings);
  ++terms_;
}

/// Cuts a list into items: the first has `key`, the others `key`, `name_end` and their first docid.
void GlassDatabase::add_list(std::string key, std::string_view name_end, const Counts& counts,
                             std::span<const Posting> postings) {
  const std::size_t name_size = key.size();
  for (std::size_t next = 0; next < postings.size();) {
    const std::uint32_t first = postings[next].doc;
    const bool is_first = next == 0;
    if (!is_first) {
      key.resize(name_size);
      key.append(name_end);
      append_sortable(key, first + 1);
    }
    // A chunk ends where the block does, or where it is long enough to be worth a key of its own.
    const std::size_t room = postings_.room(key.size());
    const std::size_t limit =
        (room < kLeastChunkBytes ? kMostChunkBytes : std::min(room, kMostChunkBytes)) - kMostHeaderBytes;
    entries_.clear();
    append_varint(entries_, postings[next].wdf);
    std::uint32_t last = first;
    while (++next < postings.size() && entries_.size() + kMostEntryBytes <= limit) {
      append_varint(entries_, postings[next].doc - last - 1);
      append_varint(entries_, postings[next].wdf);
      last = postings[next].doc;
    }
    tag_.clear();
    if (is_first) {
      append_varint(tag_, counts.entries);
      append_varint(tag_, counts.occurrences);
      append_varint(tag_, first);
    }
    tag_.push_back(next == postings.size() ? '1' : '0');
    append_varint(tag_, last - first);
    tag_.append(entries_);
    postings_.add(key, tag_);
  }
}

/// Xapian's "iamglass": magic, format version, UUID, revision, an entry a table, counts.
std::string GlassDatabase::version_file() const {
  std::string roots = postings_.root_info(0) + data_.root_info(kLeastCompressed);
  for (const std::uint32_t least_compressed : {kLeastCompressed, 0u, kLeastCompressed, kLeastCompressed}) {
    append_varint(roots, 0);  // termlists, positions, spelling, synonyms: none of them
    append_varint(roots, 3);
    append_varint(roots, 0);
    append_varint(roots, GlassTable::kBlockBytes >> 11);
    append_varint(roots, least_compressed);
    append_string(roots, "");
  }
  std::string counts;
  append_varint(counts, documents_);
  append_varint(counts, 0);  // greatest docid - documents
  append_varint(counts, shortest_);
  append_varint(counts, most_wdf_);
  append_varint(counts, longest_ - std::min(longest_, most_wdf_));
  append_varint(counts, 0);  // changesets
  append_varint(counts, total_length_);
  append_varint(counts, 0);  // spelling

  std::string out("\x0f\x0dXapian Glass");
  out.push_back(static_cast<char>(kFormatVersion >> 8));
  out.push_back(static_cast<char>(kFormatVersion & 0xff));
  const Digest uuid = sha256(roots + counts);
  out.append(reinterpret_cast<const char*>(uuid.data()), 16);
  append_varint(out, 1);  // revision
  return out + roots + counts;
}

void GlassDatabase::check() const {
  guard_xapian(directory_, [&] {
    const Xapian::Database database(directory_.string());
    std::uint64_t terms = 0;
    const Xapian::TermIterator end = database.allterms_end();
    for (Xapian::TermIterator term = database.allterms_begin(); term != end; ++term) ++terms;
    if (database.get_doccount() == documents_ && database.get_total_length() == total_length_ &&
        terms == terms_) {
      return;
    }
    throw EnvironmentError("Xapian " + std::string(Xapian::version_string()) + " does not find in " +
                               directory_.string() + " what was written there",
                           "This is a fault of the program or of the disk; please report it.");
  });
}

std::vector<FileFact> GlassDatabase::close() {
  std::vector<FileFact> facts{data_.close(), postings_.close()};
  facts.push_back(write_file(directory_ / "iamglass", version_file()));
  sync_path(directory_);
  for (FileFact& fact : facts) fact.path = directory_.filename().string() + "/" + fact.path;
  std::sort(facts.begin(), facts.end(), [](const FileFact& a, const FileFact& b) { return a.path < b.path; });
  check();
  return facts;
}

}  // namespace chancery::index
