#include "tests/source_folder.h"

namespace chancery {

std::filesystem::path source_folder() { return CHANCERY_SOURCE_DIR; }

}  // namespace chancery
