#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace chancery::searchd {

// What describes the site to programs. `base` is its public address without a slash at the end.

/// What robots may read: releases, and not every search that could be made.
std::string robots_text(const std::string& base);

/// The search for browsers (OpenSearch 1.1).
std::string opensearch_xml(const std::string& base, const std::string& site_name);

/// Addresses that one part of the sitemap may hold.
inline constexpr std::uint32_t kSitemapPart = 50'000;

/// The parts of the sitemap of so many releases.
std::string sitemap_index(const std::string& base, std::uint32_t releases);
/// One part: the addresses of releases.
std::string sitemap_part(const std::string& base, std::span<const std::string> ids);
/// The number of the part that a path names ("/sitemap-2.xml": 1, from 0); nullopt where it names none.
std::optional<std::uint32_t> read_sitemap_part(std::string_view path);

}  // namespace chancery::searchd
