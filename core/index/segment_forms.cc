#include "core/index/segment_forms.h"

#include <algorithm>
#include <numeric>

#include "core/index/byte_codec.h"
#include "core/index/form_stream.h"

namespace chancery::index {
namespace {

/// What the occurrences of a use begin with; the first two are most of them and take no byte of their own.
enum Beginnings : std::uint8_t { kAllSmall = 0, kAllCapital = 1, kAllOther = 2, kMixed = 3 };

void append_counts(std::string& out, std::uint64_t count, std::uint64_t small, std::uint64_t capital) {
  const Beginnings beginnings = small == count                 ? kAllSmall
                                : capital == count             ? kAllCapital
                                : (small == 0 && capital == 0) ? kAllOther
                                                               : kMixed;
  append_varint(out, count << 2 | beginnings);
  if (beginnings != kMixed) return;
  append_varint(out, small);
  append_varint(out, capital);
}

void read_counts(ByteReader& reader, SegmentFormsReader::Use& use) {
  const std::uint64_t packed = reader.varint();
  const auto beginnings = static_cast<Beginnings>(packed & 3);
  use.count = packed >> 2;
  use.small = beginnings == kAllSmall ? use.count : 0;
  use.capital = beginnings == kAllCapital ? use.count : 0;
  if (beginnings != kMixed) return;
  use.small = reader.varint();
  use.capital = reader.varint();
}

}  // namespace

void SegmentForms::count(std::uint32_t form, text::Language language, bool is_word, Initial initial) {
  const auto code = static_cast<std::uint8_t>(language);
  const auto add = [initial](Use& use) {
    ++use.count;
    use.small += initial == Initial::kSmall ? 1 : 0;
    use.capital += initial == Initial::kCapital ? 1 : 0;
  };
  if (form == entries_.size()) entries_.push_back({0, {code, is_word, 0, 0, 0}, {}});
  Entry& entry = entries_[form];
  ++entry.count;
  Use& use = entry.first.language == code ? entry.first : find_other(entry, code);
  use.is_word = is_word;
  add(use);
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
  return entry.others.emplace_back(Use{language, false, 0, 0, 0});
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
      append_counts(out, use.count, use.small, use.capital);
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
    read_counts(reader_, use);
    const auto [dropped, appended] = reader_.nibbles();
    use.dropped = std::min<std::uint64_t>(dropped, text().size());
    use.added = reader_.take(appended);
  }
  return true;
}

}  // namespace chancery::index
