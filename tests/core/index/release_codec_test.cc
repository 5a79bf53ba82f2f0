#include "core/index/release_codec.h"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include "tests/core/index/sample_releases.h"

namespace chancery::index {
namespace {

StoredRelease full_release() {
  StoredRelease stored{make_release("2025/17", "Réunion à Genève", "Première ligne.\nDeuxième <b>ligne</b>.",
                                    "2025-02-18T15:31+04:00", "fr"),
                       {700, 90'000, 90'001}};
  stored.release.url = "https://example.org/17";
  stored.release.work = "geneva";
  stored.release.updated = "2025-02-19";
  stored.release.date.stated = "18 février 2025 15:31 (UTC+04:00)";
  return stored;
}

/// A dictionary of French, for what `full_release` is one of.
void add_dictionary(Dictionaries& dictionaries) {
  std::vector<std::string> samples;
  for (const release::Release& release : random_releases(300, 120, 3))
    samples.push_back(encode_release({release, {}}));
  const std::string bytes = train_dictionary(samples);
  ASSERT_FALSE(bytes.empty());
  dictionaries.add(text::find_language("fr").value(), bytes, true);
}

TEST(ReleaseCodec, DecodesWhatItEncoded) {
  const StoredRelease stored = full_release();
  const StoredRelease decoded = decode_release(encode_release(stored));
  expect_same(decoded.release, stored.release);
  EXPECT_EQ(decoded.checkpoints, stored.checkpoints);
}

TEST(ReleaseCodec, KeepsWhatADateLeavesOut) {
  for (const char* published : {"", "2025", "2025-02", "2025-02-18", "2025-02-18T15:31",
                                "2025-02-18T15:31:07Z", "2025-02-18T15:31-03:30"}) {
    const release::Release release = make_release("1", "t", "b", published);
    EXPECT_EQ(decode_release(encode_release({release, {}})).release.date, release.date) << published;
  }
}

TEST(ReleaseCodec, ThrowsWhereverTheBytesEndTooEarly) {
  const std::string bytes = encode_release(full_release());
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    EXPECT_THROW(decode_release(std::string_view(bytes).substr(0, length)), EnvironmentError) << length;
  }
}

TEST(ReleaseCompressor, GivesBackTheBytesWithoutADictionary) {
  const Dictionaries none;
  ReleaseCompressor compressor(none);
  const std::string bytes = encode_release(full_release());
  const std::string frame(compressor.compress(full_release().release.language, bytes));
  EXPECT_EQ(decompress_release(none, full_release().release.language, frame), bytes);
}

TEST(ReleaseCompressor, WritesLessWithADictionaryAndNeedsItToRead) {
  const text::Language french = full_release().release.language;
  Dictionaries dictionaries;
  add_dictionary(dictionaries);
  const Dictionaries none;
  const std::string bytes = encode_release({random_releases(1, 120, 3).front(), {}});
  ReleaseCompressor with(dictionaries);
  ReleaseCompressor without(none);
  const std::string frame(with.compress(french, bytes));
  EXPECT_LT(frame.size() * 3, without.compress(french, bytes).size() * 2);
  EXPECT_EQ(decompress_release(dictionaries, french, frame), bytes);
  EXPECT_THROW(decompress_release(none, french, frame), EnvironmentError);
}

TEST(ReleaseCompressor, UsesADictionaryForItsLanguageOnly) {
  Dictionaries dictionaries;
  add_dictionary(dictionaries);
  const Dictionaries none;
  const text::Language english = text::find_language("en").value();
  const std::string bytes = encode_release(full_release());
  ReleaseCompressor compressor(dictionaries);
  const std::string frame(compressor.compress(english, bytes));
  EXPECT_EQ(decompress_release(none, english, frame), bytes);
}

TEST(ReleaseCompressor, ThrowsForADamagedFrame) {
  const Dictionaries none;
  const text::Language french = full_release().release.language;
  ReleaseCompressor compressor(none);
  const std::string frame(compressor.compress(french, encode_release(full_release())));
  for (std::size_t length = 0; length < frame.size(); ++length) {
    EXPECT_THROW(decompress_release(none, french, frame.substr(0, length)), EnvironmentError) << length;
  }
  std::string other = frame;
  other[0] ^= 1;  // of the magic number
  EXPECT_THROW(decompress_release(none, french, other), EnvironmentError);
}

long most_resident_kib() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

TEST(ReleaseCompressor, TakesNoMemoryForAFrameThatCannotHoldWhatItStates) {
  // A frame of 18 bytes that states half a gigabyte.
  const std::string frame("\x28\xb5\x2f\xfd\x87\x41\0\0\0\0\0\0\0\x20\0\0\x49\0", 18);
  const long before = most_resident_kib();
  EXPECT_THROW(decompress_release(Dictionaries(), text::Language::kUndetermined, frame), EnvironmentError);
  EXPECT_LT(most_resident_kib() - before, 100'000);
  // Letters that repeat are pressed together as far as zstd goes, and are read.
  const Dictionaries none;
  const std::string long_text(3'000'000, 'a');
  ReleaseCompressor compressor(none);
  const std::string pressed(compressor.compress(text::Language::kUndetermined, long_text));
  EXPECT_EQ(decompress_release(none, text::Language::kUndetermined, pressed), long_text);
}

TEST(Dictionaries, LoadsWhatIsNamedAfterItsContentOnly) {
  Dictionaries dictionaries;
  add_dictionary(dictionaries);
  const text::Language french = text::find_language("fr").value();
  const TemporaryDirectory directory;
  const auto path = directory.path() / dictionaries.file_name(french);
  write_bytes(path, dictionaries.bytes(french));
  Dictionaries loaded;
  loaded.load(directory.path(), false);
  EXPECT_EQ(loaded.bytes(french), dictionaries.bytes(french));
  std::string damaged = dictionaries.bytes(french);
  damaged[damaged.size() / 2] ^= 4;
  write_bytes(path, damaged);
  Dictionaries refusing;
  EXPECT_NE(message_of([&] { refusing.load(directory.path(), false); }).find(path.string()),
            std::string::npos);
}

TEST(TrainDictionary, GivesNothingWhereThereIsTooLittleToLearnFrom) {
  EXPECT_EQ(train_dictionary({"a", "b"}), "");
}

}  // namespace
}  // namespace chancery::index
