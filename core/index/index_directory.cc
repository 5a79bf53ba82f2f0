#include "core/index/index_directory.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <set>
#include <vector>

#include "core/index/durable_file.h"
#include "core/index/generation.h"
#include "core/index/mapped_file.h"

namespace chancery::index {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kScratchPrefix = ".building-";
constexpr std::size_t kNameDigits = 6;
constexpr std::size_t kGenerationsKept = 2;

void make_directory(const fs::path& path) {
  std::error_code error;
  fs::create_directories(path, error);
  if (error) throw system_failure("cannot create", path, error.value());
}

void remove_tree(const fs::path& path) {
  std::error_code error;
  fs::remove_all(path, error);
  if (error) throw system_failure("cannot remove", path, error.value());
}

void move_into_place(const fs::path& from, const fs::path& to) {
  if (::rename(from.c_str(), to.c_str()) != 0) throw system_failure("cannot rename", from, errno);
  sync_path(to.parent_path());
}

/// "000012", 12 as a number; nullopt for anything else that may lie there.
std::optional<std::uint64_t> generation_number(std::string_view name) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
  if (name.empty() || error != std::errc() || end != name.data() + name.size()) return std::nullopt;
  return number;
}

std::vector<std::string> names_in(const fs::path& directory) {
  std::vector<std::string> names;
  std::error_code error;
  for (auto item = fs::directory_iterator(directory, error); !error && item != fs::directory_iterator();
       item.increment(error)) {
    names.push_back(item->path().filename().string());
  }
  if (error) throw system_failure("cannot list", directory, error.value());
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

std::optional<fs::path> current_generation(const fs::path& index_directory) {
  const fs::path pointer = index_directory / "current";
  std::error_code error;
  if (!fs::exists(pointer, error)) return std::nullopt;
  std::string name(MappedFile(pointer).bytes());
  while (!name.empty() && name.back() == '\n') name.pop_back();
  if (!generation_number(name)) {
    throw EnvironmentError(pointer.string() + " does not hold the name of a generation",
                           "Rebuild the index.");
  }
  return index_directory / "generations" / name;
}

namespace {

/// The names of generations, oldest first.
std::vector<std::string> generations_in(const fs::path& root) {
  std::vector<std::string> names = names_in(root / "generations");
  std::erase_if(names, [](const std::string& name) { return !generation_number(name); });
  std::sort(names.begin(), names.end(), [](const std::string& a, const std::string& b) {
    return *generation_number(a) < *generation_number(b);
  });
  return names;
}

/// Empty where none is published, or the pointer is damaged: the next build replaces it.
std::string published_name(const fs::path& root) {
  try {
    const auto published = current_generation(root);
    return published ? published->filename().string() : "";
  } catch (const EnvironmentError&) {
    return "";
  }
}

}  // namespace

std::vector<fs::path> older_generations(const fs::path& index_directory, std::string_view name) {
  std::vector<fs::path> older;
  if (!fs::is_directory(index_directory / "generations")) return older;
  const auto published = generation_number(name);
  for (const std::string& entry : generations_in(index_directory)) {
    if (!published || *generation_number(entry) < *published) {
      older.push_back(index_directory / "generations" / entry);
    }
  }
  std::reverse(older.begin(), older.end());
  return older;
}

IndexDirectory::IndexDirectory(fs::path root) : root_(std::move(root)) {
  for (const char* name : {"dictionaries", "bases", "segments", "generations"}) make_directory(root_ / name);
  const fs::path path = root_ / "lock";
  lock_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (lock_ < 0) throw system_failure("cannot open", path, errno);
  if (::flock(lock_, LOCK_EX | LOCK_NB) != 0) {
    const int error = errno;
    ::close(lock_);
    if (error != EWOULDBLOCK) throw system_failure("cannot lock", path, error);
    throw EnvironmentError("another build of " + root_.string() + " is running",
                           "Wait for it to end, or stop it.");
  }
  remove_scratch();
  // One that has its place and was not published: were it kept, `sweep` would take it for the one before the
  // last.
  const auto published = generation_number(published_name(root_));
  for (const std::string& entry : generations_in(root_)) {
    if (published && *generation_number(entry) > *published) remove_tree(root_ / "generations" / entry);
  }
}

/// What a build that failed or was killed left.
void IndexDirectory::remove_scratch() const {
  for (const char* name : {"segments", "generations"}) {
    for (const std::string& entry : names_in(root_ / name)) {
      if (entry.starts_with(kScratchPrefix)) remove_tree(root_ / name / entry);
    }
  }
}

IndexDirectory::~IndexDirectory() {
  try {
    remove_scratch();
  } catch (const EnvironmentError&) {  // the next build removes it, and says why if it cannot
  }
  if (lock_ >= 0) ::close(lock_);
}

bool IndexDirectory::has_segment(std::string_view address) const {
  return fs::exists(segment(address) / "manifest.json");
}

fs::path IndexDirectory::segment_scratch(std::string_view address) const {
  return root_ / "segments" / (std::string(kScratchPrefix) + std::string(address));
}

void IndexDirectory::adopt_segment(std::string_view address) const {
  move_into_place(segment_scratch(address), segment(address));
}

void IndexDirectory::discard_segment(std::string_view address) const { remove_tree(segment(address)); }

std::string IndexDirectory::next_generation() const {
  // No name comes twice, even where somebody emptied the folder: cursors and servers go by it.
  std::uint64_t last = generation_number(published_name(root_)).value_or(0);
  for (const std::string& name : generations_in(root_)) last = std::max(last, *generation_number(name));
  std::string next = std::to_string(last + 1);
  return std::string(kNameDigits - std::min(kNameDigits, next.size()), '0') + next;
}

fs::path IndexDirectory::generation_scratch(std::string_view name) const {
  return root_ / "generations" / (std::string(kScratchPrefix) + std::string(name));
}

void IndexDirectory::publish(std::string_view name) const {
  move_into_place(generation_scratch(name), root_ / "generations" / name);
  replace_file(root_ / "current", std::string(name) + "\n");
}

void IndexDirectory::sweep(const std::set<std::string>& addresses) const {
  const std::vector<std::string> generations = generations_in(root_);
  for (std::size_t i = 0; i + kGenerationsKept < generations.size(); ++i) {
    remove_tree(root_ / "generations" / generations[i]);
  }
  for (const std::string& name : names_in(root_ / "segments")) {
    if (!addresses.contains(name)) remove_tree(root_ / "segments" / name);
  }
}

std::uint64_t IndexDirectory::disk_bytes() const {
  std::set<ino_t> seen;
  std::uint64_t bytes = 0;
  for (const auto& item : fs::recursive_directory_iterator(root_)) {
    struct stat status {};
    if (::lstat(item.path().c_str(), &status) != 0 || !S_ISREG(status.st_mode)) continue;
    if (seen.insert(status.st_ino).second) bytes += static_cast<std::uint64_t>(status.st_size);
  }
  return bytes;
}

std::uint64_t IndexDirectory::free_bytes() const {
  struct statvfs status {};
  if (::statvfs(root_.c_str(), &status) != 0) throw system_failure("cannot measure", root_, errno);
  return static_cast<std::uint64_t>(status.f_bavail) * status.f_frsize;
}

}  // namespace chancery::index
