#include "searchd/openapi.h"

#include <nlohmann/json.hpp>

#include "searchd/endpoint.h"
#include "searchd/openapi_schemas.h"
#include "searchd/parameter_table.h"
#include "searchd/response.h"

namespace chancery::searchd {
namespace {

using Json = nlohmann::ordered_json;

Json schema_reference(std::string_view name) {
  return {{"$ref", "#/components/schemas/" + std::string(name)}};
}

Json value_schema(const Parameter& row) {
  Json schema{{"type", row.kind == ValueKind::kNumber ? "integer" : "string"}};
  switch (row.kind) {
    case ValueKind::kText:
      schema["maxLength"] = row.most;
      break;
    case ValueKind::kCountry:
      schema["pattern"] = "^[A-Za-z]{2}$";
      break;
    case ValueKind::kChoice:
      schema["enum"] = Json::array();
      for (const std::string_view choice : row.choices) schema["enum"].push_back(choice);
      break;
    case ValueKind::kNumber:
      schema["minimum"] = row.least;
      schema["maximum"] = row.most;
      break;
    default:
      break;
  }
  if (row.fallback.empty()) return schema;
  schema["default"] =
      row.kind == ValueKind::kNumber ? Json(std::stoi(std::string(row.fallback))) : Json(row.fallback);
  return schema;
}

Json parameter_json(const Parameter& row) {
  Json json{{"name", row.name}, {"in", "query"}, {"description", row.description}};
  Json schema = value_schema(row);
  Json example =
      row.kind == ValueKind::kNumber ? Json(std::stoi(std::string(row.example))) : Json(row.example);
  if (row.repeatable) {
    json["style"] = "form";
    json["explode"] = true;
    schema = {{"type", "array"}, {"items", std::move(schema)}};
    example = Json::array({std::move(example)});
  }
  json["schema"] = std::move(schema);
  json["example"] = std::move(example);
  return json;
}

bool has_id(const EndpointInfo& endpoint) { return endpoint.path.find("{id}") != std::string_view::npos; }

Json parameters_json(Endpoint endpoint) {
  Json list = Json::array();
  if (has_id(info(endpoint))) {
    list.push_back({{"name", "id"},
                    {"in", "path"},
                    {"required", true},
                    {"description", "The release's id, percent-encoded as one segment."},
                    {"schema", {{"type", "string"}}}});
  }
  for (const Parameter& row : parameter_table()) {
    if (row.is_of(endpoint)) list.push_back(parameter_json(row));
  }
  return list;
}

Json text_schema() { return {{"schema", {{"type", "string"}}}}; }

/// What is found under each media type.
Json content_json(const EndpointInfo& endpoint) {
  Json content = Json::object();
  for (const Format format : endpoint.formats) {
    Json& entry = content[std::string(info(format).media_type)];
    entry = text_schema();
    if (format == Format::kJson) {
      entry["schema"] = schema_reference(endpoint.id == Endpoint::kRelease ? "Release" : "SearchAnswer");
    }
  }
  if (endpoint.id == Endpoint::kSuggest) {
    content["application/x-suggestions+json"] = {{"schema", schema_reference("Suggestions")}};
  }
  if (endpoint.id == Endpoint::kRelated) {
    content[std::string(kJsonType)] = {{"schema", schema_reference("RelatedAnswer")}};
  }
  if (endpoint.id == Endpoint::kSitemap) content["application/xml"] = text_schema();
  if (endpoint.id == Endpoint::kCitation) {
    content["text/plain"] = text_schema();
    for (const Format format : {Format::kRis, Format::kBibtex}) {
      content[std::string(info(format).media_type)] = text_schema();
    }
  }
  return content;
}

Json problem_response(std::string_view description) {
  return {{"description", description},
          {"content", {{std::string(kProblemType), {{"schema", schema_reference("Problem")}}}}}};
}

Json responses_json(const EndpointInfo& endpoint) {
  Json responses = Json::object();
  responses["200"] = {{"description", "The answer."}, {"content", content_json(endpoint)}};
  if (endpoint.id != Endpoint::kExport) {
    responses["304"] = {{"description", "Nothing has changed since the answer with this ETag."}};
  }
  responses["400"] =
      problem_response("A parameter or the query cannot be read; the answer says where, and the mend.");
  if (has_id(endpoint)) {
    responses["404"] = problem_response("There is no release with this id.");
  }
  if (!endpoint.formats.empty()) {
    responses["406"] = problem_response("The Accept header takes none of the forms that there are.");
  }
  responses["429"] = problem_response("Too many searches of this client at once; Retry-After says when.");
  responses["503"] = problem_response("Too many searches at once, or no index yet; Retry-After says when.");
  return responses;
}

Json operation_json(const EndpointInfo& endpoint) {
  return {{"operationId", endpoint.operation},          {"summary", endpoint.summary},
          {"description", endpoint.description},        {"tags", Json::array({"releases"})},
          {"parameters", parameters_json(endpoint.id)}, {"responses", responses_json(endpoint)}};
}

/// An address without parameters.
struct Document {
  std::string_view path;
  std::string_view operation;
  std::string_view summary;
  std::string_view media_type;
  std::string_view schema;  ///< Empty: text.
  std::string_view tag;
  std::string_view failure;  ///< What another status than 200 would say; empty: nothing.
};

constexpr Document kDocuments[] = {
    {"/openapi.json", "describeApi", "This description", "application/json", "", "documents", ""},
    {"/opensearch.xml", "describeSearch", "The search for browsers, as OpenSearch describes it",
     "application/opensearchdescription+xml", "", "documents", ""},
    {"/robots.txt", "guideRobots", "What robots may read", "text/plain", "", "documents", ""},
    {"/healthz", "checkHealth", "Whether the server is alive", "application/json", "", "operation", ""},
    {"/readyz", "checkReadiness", "Which generation is served, and what was refused", "application/json",
     "Readiness", "operation", "No generation is served."},
    {"/metrics", "readMetrics", "Counts and times for Prometheus; no word of a query", "text/plain", "",
     "operation", ""},
};

Json document_json(const Document& document) {
  Json schema = {{"type", document.media_type == kJsonType ? "object" : "string"}};
  if (!document.schema.empty()) schema = schema_reference(document.schema);
  const Json content{{std::string(document.media_type), {{"schema", schema}}}};
  Json responses{{"200", {{"description", document.summary}, {"content", content}}},
                 {"400", problem_response("This is no request that can be read.")}};
  if (!document.failure.empty()) {
    responses["503"] = {{"description", document.failure}, {"content", content}};
  }
  return {{"operationId", document.operation},
          {"summary", document.summary},
          {"description", std::string(document.summary) + "."},
          {"tags", Json::array({document.tag})},
          {"responses", std::move(responses)}};
}

Json head_json(const std::string& public_url) {
  return {
      {"openapi", "3.1.0"},
      {"info",
       {{"title", "Chancery"},
        {"version", "1"},
        {"description",
         "Full-text search for the releases of foreign ministries. Page and API take the same "
         "parameters and give the same releases."},
        {"contact", {{"name", "Who runs this server"}, {"url", public_url + "/"}}},
        {"license", {{"name", "Of the releases: as each ministry states"}, {"url", public_url + "/help"}}}}},
      {"servers", Json::array({{{"url", public_url}}})},
      {"security", Json::array()},
      {"tags", Json::array({{{"name", "releases"}, {"description", "Searching and reading releases."}},
                            {{"name", "documents"}, {"description", "What describes this server."}},
                            {{"name", "operation"}, {"description", "For those who run it."}}})}};
}

}  // namespace

std::string openapi_json(const std::string& public_url) {
  Json json = head_json(public_url);
  Json& paths = json["paths"];
  for (const EndpointInfo& endpoint : endpoints()) {
    paths[std::string(endpoint.path)] = {{"get", operation_json(endpoint)}};
  }
  for (const Document& document : kDocuments) {
    paths[std::string(document.path)] = {{"get", document_json(document)}};
  }
  json["components"] = {{"schemas", Json::parse(openapi_schemas())}};
  return json.dump(1, ' ') + "\n";
}

}  // namespace chancery::searchd
