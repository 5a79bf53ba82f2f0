#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace chancery::searchd {

/// One thing that is wrong with an address. Position and length are code points in the value.
struct ParameterError {
  std::string parameter;
  std::string code;
  std::string detail;  ///< A sentence for a person.
  std::uint32_t position = 0;
  std::uint32_t length = 0;
  std::string suggestion;  ///< The whole mended value (for an unknown parameter: the name meant), or empty.
  std::string value = {};  ///< What was given, where it is the value of one parameter of an address.
};

/// Why a request has no other answer, as RFC 9457 has it; page and API show the same.
struct Problem {
  int status = 400;
  std::string title;
  std::string detail;
  std::vector<ParameterError> errors;
};

}  // namespace chancery::searchd
