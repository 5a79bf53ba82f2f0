#pragma once

namespace chancery::searchd {

/// What readers search for is in this process's memory: it leaves no core file, and no other program of this
/// user may look into it. Throws index::EnvironmentError where the kernel refuses.
void keep_memory_private();

/// Allows as many open files as this process may have; an operator's limit stands.
void allow_open_files();

}  // namespace chancery::searchd
