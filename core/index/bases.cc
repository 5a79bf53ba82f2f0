#include "core/index/bases.h"

#include <algorithm>
#include <vector>

#include "core/index/digest.h"
#include "core/index/durable_file.h"
#include "core/index/environment_error.h"
#include "core/index/mapped_file.h"

namespace chancery::index {
namespace {

constexpr std::size_t kVersionBytes = 4;

std::string name_of(text::Language language, std::string_view bytes) {
  return std::string(text::info(language).code) + "-" + to_hex(sha256(bytes), kVersionBytes) + ".basis";
}

/// The files of bases, by name.
std::vector<std::filesystem::path> files_in(const std::filesystem::path& directory) {
  std::vector<std::filesystem::path> paths;
  std::error_code error;
  if (!std::filesystem::exists(directory, error) && !error) return paths;
  for (auto item = std::filesystem::directory_iterator(directory, error);
       !error && item != std::filesystem::directory_iterator(); item.increment(error)) {
    if (item->path().extension() == ".basis") paths.push_back(item->path());
  }
  if (error) throw system_failure("cannot list", directory, error.value());
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace

void Bases::load(const std::filesystem::path& directory, bool for_writing) {
  for (const std::filesystem::path& path : files_in(directory)) {
    const std::string name = path.filename().string();
    const auto language = text::find_language(name.substr(0, name.find('-')));
    if (!language) continue;
    const MappedFile file(path);
    std::optional<Basis> basis;
    const bool is_whole = name_of(*language, file.bytes()) == name;
    if (is_whole) basis = Basis::decode(file.bytes());
    if (!basis && !for_writing) {
      throw EnvironmentError(
          "the basis " + path.string() + (is_whole ? " is of another analysis version" : " is damaged"),
          "Rebuild the index.");
    }
    const Basis* other = find(*language);
    if (basis && (other == nullptr || other->releases() < basis->releases()))
      add(*language, std::move(*basis));
  }
}

void Bases::remove_others(const std::filesystem::path& directory) const {
  for (const std::filesystem::path& path : files_in(directory)) {
    const bool is_used = std::any_of(entries_.begin(), entries_.end(), [&](const NamedBasis& entry) {
      return entry.file_name == path.filename();
    });
    if (is_used) continue;
    std::error_code error;
    std::filesystem::remove(path, error);
    if (error) throw system_failure("cannot remove", path, error.value());
  }
}

void Bases::add(text::Language language, Basis basis) {
  NamedBasis& entry = entries_[static_cast<std::size_t>(language)];
  entry.file_name = name_of(language, basis.encode());
  entry.basis = std::make_shared<const Basis>(std::move(basis));
}

}  // namespace chancery::index
