#include "core/index/segment_forms.h"

#include <algorithm>
#include <numeric>

#include "core/index/byte_codec.h"
#include "core/index/form_stream.h"
#include "core/index/vocabulary_format.h"

namespace chancery::index {

void SegmentForms::clear() {
  for (const Entry& entry : entries_) local_[entry.form] = 0;
  entries_.clear();
  by_id_.clear();
}

std::uint32_t SegmentForms::count(std::uint32_t form, text::Language language, bool is_word) {
  if (form >= local_.size()) local_.resize(form * 2 + 4096, 0);
  const auto code = static_cast<std::uint8_t>(language);
  if (local_[form] == 0) {
    entries_.push_back({form, 0, {}, {code, is_word, 0}});
    local_[form] = static_cast<std::uint32_t>(entries_.size()) + kFirstFormId - 1;
  }
  Entry& entry = entries_[local_[form] - kFirstFormId];
  ++entry.count;
  if (entry.first.language == code) {
    ++entry.first.count;
    return local_[form];
  }
  for (Use& use : entry.others) {
    if (use.language == code) {
      ++use.count;
      return local_[form];
    }
  }
  entry.others.push_back({code, is_word, 1});
  return local_[form];
}

std::vector<std::uint32_t> SegmentForms::rank() {
  by_id_.resize(entries_.size());
  std::iota(by_id_.begin(), by_id_.end(), 0u);
  std::stable_sort(by_id_.begin(), by_id_.end(),
                   [this](std::uint32_t a, std::uint32_t b) { return entries_[a].count > entries_[b].count; });
  std::vector<std::uint32_t> ids(entries_.size() + kFirstFormId);
  std::iota(ids.begin(), ids.begin() + kFirstFormId, 0u);
  for (std::uint32_t id = 0; id < by_id_.size(); ++id) ids[by_id_[id] + kFirstFormId] = id + kFirstFormId;
  return ids;
}

std::string SegmentForms::encode(TermTable& terms) const {
  std::string out;
  append_varint(out, entries_.size());
  for (const std::uint32_t local : by_id_) {
    const Entry& entry = entries_[local];
    const std::string_view form = terms.form(entry.form);
    append_string(out, form);
    append_varint(out, 1 + entry.others.size());
    const auto append_use = [&](const Use& use) {
      out.push_back(static_cast<char>(use.language));
      append_varint(out, use.count);
      std::string_view stem;
      if (use.is_word) {
        stem = terms.stem(terms.stem_of(static_cast<text::Language>(use.language), entry.form));
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
