#include "indexer/input_files.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <optional>
#include <set>

#include "core/index/durable_file.h"

namespace chancery::indexer {
namespace {

namespace fs = std::filesystem;
using index::system_failure;

std::optional<InputFormat> format_of(const fs::path& path) {
  const fs::path extension = path.extension();
  if (extension == ".txt") return InputFormat::kArticleText;
  if (extension == ".jsonl" || extension == ".ndjson") return InputFormat::kJsonLines;
  return std::nullopt;
}

void add_file(const fs::path& path, const std::string& below_root, InputFiles& found) {
  const auto format = format_of(path);
  if (!format) {
    if (path.filename() != "README.md") found.ignored.push_back(path.string());
    return;
  }
  std::error_code error;
  const std::uint64_t size = fs::file_size(path, error);
  if (error) throw system_failure("cannot read", path, error.value());
  found.files.push_back({path, below_root, *format, size});
}

/// What is neither a file nor a folder. A link that points nowhere may be a folder whose file system is not
/// mounted, unless its name is a file's.
void add_other(const fs::path& path, const fs::file_status& status, const std::error_code& error,
               InputFiles& found) {
  const bool is_there = !error && fs::exists(status);
  if (format_of(path)) {
    found.unreadable.push_back({path, is_there ? "is neither a file nor a folder." : "points nowhere."});
  } else if (is_there) {
    found.ignored.push_back(path.string());
  } else {
    throw system_failure("cannot read", path, error ? error.value() : ENOENT);
  }
}

/// Follows links; a folder that is reached twice is read once.
void add_directory(const fs::path& root, InputFiles& found) {
  std::set<fs::path> seen = {fs::canonical(root)};
  std::error_code error;
  auto item = fs::recursive_directory_iterator(root, fs::directory_options::follow_directory_symlink, error);
  if (error) throw system_failure("cannot read", root, error.value());
  for (const auto end = fs::recursive_directory_iterator(); item != end; item.increment(error)) {
    if (error) throw system_failure("cannot read below", root, error.value());
    const fs::file_status status = item->status(error);
    if (item->path().filename().string().starts_with('.')) {
      if (status.type() == fs::file_type::directory) item.disable_recursion_pending();
      continue;
    }
    if (status.type() == fs::file_type::directory) {
      if (!seen.insert(fs::canonical(item->path())).second) item.disable_recursion_pending();
    } else if (status.type() == fs::file_type::regular) {
      add_file(item->path(), item->path().lexically_relative(root).generic_string(), found);
    } else {
      add_other(item->path(), status, error, found);
    }
  }
  if (error) throw system_failure("cannot read below", root, error.value());
}

/// A path that was named itself must be readable, and of a known format.
void add_named_file(const fs::path& path, InputFiles& found) {
  if (!format_of(path)) {
    throw index::EnvironmentError(
        path.string() + " is neither article text (.txt) nor JSON Lines (.jsonl, .ndjson)",
        "Give such a file, or a folder that holds some.");
  }
  const InputBytes readable(path);
  add_file(path, path.filename().string(), found);
}

}  // namespace

InputFiles find_input_files(const std::vector<fs::path>& paths) {
  InputFiles found;
  for (const fs::path& path : paths) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::directory) {
      add_directory(path, found);
    } else if (status.type() == fs::file_type::regular) {
      add_named_file(path, found);
    } else {
      if (error || !fs::exists(status))
        throw system_failure("cannot read", path, error ? error.value() : ENOENT);
      throw index::EnvironmentError(path.string() + " is neither a file nor a folder",
                                    "Give files (.txt, .jsonl, .ndjson) or folders.");
    }
  }
  std::stable_sort(found.files.begin(), found.files.end(),
                   [](const InputFile& a, const InputFile& b) { return a.path.native() < b.path.native(); });
  const auto last = std::unique(found.files.begin(), found.files.end(),
                                [](const InputFile& a, const InputFile& b) { return a.path == b.path; });
  found.files.erase(last, found.files.end());
  return found;
}

InputBytes::InputBytes(const fs::path& path)
    : path_(path), file_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
  if (file_ < 0) throw system_failure("cannot open", path, errno);
}

InputBytes::~InputBytes() { ::close(file_); }

void InputBytes::read(std::uint64_t offset, std::size_t length, std::string& out) const {
  out.resize(length);
  std::size_t done = 0;
  while (done < length) {
    const ssize_t got = ::pread(file_, out.data() + done, length - done, static_cast<off_t>(offset + done));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw system_failure("cannot read", path_, errno);
    if (got == 0) {
      throw index::EnvironmentError(path_.string() + " became shorter while it was read",
                                    "Build again when nothing writes to it.");
    }
    done += static_cast<std::size_t>(got);
  }
}

}  // namespace chancery::indexer
