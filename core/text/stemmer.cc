#include "core/text/stemmer.h"

#include <libstemmer.h>

#include "core/text/stemmer_spelling.h"
#include "core/text/tokenizer.h"
#include "core/text/word_form.h"

namespace chancery::text {

Stemmers::Stemmers() : stemmers_(languages().size(), nullptr) {}

Stemmers::~Stemmers() {
  for (sb_stemmer* stemmer : stemmers_) sb_stemmer_delete(stemmer);
}

std::string_view Stemmers::stem(Language language, std::string_view form) {
  const std::string_view whole = cut_term(form);
  if (has_upper_case(whole)) return whole;
  stem_ = fold_marks(snowball_stem(language, whole));
  stem_.resize(cut_term(stem_).size());
  return stem_;
}

/// What Snowball makes of `form`; `form` where it has no algorithm for the language.
std::string_view Stemmers::snowball_stem(Language language, std::string_view form) {
  const auto index = static_cast<std::size_t>(language);
  if (index >= stemmers_.size()) return form;
  const std::string_view algorithm = languages()[index].stemmer;
  if (algorithm.empty()) return form;
  sb_stemmer*& stemmer = stemmers_[index];
  // The registry's strings are literals, so data() ends in NUL.
  if (stemmer == nullptr) stemmer = sb_stemmer_new(algorithm.data(), nullptr);
  if (stemmer == nullptr) return form;
  const std::string_view spelled = spell_for_stemmer(languages()[index].code, form, spelled_);
  const sb_symbol* stem = sb_stemmer_stem(stemmer, reinterpret_cast<const sb_symbol*>(spelled.data()),
                                          static_cast<int>(spelled.size()));
  const int length = sb_stemmer_length(stemmer);
  if (stem == nullptr || length <= 0) return form;
  return {reinterpret_cast<const char*>(stem), static_cast<std::size_t>(length)};
}

}  // namespace chancery::text
