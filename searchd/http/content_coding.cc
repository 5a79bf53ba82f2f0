#include "searchd/http/content_coding.h"

#include <zlib.h>

#include <new>
#include <optional>

#include "searchd/header_value.h"

namespace chancery::searchd {
namespace {

/// Below it a compressed answer takes as many packets.
constexpr std::size_t kLeastBytes = 1200;
/// A page of results in a third of a millisecond; the better levels take three times as long for a tenth
/// less.
constexpr int kLevel = 2;
constexpr int kGzipWindow = 15 + 16;
constexpr int kMemoryLevel = 8;
constexpr std::size_t kOutputStep = 16UL * 1024;

bool is_text(std::string_view type) {
  return type.starts_with("text/") || type.find("json") != std::string_view::npos ||
         type.find("xml") != std::string_view::npos;
}

void add_vary(WebResponse& response) {
  if (std::string* vary = find_header(response, "Vary")) {
    *vary += ", Accept-Encoding";
  } else {
    response.headers.emplace_back("Vary", "Accept-Encoding");
  }
}

/// Two codings of one answer are not the same bytes.
void weaken_etag(WebResponse& response) {
  std::string* tag = find_header(response, "ETag");
  if (tag != nullptr && tag->starts_with('"')) tag->insert(0, "W/");
}

/// With room for the output always given, deflate cannot fail.
void deflate_all(z_stream& z, std::string_view bytes, int flush, std::string& out) {
  z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  z.avail_in = static_cast<uInt>(bytes.size());
  do {
    const std::size_t before = out.size();
    out.resize(before + kOutputStep);
    z.next_out = reinterpret_cast<Bytef*>(out.data() + before);
    z.avail_out = kOutputStep;
    deflate(&z, flush);
    out.resize(before + kOutputStep - z.avail_out);
  } while (z.avail_out == 0);
}

}  // namespace

bool accepts_gzip(std::string_view list) {
  std::optional<int> gzip;
  std::optional<int> any;
  std::optional<int> plain;
  while (!list.empty()) {
    const auto [coding, weight] = take_weighted_item(list);
    if (equals_ignoring_case(coding, "gzip") || equals_ignoring_case(coding, "x-gzip")) gzip = weight;
    if (equals_ignoring_case(coding, "identity")) plain = weight;
    if (coding == "*") any = weight;
  }
  const int wanted = gzip.value_or(any.value_or(0));
  return wanted > 0 && wanted >= plain.value_or(0);
}

struct Gzip::Stream {
  z_stream z{};
};

Gzip::Gzip() : stream_(std::make_unique<Stream>()) {
  if (deflateInit2(&stream_->z, kLevel, Z_DEFLATED, kGzipWindow, kMemoryLevel, Z_DEFAULT_STRATEGY) != Z_OK) {
    throw std::bad_alloc();
  }
}

Gzip::~Gzip() { deflateEnd(&stream_->z); }

void Gzip::reset() { deflateReset(&stream_->z); }

void Gzip::append(std::string_view bytes, std::string& out) {
  if (!bytes.empty()) deflate_all(stream_->z, bytes, Z_SYNC_FLUSH, out);
}

void Gzip::finish(std::string_view bytes, std::string& out) { deflate_all(stream_->z, bytes, Z_FINISH, out); }

namespace {

/// The stream, compressed piece by piece.
WebStream compress(WebStream plain) {
  auto gzip = std::make_shared<Gzip>();
  return [plain = std::move(plain), gzip = std::move(gzip), done = false]() mutable {
    std::string out;
    if (done) return out;
    const std::string piece = plain();
    done = piece.empty();
    if (done) {
      gzip->finish({}, out);
    } else {
      gzip->append(piece, out);
    }
    return out;
  };
}

}  // namespace

void encode_body(WebResponse& response, std::string_view accept_encoding) {
  const std::string* type = find_header(response, "Content-Type");
  const bool is_large = response.stream || response.body.size() >= kLeastBytes;
  if (!is_large || type == nullptr || !is_text(*type) ||
      find_header(response, "Content-Encoding") != nullptr) {
    return;
  }
  add_vary(response);
  if (!accepts_gzip(accept_encoding)) return;
  response.headers.emplace_back("Content-Encoding", "gzip");
  weaken_etag(response);
  if (response.stream) {
    response.stream = compress(std::move(response.stream));
    return;
  }
  thread_local Gzip gzip;
  gzip.reset();
  std::string compressed;
  gzip.finish(response.body, compressed);
  response.body = std::move(compressed);
}

}  // namespace chancery::searchd
