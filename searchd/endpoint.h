#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "searchd/formats/format.h"

namespace chancery::searchd {

/// The addresses that take parameters. The order is that of endpoints().
enum class Endpoint : std::uint8_t { kSearch, kExport, kSuggest, kRelease, kCitation, kRelated, kSitemap };

/// What is served at an address; what the documents and the negotiation read.
struct EndpointInfo {
  Endpoint id;
  std::string_view path;  ///< As OpenAPI writes it: "/releases/{id}".
  std::string_view operation;
  std::string_view summary;
  std::string_view description;
  std::span<const Format> formats;  ///< The most wanted first; empty where there is one form.
};

std::span<const EndpointInfo> endpoints();
const EndpointInfo& info(Endpoint endpoint);

/// The endpoint of a path, "/" and addresses without parameters included, as those count as searches.
Endpoint endpoint_of(std::string_view path);

}  // namespace chancery::searchd
