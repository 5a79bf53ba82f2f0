#include "searchd/response.h"

#include <algorithm>

#include "core/index/digest.h"
#include "searchd/header_value.h"

namespace chancery::searchd {
namespace {

constexpr std::size_t kTagBytes = 12;
constexpr std::string_view kVaries = "Accept";
/// A page speaks the reader's language.
constexpr std::string_view kVariesAsPage = "Accept, Accept-Language";

std::string_view opaque_part(std::string_view tag) { return tag.starts_with("W/") ? tag.substr(2) : tag; }

}  // namespace

WebResponse make_response(int status, std::string_view type, std::string body, std::string_view cache) {
  WebResponse response;
  response.status = status;
  response.headers = {{"Content-Type", std::string(type)},
                      {"Cache-Control", std::string(cache)},
                      {"Vary", std::string(type == kHtmlType ? kVariesAsPage : kVaries)}};
  response.body = std::move(body);
  add_security_headers(response);
  return response;
}

bool is_kept(const WebResponse& response) {
  return std::find(response.headers.begin(), response.headers.end(),
                   std::pair<std::string, std::string>("Cache-Control", kNotKept)) == response.headers.end();
}

std::string make_entity_tag(const AnswerKey& key) {
  index::Sha256 hash;
  for (const std::string_view part :
       {key.build, key.public_url, key.generation, key.target, key.format, key.language}) {
    hash.update(part);
    hash.update(std::string_view("\0", 1));
  }
  hash.update(std::to_string(key.today));
  return "W/\"" + std::string(key.generation) + "-" + index::to_hex(hash.finish(), kTagBytes) + "\"";
}

bool names_entity_tag(std::string_view if_none_match, std::string_view tag) {
  while (!if_none_match.empty()) {
    const std::string_view one = take_item(if_none_match);
    if (!one.empty() && opaque_part(one) == opaque_part(tag)) return true;
  }
  return false;
}

WebResponse not_modified(std::string_view tag, bool is_page) {
  WebResponse response;
  response.status = 304;
  response.headers = {{"ETag", std::string(tag)},
                      {"Cache-Control", std::string(kFresh)},
                      {"Vary", std::string(is_page ? kVariesAsPage : kVaries) + ", Accept-Encoding"}};
  return response;
}

}  // namespace chancery::searchd
