#include "core/query/place.h"

#include "core/text/utf8.h"

namespace chancery::query {

PlaceInCodePoints in_code_points(std::string_view q, Place place) {
  return {
      static_cast<std::uint32_t>(text::count_code_points(q.substr(0, place.begin))),
      static_cast<std::uint32_t>(text::count_code_points(q.substr(place.begin, place.end - place.begin)))};
}

std::string replace_at(std::string_view q, Place place, std::string_view text) {
  return std::string(q.substr(0, place.begin)).append(text).append(q.substr(place.end));
}

}  // namespace chancery::query
