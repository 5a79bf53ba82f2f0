#include "searchd/formats/problem_json.h"

#include "searchd/formats/json_writer.h"

namespace chancery::searchd {
namespace {

void write_error(const ParameterError& error, JsonWriter& json) {
  json.begin_object();
  json.key("parameter").text(error.parameter);
  json.key("code").text(error.code);
  json.key("detail").text(error.detail);
  json.key("position").number(error.position);
  json.key("length").number(error.length);
  json.key("suggestion").text_or_null(error.suggestion);
  json.end_object();
}

}  // namespace

std::string problem_json(const Problem& problem) {
  JsonWriter json;
  json.begin_object();
  json.key("type").text("about:blank");
  json.key("title").text(problem.title);
  json.key("status").number(problem.status);
  json.key("detail").text(problem.detail);
  if (!problem.errors.empty()) {
    json.key("errors").begin_array();
    for (const ParameterError& error : problem.errors) write_error(error, json);
    json.end_array();
  }
  json.end_object();
  return json.take_line();
}

}  // namespace chancery::searchd
