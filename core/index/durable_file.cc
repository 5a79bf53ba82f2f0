#include "core/index/durable_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace chancery::index {
namespace {

constexpr std::size_t kBufferBytes = 1 << 20;

std::string hint_for(int error) {
  switch (error) {
    case ENOSPC:
    case EDQUOT:
      return "The disk is full. Free some space, or put the index on a larger disk, and build again.";
    case EACCES:
    case EPERM:
    case EROFS:
      return "Check the owner and the permissions of the path.";
    case ENOENT:
      return "Check that the path is right and that its file system is mounted.";
    case EMFILE:
    case ENFILE:
      return "Raise the limit of open files (ulimit -n).";
    case EIO:
      return "The disk reports a fault. Check it (dmesg), then rebuild the index.";
    default:
      return "";
  }
}

}  // namespace

EnvironmentError system_failure(std::string_view what, const std::filesystem::path& path, int error) {
  return EnvironmentError(std::string(what) + " " + path.string() + ": " + std::strerror(error),
                          hint_for(error));
}

DurableFile::DurableFile(const std::filesystem::path& path) : path_(path) {
  file_ = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (file_ < 0) throw system_failure("cannot create", path, errno);
  buffer_.reserve(kBufferBytes + 4096);
}

DurableFile::~DurableFile() {
  if (file_ >= 0) ::close(file_);
}

void DurableFile::append(std::string_view bytes) {
  size_ += bytes.size();
  buffer_.append(bytes);
  if (buffer_.size() >= kBufferBytes) flush();
}

void DurableFile::flush() {
  hash_.update(buffer_);
  std::string_view rest = buffer_;
  while (!rest.empty()) {
    const ssize_t written = ::write(file_, rest.data(), rest.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) throw system_failure("cannot write", path_, errno);
    rest.remove_prefix(static_cast<std::size_t>(written));
  }
  buffer_.clear();
}

FileFact DurableFile::close() {
  flush();
  if (::fdatasync(file_) != 0) throw system_failure("cannot sync", path_, errno);
  const int result = ::close(file_);
  file_ = -1;
  if (result != 0) throw system_failure("cannot close", path_, errno);
  return {path_.filename().string(), size_, hash_.finish()};
}

FileFact write_file(const std::filesystem::path& path, std::string_view bytes) {
  DurableFile file(path);
  file.append(bytes);
  return file.close();
}

void replace_file(const std::filesystem::path& path, std::string_view bytes) {
  std::filesystem::path fresh = path;
  fresh += ".new";
  write_file(fresh, bytes);
  if (::rename(fresh.c_str(), path.c_str()) != 0) throw system_failure("cannot rename", fresh, errno);
  sync_path(path.parent_path());
}

void sync_path(const std::filesystem::path& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) throw system_failure("cannot open", path, errno);
  const int result = ::fsync(file);
  const int error = errno;
  ::close(file);
  if (result != 0) throw system_failure("cannot sync", path, error);
}

void link_or_copy(const std::filesystem::path& from, const std::filesystem::path& to) {
  if (::link(from.c_str(), to.c_str()) == 0) return;
  std::error_code error;
  std::filesystem::copy_file(from, to, error);
  if (error) throw system_failure("cannot copy to", to, error.value());
  sync_path(to);
}

}  // namespace chancery::index
