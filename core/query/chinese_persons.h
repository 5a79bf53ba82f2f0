#pragma once

#include <vector>

#include "core/index/generation.h"
#include "core/index/names.h"
#include "core/index/posting_reader.h"
#include "core/query/name_key.h"

namespace chancery::query {

/// The Chinese persons' names that begin at keys[at], each with those in the other script that occur in the
/// generation: "Lin Haiyun" with the characters that are read so and stand in a row, 林海云 with its pinyin.
std::vector<index::NameMatch> find_chinese_persons(const index::Generation& generation,
                                                   const index::PostingReader& reader,
                                                   const std::vector<NameKey>& keys, std::size_t at);

}  // namespace chancery::query
