// The query string of an address: what could be read can be written, and is read as the same again.

#include <string>

#include "core/text/utf8.h"
#include "searchd/parameters.h"
#include "tests/fuzz/fuzz_input.h"

namespace chancery::fuzz {
namespace {

constexpr std::int32_t kToday = 20'000;

void check(std::string_view query) {
  const searchd::ParsedParameters parsed = searchd::parse_search_parameters(query, kToday);
  for (const searchd::ParameterError& error : parsed.errors) {
    require(!error.code.empty() && !error.detail.empty(), "an error says what is wrong");
    require(text::is_valid_utf8(error.parameter) && text::is_valid_utf8(error.suggestion),
            "errors are UTF-8");
  }
  for (const auto endpoint : {searchd::Endpoint::kExport, searchd::Endpoint::kRelease}) {
    searchd::parse_parameters(endpoint, query, kToday);
  }
  if (!parsed.errors.empty()) return;
  require(text::is_valid_utf8(parsed.values.request.q), "a query is UTF-8");
  const std::string address = searchd::search_address(parsed.values);
  const std::size_t mark = address.find('?');
  const std::string_view again = mark == std::string::npos ? "" : std::string_view(address).substr(mark + 1);
  const searchd::ParsedParameters second = searchd::parse_search_parameters(again, kToday);
  require(second.errors.empty(), "an address that was written can be read");
  require(searchd::search_address(second.values) == address, "and says the same");
}

}  // namespace
}  // namespace chancery::fuzz

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  chancery::fuzz::check(chancery::fuzz::bytes_of(data, size));
  return 0;
}
