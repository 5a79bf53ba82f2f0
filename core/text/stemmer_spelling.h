#pragma once

#include <string>
#include <string_view>

namespace chancery::text {

/// `form` as the stemmer of the language with this code expects it: Romanian s and t with cedilla where a
/// comma is printed, Spanish and Portuguese endings with their marks where they are typed without, Turkish i
/// and ı as the vowel before them demands where capitals have lost the difference. `form` itself where
/// nothing changes, else a view of `buffer`.
std::string_view spell_for_stemmer(std::string_view code, std::string_view form, std::string& buffer);

}  // namespace chancery::text
