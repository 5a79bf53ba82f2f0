#pragma once

#include <string>
#include <string_view>

#include "core/release/reader.h"

namespace chancery::release {

/// The greatest input that is one release: a line of JSON Lines, a file of article text.
inline constexpr std::size_t kMostReleaseBytes = std::size_t{16} << 20;

/// What an input states, valid UTF-8, before anything is concluded from it. Empty: not stated.
struct StatedFields {
  std::string id, url, source, source_id, country, language, published, updated, date_line, work, title, body;
};

/// Adds a problem that stands at `place`.
void add_problem(ReadResult& result, const Place& place, Problem problem);

/// Rejects the input.
void reject(ReadResult& result, const Place& place, std::string_view field, std::string reason);

/// Makes the release of `fields` (or rejects it) and adds to `result`, which holds what reading them gave.
/// `fallback_id` is the id of what states neither id nor url; where it is empty, a hash is.
void assemble_release(StatedFields fields, const Place& place, std::string_view fallback_id,
                      ReadResult& result);

}  // namespace chancery::release
