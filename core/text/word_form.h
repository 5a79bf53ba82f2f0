#pragma once

#include <string>
#include <string_view>

namespace chancery::text {

/// How a word's form treats capitals.
enum class FormCase { kFolded, kKept, kRaised };

/// `term` cut to at most kMaxTermBytes bytes at a code point boundary.
std::string_view cut_term(std::string_view term);

/// Whether `form` holds an upper-case letter.
bool has_upper_case(std::string_view form);

/// Writes the form of `word` into `form`, character by character; ignorable characters and full stops are
/// left out. REQUIRES: no character of `word` is kUnstable, marks are in canonical order.
void write_stable_form(std::string_view word, FormCase letter_case, std::string& form);

/// The same for any word: by ICU's NFKC.
void write_normalised_form(std::string_view word, FormCase letter_case, std::string& form);

}  // namespace chancery::text
