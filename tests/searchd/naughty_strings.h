#pragma once

#include <string>
#include <vector>

namespace chancery::searchd {

/// The texts of naughty_strings.txt: what programs stumble over. Some are no UTF-8, one holds a NUL.
std::vector<std::string> read_naughty_strings();

}  // namespace chancery::searchd
