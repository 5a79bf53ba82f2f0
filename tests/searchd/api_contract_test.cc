// The API does what its own description says.

#include <gmock/gmock.h>

#include <algorithm>
#include <random>
#include <regex>
#include <set>
#include <sstream>

#include "searchd/parameter_table.h"
#include "searchd/percent.h"
#include "tests/searchd/json_schema.h"
#include "tests/searchd/sample_site.h"

namespace chancery::searchd {
namespace {

using nlohmann::json;

const json& description() {
  static const json document = json::parse(SampleSite::get().ask("/openapi.json").body);
  return document;
}

std::string content_type(const WebResponse& response) {
  for (const auto& [name, value] : response.headers) {
    if (name == "Content-Type") return value.substr(0, value.find(';'));
  }
  return {};
}

/// Asks, and checks status, media type and shape of the answer against the description of its endpoint.
json ask_as_described(const std::string& path, const std::string& target, int status) {
  const WebResponse answer = SampleSite::get().ask(target);
  EXPECT_EQ(answer.status, status) << target << "\n" << answer.body.substr(0, 600);
  const json& responses = description()["paths"][path]["get"]["responses"];
  const std::string code = std::to_string(answer.status);
  const std::string type = content_type(answer);
  if (!responses.contains(code) || !responses[code].contains("content") ||
      !responses[code]["content"].contains(type)) {
    ADD_FAILURE() << target << ": " << code << " as " << type << " is not described";
    return {};
  }
  if (type.find("json") == std::string::npos || type == "application/x-ndjson") return {};
  json body = json::parse(answer.body);
  EXPECT_EQ(find_fault(body, responses[code]["content"][type]["schema"], description()), "") << target;
  return body;
}

std::string address_of(const EndpointInfo& endpoint, const std::string& query) {
  const json first = json::parse(SampleSite::get().ask("/search?limit=1&format=json").body)["hits"][0];
  std::string path(endpoint.path);
  const std::size_t id = path.find("{id}");
  if (id != std::string::npos) path.replace(id, 4, percent_encode(first["id"].get<std::string>()));
  return path + query;
}

/// Its example; of a cursor one that an answer gave.
std::string good_value(const Parameter& row) {
  if (row.kind != ValueKind::kCursor) return std::string(row.example);
  return json::parse(SampleSite::get().ask("/search?format=json&limit=5").body)["next"];
}

std::vector<std::string> bad_values(const Parameter& row) {
  switch (row.kind) {
    case ValueKind::kText:
      return {std::string(1100, 'a'), "%ff", "%"};
    case ValueKind::kDate:
      return {"someday", "2025-13", "2025-02-30", "2025-02-18T15:31", "%00"};
    case ValueKind::kZone:
      return {"Mars/Olympus", "GMT%2B3", "europe/paris"};
    case ValueKind::kCountry:
      return {"AZE", "1", "ZZ", "%C3%A4%C3%A4"};
    case ValueKind::kLanguage:
      return {"qqq", "french"};
    case ValueKind::kChoice:
      return {"nonsense", "ALL", "copies"};
    case ValueKind::kNumber:
      return {"0", "201", "-1", "1.5", "1e3", "99999999999999999999", "ten"};
    case ValueKind::kCursor:
      return {"nonsense", "g-1", "g000001-x"};
  }
  return {};
}

/// As JSON wherever there is JSON, as a page where there is not.
std::string json_form(const Parameter& row, Endpoint endpoint) {
  const bool has_format = endpoint == Endpoint::kSearch || endpoint == Endpoint::kRelease;
  return has_format && row.name != "format" ? "&format=json" : "";
}

TEST(ApiContract, EveryParameterIsDescribedOnce) {
  for (const EndpointInfo& endpoint : endpoints()) {
    const json& parameters = description()["paths"][std::string(endpoint.path)]["get"]["parameters"];
    std::set<std::string> known;
    for (const Parameter& row : parameter_table()) {
      if (!row.is_of(endpoint.id)) continue;
      EXPECT_TRUE(known.insert(std::string(row.name)).second) << row.name;
    }
    std::set<std::string> described;
    for (const json& parameter : parameters) {
      if (parameter["in"] != "query") continue;
      EXPECT_TRUE(described.insert(parameter["name"]).second) << parameter;
    }
    EXPECT_EQ(described, known) << endpoint.path;
  }
}

TEST(ApiContract, EveryGoodValueIsAnsweredAsDescribed) {
  for (const EndpointInfo& endpoint : endpoints()) {
    for (const Parameter& row : parameter_table()) {
      if (!row.is_of(endpoint.id)) continue;
      std::vector<std::string> values{good_value(row)};
      for (const std::string_view choice : row.choices) values.emplace_back(choice);
      if (!row.fallback.empty()) values.emplace_back(row.fallback);
      for (const std::string& value : values) {
        const std::string query =
            "?" + std::string(row.name) + "=" + percent_encode_query(value) + json_form(row, endpoint.id);
        ask_as_described(std::string(endpoint.path), address_of(endpoint, query), 200);
      }
    }
  }
}

TEST(ApiContract, EveryBadValueIsRefusedWithItsPlace) {
  for (const EndpointInfo& endpoint : endpoints()) {
    for (const Parameter& row : parameter_table()) {
      if (!row.is_of(endpoint.id)) continue;
      for (const std::string& value : bad_values(row)) {
        if (value == "ALL" && row.name == "style") continue;
        const std::string query = "?" + std::string(row.name) + "=" + value + json_form(row, endpoint.id);
        const std::string target = address_of(endpoint, query);
        if (row.name == "format" && endpoint.id != Endpoint::kExport) {
          EXPECT_EQ(SampleSite::get().ask(target).status, 400) << target;  // a page: no form was named
          continue;
        }
        const json problem = ask_as_described(std::string(endpoint.path), target, 400);
        if (problem.is_null()) continue;
        EXPECT_EQ(problem["errors"][0]["parameter"], row.name) << target;
        EXPECT_EQ(problem["status"], 400);
      }
    }
  }
}

TEST(ApiContract, UnknownAndRepeatedNamesAreRefused) {
  for (const EndpointInfo& endpoint : endpoints()) {
    const std::string form = json_form(Parameter{.name = "x"}, endpoint.id);
    const std::string path(endpoint.path);
    json problem = ask_as_described(path, address_of(endpoint, "?formt=1" + form), 400);
    EXPECT_EQ(problem["errors"][0]["code"], "unknown_parameter") << path;
    for (const Parameter& row : parameter_table()) {
      if (!row.is_of(endpoint.id) || row.repeatable || row.name == "format") continue;
      const std::string one = std::string(row.name) + "=" + percent_encode_query(row.example);
      problem = ask_as_described(path, address_of(endpoint, "?" + one + "&" + one + form), 400);
      EXPECT_EQ(problem["errors"][0]["code"], "repeated") << path << " " << row.name;
    }
  }
}

TEST(ApiContract, OtherStatusesAreAsDescribed) {
  ask_as_described("/search", "/search?q=%22open&format=json", 400);
  ask_as_described("/search", "/search?cursor=g000000-20&format=json", 400);
  ask_as_described("/releases/{id}", "/releases/nothing?format=json", 404);
  ask_as_described("/releases/{id}/cite", "/releases/nothing/cite", 404);
  ask_as_described("/releases/{id}/related", address_of(info(Endpoint::kRelated), ""), 200);
  ask_as_described("/releases/{id}/related", "/releases/nothing/related", 404);
  ask_as_described("/readyz", "/readyz", 200);
  ask_as_described("/suggest", "/suggest?q=min", 200);
}

}  // namespace
}  // namespace chancery::searchd
