#include "searchd/http/content_coding.h"

#include <zlib.h>

#include <algorithm>
#include <new>
#include <optional>

#include "searchd/http/request_head.h"

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

std::string_view trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

/// A weight in thousandths: "1", "0.5", "0.125". What is none counts as refused.
int read_weight(std::string_view text) {
  if (text.empty() || text.size() > 5 || (text[0] != '0' && text[0] != '1')) return 0;
  if (text.size() > 1 && text[1] != '.') return 0;
  int weight = (text[0] - '0') * 1000;
  int unit = 100;
  for (const char c : text.substr(std::min<std::size_t>(text.size(), 2))) {
    if (c < '0' || c > '9') return 0;
    weight += (c - '0') * unit;
    unit /= 10;
  }
  return std::min(weight, 1000);
}

int weight_of(std::string_view parameters) {
  while (!parameters.empty()) {
    const std::size_t end = std::min(parameters.find(';'), parameters.size());
    const std::string_view parameter = trim(parameters.substr(0, end));
    if (parameter.starts_with("q=") || parameter.starts_with("Q=")) return read_weight(parameter.substr(2));
    parameters.remove_prefix(std::min(end + 1, parameters.size()));
  }
  return 1000;
}

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
    const std::size_t comma = std::min(list.find(','), list.size());
    const std::string_view item = list.substr(0, comma);
    list.remove_prefix(std::min(comma + 1, list.size()));
    const std::size_t semicolon = std::min(item.find(';'), item.size());
    const std::string_view coding = trim(item.substr(0, semicolon));
    const int weight = weight_of(item.substr(std::min(semicolon + 1, item.size())));
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
