#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace chancery::index {

/// A SHA-256 digest.
using Digest = std::array<std::uint8_t, 32>;

/// SHA-256 (FIPS 180-4) over bytes given piece by piece.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;

  void update(std::string_view bytes);
  /// The digest of all bytes so far; begins anew.
  Digest finish();

 private:
  evp_md_ctx_st* context_;
};

/// The digest of `bytes`.
Digest sha256(std::string_view bytes);

/// The digest of a file's content. Throws EnvironmentError where it cannot be read.
Digest sha256_of_file(const std::filesystem::path& path);

/// Lower-case hexadecimal of the first `length` bytes.
std::string to_hex(const Digest& digest, std::size_t length = 32);

}  // namespace chancery::index
