#pragma once

#include <string>

namespace chancery::searchd {

/// The description of the API (OpenAPI 3.1, JSON), made of the tables that the parser reads. `public_url` is
/// the address at which it is served.
std::string openapi_json(const std::string& public_url);

}  // namespace chancery::searchd
