#include "core/index/work_hash.h"

#include <algorithm>
#include <string>

#include "core/text/language.h"

namespace chancery::index {

std::uint32_t hash_work(const release::Release& release) {
  if (!release.work.empty()) return hash_text(release.work);
  std::string work;
  for (std::size_t begin = 0; begin <= release.id.size();) {
    const std::size_t end = std::min(release.id.find_first_of("-_/.", begin), release.id.size());
    const std::string_view part = std::string_view(release.id).substr(begin, end - begin);
    const bool is_language = part.size() == 2 && begin > 0 && text::find_language(part).has_value();
    work.append(is_language ? "" : part).append("-");
    begin = end + 1;
  }
  return hash_text(work);
}

}  // namespace chancery::index
