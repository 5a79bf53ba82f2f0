#include "core/index/vocabulary_merge.h"

#include <algorithm>
#include <bit>
#include <numeric>

#include "core/index/byte_codec.h"
#include "core/index/form_stream.h"
#include "core/index/vocabulary_format.h"
#include "core/index/vocabulary_writer.h"
#include "core/text/tokenizer.h"

namespace chancery::index {

void VocabularyMerge::add_segment(std::string_view bytes) {
  ByteReader reader(bytes);
  const std::uint64_t count = reader.varint();
  std::vector<std::uint32_t>& forms = forms_of_segment_.emplace_back();
  forms.reserve(count + kFirstFormId);
  for (std::uint32_t separator = 0; separator < kFirstFormId; ++separator) forms.push_back(separator);
  std::string stem;
  for (std::uint64_t i = 0; i < count; ++i) {
    const std::string_view text = reader.string();
    const std::uint32_t form = forms_.intern(text);
    if (form == frequency_.size()) {
      frequency_.push_back(0);
      first_use_.push_back(kEnd);
    }
    forms.push_back(form);
    for (std::uint64_t left = reader.varint(); left > 0; --left) {
      const auto language = reader.fixed<std::uint8_t>();
      const std::uint64_t occurrences = reader.varint();
      const auto [dropped, added] = read_nibbles(reader);
      stem.assign(text.substr(0, text.size() - std::min<std::uint64_t>(dropped, text.size())));
      stem += reader.take(added);
      count_use(form, language, occurrences, stem);
    }
  }
}

void VocabularyMerge::count_use(std::uint32_t form, std::uint8_t language, std::uint64_t count,
                                std::string_view stem) {
  frequency_[form] += count;
  for (std::uint32_t use = first_use_[form]; use != kEnd; use = uses_[use].next) {
    if (uses_[use].language != language) continue;
    uses_[use].count += count;
    return;
  }
  uses_.push_back({count, stems_.intern(stem), first_use_[form], language});
  first_use_[form] = static_cast<std::uint32_t>(uses_.size() - 1);
}

void VocabularyMerge::rank() {
  std::vector<std::uint32_t> order(forms_.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
    return frequency_[a] != frequency_[b] ? frequency_[a] > frequency_[b] : forms_[a] < forms_[b];
  });
  id_of_.resize(order.size());
  for (std::uint32_t rank = 0; rank < order.size(); ++rank) id_of_[order[rank]] = rank + kFirstFormId;
  for (auto& forms : forms_of_segment_) {
    for (std::size_t local = kFirstFormId; local < forms.size(); ++local) forms[local] = id_of_[forms[local]];
  }
}

void VocabularyMerge::rewrite(std::size_t segment, std::string_view stream, std::string& out) const {
  const std::vector<std::uint32_t>& ids = forms_of_segment_[segment];
  for (std::size_t position = 0; position < stream.size();) {
    const std::uint32_t local = read_form_id(stream, position);
    if (local >= ids.size())
      throw EnvironmentError("a segment's streams are damaged", "Remove its directory.");
    append_form_id(out, ids[local]);
  }
}

std::vector<std::uint32_t> VocabularyMerge::order_by_key(const StringPool& keys,
                                                         const std::vector<std::uint32_t>& key_of) const {
  struct Place {
    std::uint64_t leading;
    std::uint32_t form;
  };
  std::vector<Place> places(forms_.size());
  for (std::uint32_t form = 0; form < places.size(); ++form)
    places[form] = {leading_bytes(keys[key_of[form]]), form};
  std::sort(places.begin(), places.end(), [&](const Place& a, const Place& b) {
    if (a.leading != b.leading) return a.leading < b.leading;
    const int order = keys[key_of[a.form]].compare(keys[key_of[b.form]]);
    return order != 0 ? order < 0 : forms_[a.form] < forms_[b.form];
  });
  std::vector<std::uint32_t> order;
  order.reserve(places.size());
  for (const Place& place : places) order.push_back(place.form);
  return order;
}

std::vector<FileFact> VocabularyMerge::write(const std::filesystem::path& directory) const {
  StringPool keys;
  std::vector<std::uint32_t> key_of(forms_.size());
  for (std::uint32_t form = 0; form < forms_.size(); ++form) {
    key_of[form] = keys.intern(text::fold_marks(forms_[form]));
  }
  VocabularyWriter writer;
  std::vector<FormUseView> views;
  for (const std::uint32_t form : order_by_key(keys, key_of)) {
    views.clear();
    for (std::uint32_t use = first_use_[form]; use != kEnd; use = uses_[use].next) {
      const auto magnitude = static_cast<std::uint8_t>(std::bit_width(uses_[use].count) - 1);
      views.push_back({uses_[use].language, magnitude, stems_[uses_[use].stem]});
    }
    std::sort(views.begin(), views.end(),
              [](const FormUseView& a, const FormUseView& b) { return a.language < b.language; });
    writer.add(keys[key_of[form]], forms_[form], id_of_[form], frequency_[form], views);
  }
  return writer.write(directory);
}

}  // namespace chancery::index
