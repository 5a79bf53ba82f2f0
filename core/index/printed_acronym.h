#pragma once

#include <string>
#include <string_view>

namespace chancery::index {

/// What is printed as an acronym.
struct PrintedAcronym {
  std::string letters;  ///< Folded; empty where it is none.
  std::string key;      ///< The folded keys of its words, parted by spaces.
  char kind = 'a';      ///< 'x' where its form in capitals is not all that is meant.
};

/// A word that begins with a capital and has another, and fewer small letters than capitals (MoU, KdK) but
/// for the s of a plural.
PrintedAcronym read_acronym(std::string_view printed);

/// Two words of capitals as one acronym: S-GE, R&D.
PrintedAcronym join_acronyms(std::string_view first, std::string_view second);

}  // namespace chancery::index
