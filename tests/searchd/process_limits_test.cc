#include "searchd/process_limits.h"

#include <gtest/gtest.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include <cstdlib>

namespace chancery::searchd {
namespace {

/// In a process of its own, as what is given away does not come back; it has none of the threads that others
/// left.
TEST(ProcessLimitsDeathTest, KeepMemoryOutOfCoreFilesAndDebuggers) {
  const auto check = [] {
    keep_memory_private();
    rlimit cores{1, 1};
    ::getrlimit(RLIMIT_CORE, &cores);
    std::_Exit(cores.rlim_max == 0 && ::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0 ? 0 : 1);
  };
  EXPECT_EXIT(check(), ::testing::ExitedWithCode(0), "");
}

}  // namespace
}  // namespace chancery::searchd
