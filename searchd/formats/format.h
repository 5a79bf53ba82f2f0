#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace chancery::searchd {

/// What an answer is written as. The order is that of formats().
enum class Format : std::uint8_t { kHtml, kJson, kNdjson, kCsv, kAtom, kRis, kBibtex };

/// How a format is asked for, and what it is called in an answer.
struct FormatInfo {
  Format id;
  std::string_view name;          ///< As `format=` takes it.
  std::string_view media_type;    ///< As Accept takes it.
  std::string_view content_type;  ///< As Content-Type states it.
  std::string_view file_ending;   ///< Of a downloaded file.
};

std::span<const FormatInfo> formats();
const FormatInfo& info(Format format);

/// The format among `offered` (the most wanted first) that an Accept header asks for (RFC 9110, 12.5.1): by
/// weight; of equal weights the one that is named more exactly, then the first. The first where there is no
/// header; nullopt where none of them fits.
std::optional<Format> negotiate(std::string_view accept, std::span<const Format> offered);

}  // namespace chancery::searchd
