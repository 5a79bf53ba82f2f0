#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace chancery::searchd {

/// Where `value` is not as `schema` says ("/hits/0/id: is no string"); empty where it is. `document` is what
/// references point into. Of JSON Schema 2020-12 it knows what the API's description uses; a keyword that it
/// does not know is a fault too, so that nothing passes unlooked at.
std::string find_fault(const nlohmann::json& value, const nlohmann::json& schema,
                       const nlohmann::json& document);

}  // namespace chancery::searchd
