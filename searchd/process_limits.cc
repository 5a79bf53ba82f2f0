#include "searchd/process_limits.h"

#include <sys/prctl.h>
#include <sys/resource.h>

#include "core/index/environment_error.h"

namespace chancery::searchd {

void keep_memory_private() {
  const rlimit none{0, 0};
  if (::setrlimit(RLIMIT_CORE, &none) != 0 || ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) {
    throw index::EnvironmentError("cannot keep core files from being written",
                                  "--core-dumps allows them; they hold what readers searched for");
  }
}

void allow_open_files() {
  rlimit files{};
  if (::getrlimit(RLIMIT_NOFILE, &files) != 0) return;
  files.rlim_cur = files.rlim_max;
  ::setrlimit(RLIMIT_NOFILE, &files);  // where it fails the limit that was there holds, and connections wait
}

}  // namespace chancery::searchd
