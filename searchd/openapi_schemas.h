#pragma once

#include <string_view>

namespace chancery::searchd {

/// The shapes of answers, as the `schemas` of an OpenAPI document (JSON Schema 2020-12).
std::string_view openapi_schemas();

}  // namespace chancery::searchd
