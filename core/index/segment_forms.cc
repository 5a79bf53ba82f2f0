#include "core/index/segment_forms.h"

#include <algorithm>
#include <numeric>

#include "core/index/byte_codec.h"
#include "core/index/form_stream.h"

namespace chancery::index {

void SegmentForms::count(std::uint32_t form, text::Language language, bool is_word) {
  const auto code = static_cast<std::uint8_t>(language);
  if (form == entries_.size()) entries_.push_back({0, {code, is_word, 0}, {}});
  Entry& entry = entries_[form];
  ++entry.count;
  Use& use = entry.first.language == code ? entry.first : find_other(entry, code);
  ++use.count;
  use.is_word = is_word;
}

void SegmentForms::note_host(std::uint32_t form, text::Language language) {
  const auto code = static_cast<std::uint8_t>(language);
  if (entries_[form].first.language != code) find_other(entries_[form], code);
}

/// The use in a language that is not the first; added where it is new.
SegmentForms::Use& SegmentForms::find_other(Entry& entry, std::uint8_t language) {
  for (Use& use : entry.others) {
    if (use.language == language) return use;
  }
  return entry.others.emplace_back(Use{language, false, 0});
}

const std::vector<std::uint32_t>& SegmentForms::rank() {
  std::vector<std::uint32_t> by_rank(entries_.size());
  std::iota(by_rank.begin(), by_rank.end(), 0u);
  std::stable_sort(by_rank.begin(), by_rank.end(), [this](std::uint32_t a, std::uint32_t b) {
    return entries_[a].count > entries_[b].count;
  });
  ids_.resize(entries_.size());
  for (std::uint32_t rank = 0; rank < by_rank.size(); ++rank) ids_[by_rank[rank]] = rank + kFirstFormId;
  return ids_;
}

std::string SegmentForms::encode(TermTable& terms) const {
  std::string out;
  append_varint(out, entries_.size());
  FrontEncoder encoder;
  for (const std::uint32_t number : terms.forms_in_order()) {
    const Entry& entry = entries_[number];
    const std::string_view form = terms.form(number);
    encoder.append(out, form);
    append_varint(out, ids_[number]);
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

bool SegmentFormsReader::next() {
  if (left_ == 0) return false;
  --left_;
  form_.read(reader_);
  id_ = static_cast<std::uint32_t>(reader_.varint());
  uses_.clear();
  for (std::uint64_t left = reader_.varint(); left > 0; --left) {
    Use& use = uses_.emplace_back();
    use.language = reader_.fixed<std::uint8_t>();
    use.count = reader_.varint();
    const auto [dropped, appended] = reader_.nibbles();
    use.dropped = std::min<std::uint64_t>(dropped, text().size());
    use.added = reader_.take(appended);
  }
  return true;
}

}  // namespace chancery::index
