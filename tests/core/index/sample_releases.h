#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "core/release/dateline.h"
#include "tests/core/index/test_index.h"

namespace chancery::index {

inline std::string numbered(std::string_view prefix, std::size_t number) {
  return std::string(prefix).append(std::to_string(number));
}

inline release::Release make_release(std::string id, std::string title, std::string body,
                                     std::string_view published = "2024-05-01",
                                     std::string_view language = "en") {
  release::Release made;
  made.id = std::move(id);
  made.url = "https://www.mfa.example/releases/" + made.id;
  made.title = std::move(title);
  made.body = std::move(body);
  made.source = "Foreign Office";
  made.source_id = "foreign-office";
  made.country = "GB";
  made.language = text::find_language(language).value();
  if (!published.empty()) made.date = release::read_published(published).date;
  return made;
}

/// Releases r0, r1 ... of words drawn from a small vocabulary, a day apart, the oldest first.
inline std::vector<release::Release> random_releases(std::size_t count, std::size_t words, unsigned seed) {
  static constexpr const char* kWords[] = {
      "the",    "of",      "minister", "ministers", "met",      "meeting",  "treaty",  "trade",
      "traded", "UN",      "visit",    "visited",   "café",     "cafe",     "embassy", "signed",
      "sign",   "signing", "Ukraine",  "partner",   "partners", "dialogue", "2024",    "security"};
  std::mt19937 random(seed);
  std::vector<release::Release> releases;
  for (std::size_t i = 0; i < count; ++i) {
    std::string body;
    for (std::size_t word = 0; word < words; ++word) {
      body += kWords[random() % std::size(kWords)];
      body += random() % 12 == 0 ? ".\n" : " ";
    }
    const std::string title =
        std::string(kWords[random() % std::size(kWords)]) + " " + kWords[random() % std::size(kWords)];
    releases.push_back(
        make_release(numbered("r", i), title, body, release::iso_date(static_cast<std::int32_t>(15000 + i))));
  }
  return releases;
}

inline void expect_same(const release::Release& one, const release::Release& other) {
  EXPECT_EQ(one.id, other.id);
  EXPECT_EQ(one.url, other.url);
  EXPECT_EQ(one.source, other.source);
  EXPECT_EQ(one.source_id, other.source_id);
  EXPECT_EQ(one.country, other.country);
  EXPECT_EQ(one.language, other.language);
  EXPECT_EQ(one.work, other.work);
  EXPECT_EQ(one.title, other.title);
  EXPECT_EQ(one.body, other.body);
  EXPECT_EQ(one.updated, other.updated);
  EXPECT_EQ(one.date, other.date);
}

inline std::string read_bytes(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline void write_bytes(const std::filesystem::path& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

/// The message of the EnvironmentError that `work` throws; empty, and a failure, where it throws none.
template <class Work>
std::string message_of(Work&& work) {
  try {
    work();
  } catch (const EnvironmentError& error) {
    return error.what();
  }
  ADD_FAILURE() << "no EnvironmentError was thrown";
  return "";
}

/// One segment of these releases, in this order.
inline Segment build_segment(const std::vector<release::Release>& releases, const Dictionaries& dictionaries,
                             const std::filesystem::path& directory) {
  SegmentBuilder builder(dictionaries);
  builder.begin(directory);
  for (const release::Release& release : releases) builder.add(release);
  builder.finish();
  return Segment::open(directory);
}

}  // namespace chancery::index
