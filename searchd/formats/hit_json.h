#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/query/results.h"
#include "searchd/formats/json_writer.h"

namespace chancery::searchd {

// What JSON says of a release, as values of a JsonWriter.

/// A hit, without its score's meaning: the same in an answer and in a line of NDJSON. `root` stands before
/// its path, as SearchParameters has it.
void write_hit(const query::Hit& hit, std::string_view root, JsonWriter& json);

/// What every object of a release begins with.
struct ReleaseHead {
  const std::string& id;
  const std::string& source_url;
  const std::string& title;
  text::Language language;
  const release::StatedDate& date;
  const std::string& source;
};

/// `id`, `url` (below `root`), `source_url`, `title`, `lang`, `dir`, `published` and `source`, in an object
/// that is begun.
void write_head(const ReleaseHead& head, std::string_view root, JsonWriter& json);

/// `datetime`, `offset`, `precision` and `stated`.
void write_published(const release::StatedDate& date, JsonWriter& json);

/// Places that match, in code points.
void write_ranges(const query::MarkedText& text, JsonWriter& json);

/// Releases of the same text in other languages.
void write_translations(const std::vector<query::Translation>& translations, JsonWriter& json);

}  // namespace chancery::searchd
