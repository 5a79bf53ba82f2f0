#!/usr/bin/env bash
# Measures searches where the machine may hold only half of the generation in memory, programs included, beside the
# same with all of it.
#   tests/bench/small_memory.sh [five|swiss_federal|small|INDEX_DIR] [QUERIES]
# Needs root, and a memory control group (version 1 or 2) in which it may make one; skips where there is none.
set -euo pipefail
# shellcheck source=tests/bench/stage.sh
. "$(dirname "$0")/stage.sh"
need_programs chancery-indexer search_bench
chosen=${1:-swiss_federal}
queries=${2:-100}
GROUP=

# Where this process's own memory group is mounted; empty where none is.
own_group() {
  local path mount
  path=$(sed -n 's/^[0-9]*:memory://p' /proc/self/cgroup)
  mount=$(awk '$3 == "cgroup" && $4 ~ /(^|,)memory(,|$)/ { print $2; exit }' /proc/mounts)
  if [ -z "$mount" ]; then
    path=$(sed -n 's/^0:://p' /proc/self/cgroup)
    mount=$(awk '$3 == "cgroup2" { print $2; exit }' /proc/mounts)
  fi
  [ -n "$mount" ] && [ -d "$mount$path" ] && echo "$mount${path%/}"
}

remove_group() {
  [ -z "$GROUP" ] || rmdir "$GROUP" 2>/dev/null || true
  clean_up
}
trap remove_group EXIT

# limit_group BYTES: makes GROUP, of which the processes and the files that they read take no more.
limit_group() {
  local parent name
  parent=$(own_group) || skip 'there is no memory control group'
  mkdir "$parent/chancery-bench-$$" 2>/dev/null || skip "no group can be made in $parent"
  GROUP=$parent/chancery-bench-$$
  for name in memory.limit_in_bytes memory.max; do
    [ ! -w "$GROUP/$name" ] || { echo "$1" >"$GROUP/$name"; return 0; }
  done
  skip "$GROUP takes no limit"
}

# What the machine holds of the files belongs to who read them first: they are put out of memory, to be read anew.
forget_files() {
  local file
  while IFS= read -r file; do
    dd of="$file" oflag=nocache conv=notrunc,fdatasync count=0 status=none
  done < <(find "$1" -type f)
}

if [ -d "$chosen" ]; then
  index=$chosen
else
  choose_inputs "$chosen"
  unpack_inputs "$WORK/input"
  index=$WORK/index
  must_build "$index" "$WORK/input"
fi
generation=$index/generations/$(current_of "$index")
bytes=$(bytes_of "$generation")

echo "all of $(quotient "$bytes" 1e6 0) MB in memory:"
"$BIN/search_bench" "$index" --queries "$queries"
limit_group $((bytes / 2))
forget_files "$generation"
echo
echo "$(quotient $((bytes / 2)) 1e6 0) MB for the program and the files:"
(echo "$BASHPID" >"$GROUP/cgroup.procs" && exec "$BIN/search_bench" "$index" --queries "$queries")
for name in memory.max_usage_in_bytes memory.peak; do
  [ ! -r "$GROUP/$name" ] || echo "most that was used: $(quotient "$(cat "$GROUP/$name")" 1e6 0) MB"
done
[ ! -r "$GROUP/memory.stat" ] || awk '$1 ~ /^(total_)?pgmajfault$/ { print "pages read from the disk again: " $2; exit }' "$GROUP/memory.stat"
