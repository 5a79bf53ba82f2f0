#include "core/index/vocabulary_merge.h"

#include <algorithm>
#include <bit>
#include <numeric>

#include "core/index/form_stream.h"
#include "core/index/merge_queue.h"
#include "core/index/vocabulary_writer.h"
#include "core/text/tokenizer.h"
#include "core/text/word_form.h"

namespace chancery::index {
namespace {

/// Forms' numbers in order of (key, form), where forms are numbered by their bytes.
std::vector<std::uint32_t> order_by_key(const StringPool& keys, const std::vector<std::uint32_t>& key_of) {
  const std::vector<std::uint32_t> keys_in_order = keys.in_order();
  std::vector<std::uint32_t> rank(keys.size());
  for (std::uint32_t place = 0; place < rank.size(); ++place) rank[keys_in_order[place]] = place;
  std::vector<std::uint32_t> order(key_of.size());
  std::iota(order.begin(), order.end(), 0u);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return rank[key_of[a]] < rank[key_of[b]]; });
  return order;
}

}  // namespace

VocabularyMerge::VocabularyMerge(std::span<const std::string_view> segments) {
  std::vector<SegmentFormsReader> readers;
  for (const std::string_view bytes : segments) {
    readers.emplace_back(bytes);
    forms_of_segment_.emplace_back().reserve(std::min<std::uint64_t>(readers.back().left(), bytes.size()));
  }
  std::string text;
  for (MergeQueue queue(readers); !queue.empty();) {
    text = readers[queue.first()].text();
    begin_form(text);
    for (; queue.stands_at(text); queue.advance()) {
      const SegmentFormsReader& reader = readers[queue.first()];
      forms_of_segment_[queue.first()].push_back({reader.id(), form_count() - 1});
      for (const SegmentFormsReader::Use& use : reader.uses()) count_use(text, use);
    }
  }
  form_begins_.push_back(form_bytes_.size());
  use_begins_.push_back(static_cast<std::uint32_t>(uses_.size()));
  rank();
  fold();
}

void VocabularyMerge::fold() {
  key_of_.resize(form_count());
  for (std::uint32_t number = 0; number < form_count(); ++number) {
    key_of_[number] = keys_.intern(text::fold_marks(form(number)));
  }
}

void VocabularyMerge::begin_form(std::string_view form) {
  form_begins_.push_back(form_bytes_.size());
  form_bytes_.append(form);
  use_begins_.push_back(static_cast<std::uint32_t>(uses_.size()));
  frequency_.push_back(0);
}

void VocabularyMerge::count_use(std::string_view form, const SegmentFormsReader::Use& use) {
  frequency_.back() += use.count;
  for (std::size_t i = use_begins_.back(); i < uses_.size(); ++i) {
    if (uses_[i].language != use.language) continue;
    // A use without occurrences has no stem, which another segment may know.
    if (uses_[i].count == 0) uses_[i].stem = intern_stem(form, use);
    uses_[i].count += use.count;
    uses_[i].small += use.small;
    uses_[i].capital += use.capital;
    return;
  }
  uses_.push_back({use.count, use.small, use.capital, intern_stem(form, use), use.language});
}

std::uint32_t VocabularyMerge::intern_stem(std::string_view form, const SegmentFormsReader::Use& use) {
  stem_.assign(form.substr(0, form.size() - use.dropped)).append(use.added);
  return stems_.intern(stem_);
}

void VocabularyMerge::rank() {
  std::vector<std::uint32_t> order(form_count());
  std::iota(order.begin(), order.end(), 0u);
  std::stable_sort(order.begin(), order.end(),
                   [this](std::uint32_t a, std::uint32_t b) { return frequency_[a] > frequency_[b]; });
  id_of_.resize(order.size());
  for (std::uint32_t rank = 0; rank < order.size(); ++rank) id_of_[order[rank]] = rank + kFirstFormId;
}

std::string_view VocabularyMerge::form(std::uint32_t number) const {
  return std::string_view(form_bytes_)
      .substr(form_begins_[number], form_begins_[number + 1] - form_begins_[number]);
}

std::span<const VocabularyMerge::Use> VocabularyMerge::uses(std::uint32_t number) const {
  return std::span(uses_).subspan(use_begins_[number], use_begins_[number + 1] - use_begins_[number]);
}

std::vector<std::uint32_t> VocabularyMerge::keys_by_id() const {
  std::vector<std::uint32_t> keys(form_count() + kFirstFormId, UINT32_MAX);
  for (std::uint32_t number = 0; number < form_count(); ++number) keys[id_of_[number]] = key_of_[number];
  return keys;
}

std::vector<bool> VocabularyMerge::capitals_by_id() const {
  std::vector<bool> capitals(form_count() + kFirstFormId, false);
  for (std::uint32_t number = 0; number < form_count(); ++number) {
    capitals[id_of_[number]] = text::has_upper_case(form(number));
  }
  return capitals;
}

std::vector<std::uint32_t> VocabularyMerge::ids_of(std::size_t segment) const {
  const std::vector<LocalForm>& forms = forms_of_segment_[segment];
  std::vector<std::uint32_t> ids(forms.size() + kFirstFormId);
  std::iota(ids.begin(), ids.begin() + kFirstFormId, 0u);
  for (const LocalForm& form : forms) {
    if (form.local_id < kFirstFormId || form.local_id >= ids.size()) {
      throw EnvironmentError("a segment's forms are damaged", "Remove the segments and build again.");
    }
    ids[form.local_id] = id_of_[form.form];
  }
  return ids;
}

std::vector<FileFact> VocabularyMerge::write(const std::filesystem::path& directory) const {
  VocabularyWriter writer;
  std::vector<FormUseView> views;
  for (const std::uint32_t number : order_by_key(keys_, key_of_)) {
    views.clear();
    for (const Use& use : uses(number)) {
      const auto magnitude = static_cast<std::uint8_t>(std::bit_width(use.count | 1) - 1);
      views.push_back({use.language, magnitude, stems_[use.stem]});
    }
    std::sort(views.begin(), views.end(),
              [](const FormUseView& a, const FormUseView& b) { return a.language < b.language; });
    writer.add(keys_[key_of_[number]], form(number), id_of_[number], frequency_[number], views);
  }
  return writer.write(directory);
}

}  // namespace chancery::index
