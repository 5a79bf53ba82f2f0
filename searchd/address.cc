#include "searchd/parameter_values.h"
#include "searchd/percent.h"

namespace chancery::searchd {
namespace {

constexpr std::string_view kMatchNames[] = {"exact", "fold", "stem", "all"};

class AddressWriter {
 public:
  explicit AddressWriter(std::string path) : address_(std::move(path)) {}

  void add(std::string_view name, std::string_view value) {
    address_ += separator_;
    separator_ = '&';
    address_ += std::string(name) + "=" + percent_encode_query(value);
  }

  std::string take() { return std::move(address_); }

 private:
  std::string address_;
  char separator_ = '?';
};

Values value_if(bool is_set, std::string_view value) {
  return is_set ? Values{std::string(value)} : Values{};
}

void add_interface_language(AddressWriter& address, const SearchParameters& parameters) {
  for (const std::string& code : write_interface_language(parameters)) address.add("ui", code);
}

/// What follows the question mark in the address of a search.
std::string query_string(const SearchParameters& parameters) {
  const std::string address = search_address(parameters);
  const std::size_t mark = address.find('?');
  return mark == std::string::npos ? std::string() : address.substr(mark + 1);
}

AddressWriter address_of_release(std::string_view root, std::string_view id, const query::Request& request) {
  AddressWriter address(std::string(root) + "/releases/" + percent_encode(id));
  if (request.q.empty()) return address;
  address.add("q", request.q);
  if (request.match != query::Match::kAll) address.add("match", match_name(request.match));
  return address;
}

}  // namespace

std::string_view match_name(query::Match match) { return kMatchNames[static_cast<std::size_t>(match)]; }

Values write_query(const SearchParameters& parameters) {
  return value_if(!parameters.request.q.empty(), parameters.request.q);
}
Values write_from(const SearchParameters& parameters) {
  return value_if(!parameters.from_text.empty(), parameters.from_text);
}
Values write_to(const SearchParameters& parameters) {
  return value_if(!parameters.to_text.empty(), parameters.to_text);
}
Values write_zone(const SearchParameters& parameters) {
  return value_if(!parameters.zone.empty(), parameters.zone);
}
Values write_match(const SearchParameters& parameters) {
  return value_if(parameters.request.match != query::Match::kAll, match_name(parameters.request.match));
}
Values write_words(const SearchParameters& parameters) {
  return value_if(parameters.request.words == query::Words::kAny, "any");
}
Values write_sort(const SearchParameters& parameters) {
  const query::Sort sort = parameters.request.sort;
  return value_if(sort != query::Sort::kRelevance, sort == query::Sort::kNewest ? "newest" : "oldest");
}
Values write_export_sort(const SearchParameters& parameters) {
  return value_if(parameters.request.sort == query::Sort::kOldest, "oldest");
}
Values write_recency(const SearchParameters& parameters) {
  return value_if(!parameters.request.prefers_recent, "off");
}
Values write_limit(const SearchParameters& parameters) {
  return value_if(parameters.request.limit != kDefaultLimit, std::to_string(parameters.request.limit));
}
Values write_cursor_value(const SearchParameters& parameters) {
  return parameters.cursor ? Values{write_cursor(*parameters.cursor)} : Values{};
}
Values write_facets(const SearchParameters& parameters) {
  if (parameters.facets.all()) return {};
  if (parameters.facets.none()) return {"none"};
  constexpr std::string_view kNames[] = {"source", "country", "lang", "timeline"};
  Values values;
  for (std::size_t facet = 0; facet < kFacets; ++facet) {
    if (parameters.facets.test(facet)) values.emplace_back(kNames[facet]);
  }
  return values;
}
Values write_collapse(const SearchParameters& parameters) {
  return value_if(parameters.request.collapse == query::Collapse::kLanguages, "languages");
}
Values write_format(const SearchParameters& parameters) {
  return parameters.format ? Values{std::string(info(*parameters.format).name)} : Values{};
}

Values write_interface_language(const SearchParameters& parameters) {
  return parameters.ui ? Values{std::string(info(*parameters.ui).code)} : Values{};
}

Values write_byte_order_mark(const SearchParameters& parameters) {
  return value_if(parameters.with_byte_order_mark, "on");
}

/// What a search asks for that the address of a release does not say by itself; dates need their time zone.
Values write_back(const SearchParameters& parameters) {
  if (!parameters.back.empty()) return {parameters.back};
  SearchParameters rest = parameters;
  rest.request.q.clear();
  rest.request.match = query::Match::kAll;
  rest.ui.reset();
  if (rest.from_text.empty() && rest.to_text.empty()) rest.zone.clear();
  const std::string back = query_string(rest);
  return value_if(!back.empty() && back.size() <= kMaxBackBytes, back);
}

std::string root_of(std::string_view public_url) {
  const std::size_t host = public_url.find("://");
  if (host == std::string_view::npos) return {};
  const std::size_t path = public_url.find('/', host + 3);
  return path == std::string_view::npos ? std::string() : std::string(public_url.substr(path));
}

std::string address_at(Endpoint endpoint, const SearchParameters& parameters) {
  AddressWriter address{parameters.root + std::string(info(endpoint).path)};
  for (const Parameter& row : parameter_table()) {
    if (!row.is_of(endpoint) || row.write == nullptr) continue;
    for (const std::string& value : row.write(parameters)) address.add(row.name, value);
  }
  return address.take();
}

std::string search_address(const SearchParameters& parameters) {
  return address_at(Endpoint::kSearch, parameters);
}

std::string feed_address(SearchParameters parameters) {
  parameters.cursor.reset();
  parameters.facets.set();
  parameters.ui.reset();
  parameters.request.sort = query::Sort::kRelevance;
  parameters.request.prefers_recent = true;
  const std::string address = search_address(parameters);
  return address + (address.find('?') == std::string::npos ? "?" : "&") + "format=atom";
}

std::string page_address(std::string_view path, const SearchParameters& parameters) {
  AddressWriter address{parameters.root + std::string(path)};
  add_interface_language(address, parameters);
  return address.take();
}

std::string release_page_address(std::string_view id, const SearchParameters& parameters) {
  AddressWriter address = address_of_release(parameters.root, id, parameters.request);
  for (const std::string& zone : write_zone(parameters)) address.add("tz", zone);
  for (const std::string& back : write_back(parameters)) address.add("back", back);
  add_interface_language(address, parameters);
  return address.take();
}

SearchParameters search_before(const SearchParameters& of_release) {
  SearchParameters search = parse_search_parameters(of_release.back, of_release.request.today).values;
  search.request.q = of_release.request.q;
  search.request.match = of_release.request.match;
  search.ui = of_release.ui;
  search.root = of_release.root;
  return search;
}

std::string release_address(std::string_view id, const query::Request& request) {
  return address_of_release({}, id, request).take();
}

}  // namespace chancery::searchd
