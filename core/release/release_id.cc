#include "core/release/release_id.h"

#include <openssl/evp.h>

#include <array>

namespace chancery::release {
namespace {

constexpr std::size_t kHashDigits = 16;

std::string hash(std::string_view text) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int length = 0;
  EVP_Digest(text.data(), text.size(), digest.data(), &length, EVP_sha256(), nullptr);
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex;
  for (std::size_t i = 0; i < kHashDigits / 2; ++i) {
    hex.push_back(kDigits[digest[i] >> 4]);
    hex.push_back(kDigits[digest[i] & 15]);
  }
  return hex;
}

}  // namespace

std::string choose_id(const StatedFields& fields, std::string_view fallback) {
  if (!fields.id.empty()) return fields.id;
  if (!fields.url.empty()) return fields.url;
  if (!fallback.empty()) return std::string(fallback);
  const std::string& date = fields.date_line.empty() ? fields.published : fields.date_line;
  std::string key = fields.source;
  for (const std::string* part : {&fields.language, &date, &fields.title}) {
    // A separator that clean text cannot hold keeps ("ab", "c") apart from ("a", "bc").
    key.push_back('\x1f');
    key += *part;
  }
  return "sha256:" + hash(key);
}

}  // namespace chancery::release
