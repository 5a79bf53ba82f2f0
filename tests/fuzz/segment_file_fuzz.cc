// The files of a segment, and a release as it is stored: what is damaged is refused by EnvironmentError. The
// first byte says which file the others are.

#include "core/index/release_codec.h"
#include "core/index/segment_explanations.h"
#include "core/index/segment_facts.h"
#include "core/index/segment_forms.h"
#include "core/index/segment_postings.h"
#include "tests/fuzz/fuzz_input.h"

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

void check(std::string_view input) {
  if (input.empty()) return;
  const std::string_view bytes = input.substr(1);
  try {
    switch (input.front()) {
      case 'r':
        index::decode_release(bytes);
        break;
      case 'z':
        index::decompress_release(index::Dictionaries(), text::Language::kUndetermined, bytes);
        break;
      case 'f':
        index::SegmentFacts::decode(bytes);
        break;
      case 'e':
        read_explanations(bytes);
        break;
      case 'w':
        read_forms(bytes);
        break;
      case 'p':
        read_postings(bytes);
        break;
      default:
        break;
    }
  } catch (const index::EnvironmentError&) {
    // refused, as it has to be
  }
}

}  // namespace
}  // namespace chancery::fuzz

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  chancery::fuzz::check(chancery::fuzz::bytes_of(data, size));
  return 0;
}
