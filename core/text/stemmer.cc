#include "core/text/stemmer.h"

#include <libstemmer.h>

#include "core/text/word_form.h"

namespace chancery::text {

Stemmers::Stemmers() : stemmers_(languages().size(), nullptr) {}

Stemmers::~Stemmers() {
  for (sb_stemmer* stemmer : stemmers_) sb_stemmer_delete(stemmer);
}

std::string_view Stemmers::stem(Language language, std::string_view form) {
  const std::string_view whole = cut_term(form);
  const auto index = static_cast<std::size_t>(language);
  if (index >= stemmers_.size() || has_upper_case(whole)) return whole;
  const std::string_view algorithm = languages()[index].stemmer;
  if (algorithm.empty()) return whole;
  sb_stemmer*& stemmer = stemmers_[index];
  // The registry's strings are literals, so data() ends in NUL.
  if (stemmer == nullptr) stemmer = sb_stemmer_new(algorithm.data(), nullptr);
  if (stemmer == nullptr) return whole;
  const sb_symbol* stem = sb_stemmer_stem(stemmer, reinterpret_cast<const sb_symbol*>(whole.data()),
                                          static_cast<int>(whole.size()));
  const int length = sb_stemmer_length(stemmer);
  if (stem == nullptr || length <= 0) return whole;
  return cut_term({reinterpret_cast<const char*>(stem), static_cast<std::size_t>(length)});
}

}  // namespace chancery::text
