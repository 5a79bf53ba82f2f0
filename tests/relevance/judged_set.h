#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace chancery::relevance {

/// A text of a judged set, as its file has it.
struct JudgedDocument {
  std::string id;  ///< Unique within its set.
  std::string title;
  std::string text;
  std::string published;  ///< As a release states it; empty where the set has no dates.
};

struct JudgedQuery {
  std::string id;
  std::string text;
};

/// Grades by document; a document that is not in it has grade 0.
using Grades = std::map<std::string, int>;

/// A collection of texts, questions, and what people judged to answer them.
struct JudgedSet {
  std::string name;
  std::string language;  ///< BCP 47.
  std::vector<JudgedDocument> documents;
  std::vector<JudgedQuery> queries;
  std::map<std::string, Grades> judgements;  ///< By query; only queries with a positive grade.
};

/// The names of the sets below `directory`, ascending; none where there is no such directory.
std::vector<std::string> find_sets(const std::filesystem::path& directory);

/// The language that a set's name states in its last part ("piaf-fr"); English where it states none.
std::string language_of(const std::string& set_name);

/// Reads `corpus.jsonl.zst`, `queries.jsonl.zst` and `qrels.tsv.zst`. Throws std::runtime_error that names
/// the file which cannot be read.
JudgedSet read_set(const std::filesystem::path& directory);

/// The bytes of a zstd file. Throws std::runtime_error that names it.
std::string read_compressed(const std::filesystem::path& path);

}  // namespace chancery::relevance
