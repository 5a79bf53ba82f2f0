#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/index/durable_file.h"
#include "core/index/segment_forms.h"
#include "core/index/string_pool.h"

namespace chancery::index {

/// Unites the vocabularies of segments, to rewrite their streams and write the generation's files.
class VocabularyMerge {
 public:
  /// A form's use in one language.
  struct Use {
    std::uint64_t count;
    std::uint64_t small;  // as in SegmentFormsReader::Use
    std::uint64_t capital;
    std::uint32_t stem;  // a number
    std::uint8_t language;
  };

  /// Reads the segments' `forms` files, which must outlive it, and gives every form its id: by frequency,
  /// then by its bytes. Throws EnvironmentError.
  explicit VocabularyMerge(std::span<const std::string_view> segments);

  /// The generation's ids by those of a segment, separators among them.
  std::vector<std::uint32_t> ids_of(std::size_t segment) const;

  /// Writes `forms` and `stems`. Thread-safe.
  std::vector<FileFact> write(const std::filesystem::path& directory) const;

  /// Forms are numbered by their bytes.
  std::uint32_t form_count() const { return static_cast<std::uint32_t>(frequency_.size()); }
  std::string_view form(std::uint32_t number) const;
  std::span<const Use> uses(std::uint32_t number) const;
  std::uint64_t frequency(std::uint32_t number) const { return frequency_[number]; }
  /// The keys by the generation's ids; UINT32_MAX for separators.
  std::vector<std::uint32_t> keys_by_id() const;
  /// By the generation's ids: whether the form is an acronym, which keeps its capitals.
  std::vector<bool> capitals_by_id() const;
  /// The mark-folded keys of all forms, and which of them a form has.
  const StringPool& keys() const { return keys_; }
  std::uint32_t key_of(std::uint32_t number) const { return key_of_[number]; }

 private:
  /// A segment's id of a form.
  struct LocalForm {
    std::uint32_t local_id;
    std::uint32_t form;
  };

  void begin_form(std::string_view form);
  std::uint32_t intern_stem(std::string_view form, const SegmentFormsReader::Use& use);
  void count_use(std::string_view form, const SegmentFormsReader::Use& use);
  void rank();
  void fold();

  // Forms are numbered by their bytes. Form n ends where n + 1 begins.
  std::string form_bytes_;
  std::vector<std::uint64_t> form_begins_;
  std::vector<std::uint64_t> frequency_;
  std::vector<Use> uses_;
  std::vector<std::uint32_t> use_begins_;
  std::vector<std::uint32_t> id_of_;
  std::vector<std::vector<LocalForm>> forms_of_segment_;  // by form
  StringPool stems_;
  StringPool keys_;
  std::vector<std::uint32_t> key_of_;
  std::string stem_;
};

}  // namespace chancery::index
