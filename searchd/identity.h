#pragma once

#include <string>

namespace chancery::searchd {

/// Who serves the site, as every page says it. An address is absolute or begins with a slash; where one is
/// empty nothing links there.
struct Identity {
  std::string name = "Chancery";
  std::string imprint;        ///< Address of the page that says who is responsible.
  std::string privacy;        ///< Of what is known of readers.
  std::string accessibility;  ///< Of what readers with disabilities may expect.
};

}  // namespace chancery::searchd
