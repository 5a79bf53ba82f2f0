#include "core/index/generation_merge.h"

#include <algorithm>
#include <ctime>
#include <future>
#include <map>

#include "core/index/byte_codec.h"
#include "core/index/column_file.h"
#include "core/index/form_stream.h"
#include "core/index/mapped_file.h"
#include "core/index/name_merge.h"
#include "core/index/posting_merge.h"
#include "core/index/schema.h"
#include "core/index/vector_file.h"
#include "core/index/vocabulary_merge.h"

namespace chancery::index {
namespace {

constexpr std::size_t kMostValues = 65'535;

/// Numbers the values of a facet, most releases first, each with its most frequent name.
class FacetNumbers {
 public:
  void count(const std::string& value, const std::string& name) { ++names_[value][name]; }

  /// Numbers what was counted; `first` gets number 0 where it is not null.
  std::vector<FacetValue> number(const std::string* first) {
    std::vector<std::pair<std::uint64_t, std::string>> order;
    if (first != nullptr) names_[*first][*first] += 0;
    for (const auto& [value, names] : names_) {
      std::uint64_t total = 0;
      for (const auto& [name, uses] : names) total += uses;
      order.emplace_back(first != nullptr && value == *first ? UINT64_MAX : total, value);
    }
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    if (order.size() > kMostValues) {
      throw EnvironmentError("there are more than 65,535 sources or countries", "Check the sources' names.");
    }
    std::vector<FacetValue> values;
    for (const auto& [total, value] : order) {
      const auto& names = names_[value];
      const auto best = std::max_element(names.begin(), names.end(),
                                         [](const auto& a, const auto& b) { return a.second < b.second; });
      numbers_[value] = static_cast<std::uint16_t>(values.size());
      values.push_back({value, best->first});
    }
    return values;
  }

  std::uint16_t of(const std::string& value) const { return numbers_.at(value); }

 private:
  std::map<std::string, std::map<std::string, std::uint64_t>> names_;
  std::map<std::string, std::uint16_t> numbers_;
};

std::vector<text::Language> languages_of(const std::vector<ColumnRow>& rows) {
  std::map<std::uint8_t, std::uint64_t> counts;
  for (const ColumnRow& row : rows) ++counts[row.facts.language];
  std::vector<text::Language> languages;
  languages.reserve(counts.size());
  for (const auto& [language, count] : counts) languages.push_back(static_cast<text::Language>(language));
  std::stable_sort(languages.begin(), languages.end(), [&](text::Language a, text::Language b) {
    return counts[static_cast<std::uint8_t>(a)] > counts[static_cast<std::uint8_t>(b)];
  });
  return languages;
}

/// The columns of all segments, facet values numbered anew; fills in the manifest's counts.
std::vector<ColumnRow> gather_rows(const std::vector<Segment>& segments, Manifest& manifest) {
  FacetNumbers sources;
  FacetNumbers countries;
  for (const Segment& segment : segments) {
    for (const ReleaseFacts& facts : segment.facts.releases) {
      const SourceName& source = segment.facts.sources.at(facts.source);
      sources.count(source.id, source.name);
      countries.count(segment.facts.countries.at(facts.country), segment.facts.countries.at(facts.country));
    }
    manifest.total_length += segment.manifest.total_length;
    manifest.text_bytes += segment.manifest.text_bytes;
  }
  const std::string none;
  manifest.sources = sources.number(nullptr);
  manifest.countries = countries.number(&none);
  std::vector<ColumnRow> rows;
  for (const Segment& segment : segments) {
    std::uint32_t offset = 0;
    for (const ReleaseFacts& facts : segment.facts.releases) {
      ColumnRow& row = rows.emplace_back(ColumnRow{facts, offset});
      row.facts.source = sources.of(segment.facts.sources[facts.source].id);
      row.facts.country = countries.of(segment.facts.countries[facts.country]);
      offset += facts.frame_size;
      if (facts.first_day != kNoDay) ++manifest.dated;
    }
  }
  manifest.releases = static_cast<std::uint32_t>(rows.size());
  manifest.languages = languages_of(rows);
  return rows;
}

/// Docs by a hash of theirs; those whose hash is 0 have nothing to be found by.
FileFact write_hashes(const std::filesystem::path& path, const std::vector<ColumnRow>& rows,
                      std::uint64_t ReleaseFacts::*hash_of) {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> ids;
  for (std::uint32_t doc = 0; doc < rows.size(); ++doc) {
    const std::uint64_t hash = rows[doc].facts.*hash_of;
    if (hash != 0 || hash_of == &ReleaseFacts::id_hash) ids.emplace_back(hash, doc);
  }
  std::sort(ids.begin(), ids.end());
  std::string out;
  for (const auto& [hash, doc] : ids) append_fixed(out, hash);
  for (const auto& [hash, doc] : ids) append_fixed(out, doc);
  return write_file(path, out);
}

void link_releases(const std::vector<Segment>& segments, const std::filesystem::path& directory,
                   Manifest& manifest) {
  std::filesystem::create_directory(directory / "releases");
  for (const Segment& segment : segments) {
    const std::string path = "releases/" + segment.manifest.name;
    link_or_copy(segment.directory / "releases", directory / path);
    manifest.segments.push_back({segment.manifest.name, segment.manifest.releases, path});
    for (FileFact fact : segment.manifest.files) {
      if (fact.path != "releases") continue;
      fact.path = path;
      manifest.files.push_back(fact);
    }
  }
  sync_path(directory / "releases");
}

void write_dictionaries(const Dictionaries& dictionaries, const std::filesystem::path& directory,
                        Manifest& manifest) {
  std::filesystem::create_directory(directory / "dictionaries");
  for (const text::Language language : manifest.languages) {
    if (!dictionaries.has(language)) continue;
    FileFact fact = write_file(directory / "dictionaries" / dictionaries.file_name(language),
                               dictionaries.bytes(language));
    fact.path = "dictionaries/" + fact.path;
    manifest.files.push_back(fact);
  }
  sync_path(directory / "dictionaries");
}

void write_bases(const std::vector<Segment>& segments, const std::filesystem::path& directory,
                 Manifest& manifest) {
  std::filesystem::create_directory(directory / "bases");
  for (const auto& [language, named] : bases_of(segments)) {
    FileFact fact = write_file(directory / "bases" / named.file_name, named.basis->encode());
    fact.path = "bases/" + fact.path;
    manifest.files.push_back(fact);
  }
  sync_path(directory / "bases");
}

/// Appends a stream with other ids.
void rewrite(std::string_view stream, std::span<const std::uint32_t> ids, std::string& out) {
  for (std::size_t position = 0; position < stream.size();) {
    const std::uint32_t id = read_form_id(stream, position);
    if (id >= ids.size()) {
      throw EnvironmentError("a segment's streams are damaged", "Remove the segments and build again.");
    }
    append_form_id(out, ids[id]);
  }
}

FileFact write_streams(const std::vector<Segment>& segments, const VocabularyMerge& vocabulary,
                       const std::filesystem::path& path, std::vector<ColumnRow>& rows) {
  DurableFile file(path);
  std::string out;
  std::size_t doc = 0;
  for (std::size_t number = 0; number < segments.size(); ++number) {
    const std::string_view streams = segments[number].streams.bytes();
    const std::vector<std::uint32_t> ids = vocabulary.ids_of(number);
    std::size_t position = 0;
    for (const ReleaseFacts& facts : segments[number].facts.releases) {
      out.clear();
      rewrite(streams.substr(position, facts.stream_size), ids, out);
      position += facts.stream_size;
      rows[doc++].facts.stream_size = static_cast<std::uint32_t>(out.size());
      file.append(out);
    }
  }
  return file.close();
}

}  // namespace

Manifest merge_generation(const std::vector<Segment>& segments, const Dictionaries& dictionaries,
                          const std::string& name, const std::filesystem::path& directory) {
  std::filesystem::create_directories(directory);
  auto postings =
      std::async(std::launch::async, [&] { return merge_postings(segments, directory / "postings"); });

  Manifest manifest;
  manifest.schema_version = kSchemaVersion;
  manifest.name = name;
  manifest.built_at = std::time(nullptr);
  std::vector<ColumnRow> rows = gather_rows(segments, manifest);
  std::vector<std::string_view> forms;
  forms.reserve(segments.size());
  for (const Segment& segment : segments) forms.push_back(segment.forms.bytes());
  const VocabularyMerge vocabulary(forms);
  auto words = std::async(std::launch::async, [&] { return vocabulary.write(directory); });
  manifest.files.push_back(write_streams(segments, vocabulary, directory / "streams", rows));
  {
    const MappedFile streams(directory / "streams");
    const CorpusText corpus{vocabulary, {streams.bytes(), rows}};
    manifest.files.push_back(write_names(segments, manifest.languages, corpus, directory / "names"));
  }
  manifest.files.push_back(write_vectors(segments, directory / "vectors"));
  manifest.files.push_back(write_columns(directory / "columns", rows));
  manifest.files.push_back(write_hashes(directory / "ids", rows, &ReleaseFacts::id_hash));
  manifest.files.push_back(write_hashes(directory / "addresses", rows, &ReleaseFacts::address_hash));
  link_releases(segments, directory, manifest);
  write_dictionaries(dictionaries, directory, manifest);
  write_bases(segments, directory, manifest);
  for (FileFact& fact : words.get()) manifest.files.push_back(std::move(fact));
  for (FileFact& fact : postings.get()) manifest.files.push_back(std::move(fact));
  write_manifest(directory, manifest);
  sync_path(directory);
  return manifest;
}

}  // namespace chancery::index
