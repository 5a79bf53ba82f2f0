// The files of a segment, and a release as it is stored: what is damaged is refused by EnvironmentError. The
// first byte says which file the others are. (Streams are read where their digests are right only, and any
// byte of them is a part of a number.)

#include <array>

#include "core/index/release_codec.h"
#include "core/index/segment_explanations.h"
#include "core/index/segment_facts.h"
#include "core/index/segment_forms.h"
#include "core/index/segment_postings.h"
#include "tests/fuzz/fuzz_input.h"
#include "tests/fuzz/tagged_file.h"

namespace chancery::fuzz {
namespace {

void read_explanations(std::string_view bytes) {
  index::ExplanationReader reader(bytes);
  while (reader.next()) {
    require(reader.acronym().size() <= bytes.size() && reader.expansion().size() <= bytes.size(),
            "texts come from the file");
  }
}

void read_forms(std::string_view bytes) {
  index::SegmentFormsReader reader(bytes);
  while (reader.next()) require(reader.text().size() <= 2 * bytes.size() + 1, "texts come from the file");
}

void read_postings(std::string_view bytes) {
  index::SegmentPostingsReader reader(bytes);
  std::vector<index::Posting> postings;
  while (reader.next()) {
    postings.clear();
    reader.read(0, postings);
  }
}

void read_release(std::string_view bytes) { index::decode_release(bytes); }

void read_frame(std::string_view bytes) {
  index::decompress_release(index::Dictionaries(), text::Language::kUndetermined, bytes);
}

void read_facts(std::string_view bytes) { index::SegmentFacts::decode(bytes); }

constexpr std::array kKinds{FileKind{'r', read_release}, FileKind{'z', read_frame},
                            FileKind{'f', read_facts},   FileKind{'e', read_explanations},
                            FileKind{'w', read_forms},   FileKind{'p', read_postings}};

}  // namespace
}  // namespace chancery::fuzz

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  chancery::fuzz::read_tagged(chancery::fuzz::bytes_of(data, size), chancery::fuzz::kKinds);
  return 0;
}
