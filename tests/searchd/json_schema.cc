#include "tests/searchd/json_schema.h"

#include <algorithm>
#include <regex>

namespace chancery::searchd {
namespace {

using nlohmann::json;

bool is_of_type(const json& value, const std::string& type) {
  if (type == "object") return value.is_object();
  if (type == "array") return value.is_array();
  if (type == "string") return value.is_string();
  if (type == "boolean") return value.is_boolean();
  if (type == "null") return value.is_null();
  if (type == "integer") return value.is_number_integer();
  return type == "number" && value.is_number();
}

bool has_type(const json& value, const json& types) {
  if (types.is_string()) return is_of_type(value, types);
  return std::any_of(types.begin(), types.end(), [&](const json& type) { return is_of_type(value, type); });
}

bool has_format(const std::string& text, const std::string& format) {
  static const std::regex kDay(R"(\d{4}-\d\d-\d\d)");
  static const std::regex kTime(R"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d))");
  if (format == "date") return std::regex_match(text, kDay);
  return format == "date-time" && std::regex_match(text, kTime);
}

class Checker {
 public:
  explicit Checker(const json& document) : document_(document) {}

  std::string check(const json& value, const json& schema, const std::string& place) const {
    for (const auto& [keyword, wanted] : schema.items()) {
      std::string fault = check_keyword(value, schema, {keyword, wanted}, place);
      if (!fault.empty()) return fault;
    }
    return {};
  }

 private:
  struct Keyword {
    const std::string& name;
    const json& wanted;
  };

  std::string check_keyword(const json& value, const json& schema, const Keyword& keyword,
                            const std::string& place) const {
    const auto& [name, wanted] = keyword;
    const auto fail = [&](const std::string& what) {
      return place + ": " + what + ", it is " + value.dump();
    };
    if (name == "$ref") {
      return check(value, document_.at(json::json_pointer(wanted.get<std::string>().substr(1))), place);
    }
    if (name == "type") return has_type(value, wanted) ? "" : fail("must be " + wanted.dump());
    if (name == "enum") {
      return std::find(wanted.begin(), wanted.end(), value) != wanted.end() ? "" : fail("is no choice");
    }
    if (name == "minimum") return !value.is_number() || value >= wanted ? "" : fail("is too small");
    if (name == "maximum") return !value.is_number() || value <= wanted ? "" : fail("is too great");
    if (name == "minItems") return !value.is_array() || value.size() >= wanted ? "" : fail("is too short");
    if (name == "maxItems") return !value.is_array() || value.size() <= wanted ? "" : fail("is too long");
    if (name == "format")
      return !value.is_string() || has_format(value, wanted) ? "" : fail("has no such format");
    if (name == "required") return check_required(value, wanted, place);
    if (name == "items") return check_items(value, wanted, place);
    if (name == "properties") return check_properties(value, wanted, place);
    if (name == "additionalProperties") return check_no_others(value, schema, place);
    return name == "description" ? "" : place + ": the keyword " + name + " is not known to this test";
  }

  static std::string check_required(const json& value, const json& names, const std::string& place) {
    if (!value.is_object()) return {};
    for (const json& name : names) {
      if (!value.contains(name.get<std::string>())) return place + ": lacks " + name.dump();
    }
    return {};
  }

  std::string check_items(const json& value, const json& schema, const std::string& place) const {
    if (!value.is_array()) return {};
    for (std::size_t i = 0; i < value.size(); ++i) {
      std::string fault = check(value[i], schema, place + "/" + std::to_string(i));
      if (!fault.empty()) return fault;
    }
    return {};
  }

  std::string check_properties(const json& value, const json& properties, const std::string& place) const {
    if (!value.is_object()) return {};
    for (const auto& [name, schema] : properties.items()) {
      if (!value.contains(name)) continue;
      std::string fault = check(value[name], schema, place + "/" + name);
      if (!fault.empty()) return fault;
    }
    return {};
  }

  /// `additionalProperties` is false wherever it stands.
  static std::string check_no_others(const json& value, const json& schema, const std::string& place) {
    if (!value.is_object()) return {};
    for (const auto& [name, ignored] : value.items()) {
      if (!schema.at("properties").contains(name)) return place + ": " + name + " is not described";
    }
    return {};
  }

  const json& document_;
};

}  // namespace

std::string find_fault(const json& value, const json& schema, const json& document) {
  return Checker(document).check(value, schema, "");
}

}  // namespace chancery::searchd
