// Runs a command and writes what it took, as `name value` lines:
//
//     measure --out FILE [--watch DIR] -- COMMAND [ARGUMENT...]
//
// seconds (wall time), processor_seconds (user and system, all threads), peak_memory (bytes, of the largest
// process), peak_disk (bytes of the files below DIR, hard links counted once, looked at five times a second).
// The exit code is the command's, or 128 + the signal that ended it.

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace chancery::bench {
namespace {

namespace fs = std::filesystem;

constexpr int kCannotRun = 127;
constexpr int kSignalled = 128;
constexpr std::uint64_t kKilobyte = 1024;
constexpr std::chrono::milliseconds kBetweenLooks(200);

/// Adds up the files of a folder that others change meanwhile: what vanishes is passed over.
std::uint64_t bytes_below(const fs::path& folder, std::set<ino_t>& seen) {
  std::uint64_t bytes = 0;
  std::error_code error;
  fs::directory_iterator item(folder, error);
  for (; !error && item != fs::directory_iterator(); item.increment(error)) {
    struct stat status {};
    if (::lstat(item->path().c_str(), &status) != 0) continue;
    if (S_ISDIR(status.st_mode)) {
      bytes += bytes_below(item->path(), seen);
    } else if (S_ISREG(status.st_mode) && seen.insert(status.st_ino).second) {
      bytes += static_cast<std::uint64_t>(status.st_size);
    }
  }
  return bytes;
}

/// Looks at a folder's size on a thread of its own until `stop`.
class FolderWatch {
 public:
  explicit FolderWatch(fs::path folder) : folder_(std::move(folder)) {
    if (!folder_.empty()) thread_ = std::thread([this] { run(); });
  }
  ~FolderWatch() {
    if (thread_.joinable()) stop();
  }
  FolderWatch(const FolderWatch&) = delete;
  FolderWatch& operator=(const FolderWatch&) = delete;

  /// The most bytes that were seen, the last look included.
  std::uint64_t stop() {
    if (!thread_.joinable()) return peak_;
    {
      const std::lock_guard lock(mutex_);
      stopping_ = true;
    }
    wake_.notify_all();
    thread_.join();
    look();
    return peak_;
  }

 private:
  void run() {
    std::unique_lock lock(mutex_);
    do {
      look();
    } while (!wake_.wait_for(lock, kBetweenLooks, [this] { return stopping_; }));
  }

  void look() {
    std::set<ino_t> seen;
    peak_ = std::max(peak_, bytes_below(folder_, seen));
  }

  fs::path folder_;
  std::uint64_t peak_ = 0;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool stopping_ = false;
  std::thread thread_;
};

/// The command line, taken apart.
struct Order {
  std::string out;
  std::string watch;
  char** command = nullptr;  ///< As execvp takes it; null where nothing is to be run.
};

Order read_order(int argc, char** argv) {
  Order order;
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string_view name = argv[i];
    if (name == "--") {
      order.command = argv + i + 1;
      break;
    }
    if (name == "--out") order.out = argv[i + 1];
    if (name == "--watch") order.watch = argv[i + 1];
  }
  return order;
}

double seconds_of(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

/// Never returns: becomes the command, which goes when this program does.
[[noreturn]] void become(char** command) {
  ::prctl(PR_SET_PDEATHSIG, SIGTERM);
  ::execvp(command[0], command);
  std::fprintf(stderr, "measure: cannot run %s\n", command[0]);
  ::_exit(kCannotRun);
}

}  // namespace

/// The program.
int measure(int argc, char** argv) {
  const Order order = read_order(argc, argv);
  if (order.out.empty() || order.command == nullptr) {
    std::fputs("usage: measure --out FILE [--watch DIR] -- COMMAND [ARGUMENT...]\n", stderr);
    return kCannotRun;
  }
  const auto began = std::chrono::steady_clock::now();
  const pid_t child = ::fork();
  if (child == 0) become(order.command);
  FolderWatch watch(order.watch);
  int status = 0;
  rusage usage{};
  if (child < 0 || ::wait4(child, &status, 0, &usage) < 0) {
    std::perror("measure");
    return kCannotRun;
  }
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
  std::FILE* out = std::fopen(order.out.c_str(), "w");
  if (out == nullptr) {
    std::perror(order.out.c_str());
    return kCannotRun;
  }
  std::fprintf(out, "seconds %.3f\nprocessor_seconds %.3f\npeak_memory %llu\npeak_disk %llu\n", took.count(),
               seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime),
               static_cast<unsigned long long>(usage.ru_maxrss) * kKilobyte,
               static_cast<unsigned long long>(watch.stop()));
  std::fclose(out);
  return WIFEXITED(status) ? WEXITSTATUS(status) : kSignalled + WTERMSIG(status);
}

}  // namespace chancery::bench

int main(int argc, char** argv) { return chancery::bench::measure(argc, argv); }
