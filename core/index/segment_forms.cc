#include "core/index/segment_forms.h"

#include <algorithm>
#include <numeric>

#include "core/index/byte_codec.h"
#include "core/index/form_stream.h"
#include "core/index/vocabulary_format.h"

namespace chancery::index {

void SegmentForms::count(std::uint32_t form, text::Language language, bool is_word) {
  const auto code = static_cast<std::uint8_t>(language);
  if (form == entries_.size()) entries_.push_back({0, {code, is_word, 0}, {}});
  Entry& entry = entries_[form];
  ++entry.count;
  if (entry.first.language == code) {
    ++entry.first.count;
    return;
  }
  for (Use& use : entry.others) {
    if (use.language == code) {
      ++use.count;
      return;
    }
  }
  entry.others.push_back({code, is_word, 1});
}

std::vector<std::uint32_t> SegmentForms::rank() {
  by_id_.resize(entries_.size());
  std::iota(by_id_.begin(), by_id_.end(), 0u);
  std::stable_sort(by_id_.begin(), by_id_.end(), [this](std::uint32_t a, std::uint32_t b) {
    return entries_[a].count > entries_[b].count;
  });
  std::vector<std::uint32_t> ids(entries_.size());
  for (std::uint32_t rank = 0; rank < by_id_.size(); ++rank) ids[by_id_[rank]] = rank + kFirstFormId;
  return ids;
}

std::string SegmentForms::encode(TermTable& terms) const {
  std::string out;
  append_varint(out, entries_.size());
  for (const std::uint32_t number : by_id_) {
    const Entry& entry = entries_[number];
    const std::string_view form = terms.form(number);
    append_string(out, form);
    append_varint(out, 1 + entry.others.size());
    const auto append_use = [&](const Use& use) {
      out.push_back(static_cast<char>(use.language));
      append_varint(out, use.count);
      std::string_view stem;
      if (use.is_word) {
        stem = terms.term(terms.stem_of(static_cast<text::Language>(use.language), number));
      }
      const std::size_t kept = shared_prefix(form, stem);
      append_nibbles(out, form.size() - kept, stem.size() - kept);
      out.append(stem.substr(kept));
    };
    append_use(entry.first);
    for (const Use& use : entry.others) append_use(use);
  }
  return out;
}

}  // namespace chancery::index
