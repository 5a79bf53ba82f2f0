#include "searchd/parameters.h"
#include "searchd/percent.h"

namespace chancery::searchd {
namespace {

class AddressWriter {
 public:
  explicit AddressWriter(std::string path) : address_(std::move(path)) {}

  void add(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    address_ += separator_;
    separator_ = '&';
    address_ += std::string(name) + "=" + percent_encode_query(value);
  }

  std::string take() { return std::move(address_); }

 private:
  std::string address_;
  char separator_ = '?';
};

/// Empty for the default.
std::string_view match_text(query::Match match) {
  return match == query::Match::kAll ? std::string_view() : match_name(match);
}

void add_interface_language(AddressWriter& address, const SearchParameters& parameters) {
  if (parameters.ui) address.add("ui", info(*parameters.ui).code);
}

}  // namespace

std::string search_address(const SearchParameters& parameters) {
  const query::Request& request = parameters.request;
  AddressWriter address("/search");
  address.add("q", request.q);
  address.add("from", parameters.from_text);
  address.add("to", parameters.to_text);
  for (const std::string& value : request.sources) address.add("source", value);
  for (const std::string& value : request.countries) address.add("country", value);
  for (const std::string& value : request.languages) address.add("lang", value);
  address.add("match", match_text(request.match));
  if (request.words == query::Words::kAny) address.add("words", "any");
  if (request.sort == query::Sort::kNewest) address.add("sort", "newest");
  if (request.sort == query::Sort::kOldest) address.add("sort", "oldest");
  if (!request.prefers_recent) address.add("recency", "off");
  if (request.limit != query::Request{}.limit) address.add("limit", std::to_string(request.limit));
  if (parameters.cursor) address.add("cursor", write_cursor(*parameters.cursor));
  add_interface_language(address, parameters);
  return address.take();
}

std::string release_address(std::string_view id, const query::Request& request) {
  AddressWriter address("/releases/" + percent_encode(id));
  address.add("q", request.q);
  if (!request.q.empty()) address.add("match", match_text(request.match));
  return address.take();
}

std::string page_address(std::string_view path, const SearchParameters& parameters) {
  AddressWriter address{std::string(path)};
  add_interface_language(address, parameters);
  return address.take();
}

std::string release_page_address(std::string_view id, const SearchParameters& parameters) {
  std::string address = release_address(id, parameters.request);
  if (!parameters.ui) return address;
  const char separator = address.find('?') == std::string::npos ? '?' : '&';
  return address + separator + "ui=" + std::string(info(*parameters.ui).code);
}

}  // namespace chancery::searchd
