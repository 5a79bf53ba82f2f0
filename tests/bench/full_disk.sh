#!/usr/bin/env bash
# Builds that run out of space: exit 2 with a clear message, the old generation still served, and once there is
# space a build succeeds. On a small tmpfs where mounting is allowed (root), and with a limit of a file's size.
#   tests/bench/full_disk.sh [small|five|FILE...]     (small)
set -euo pipefail
# shellcheck source=tests/bench/stage.sh
. "$(dirname "$0")/stage.sh"
need_programs chancery-indexer chancery-searchd http_get
choose_inputs "${@:-small}"

# expect_refusal NAME CODE: the last build must have failed well, and the server go on with generation 000001.
expect_refusal() {
  local message
  message=$(head -n 1 "$WORK/build.log")
  [ "$2" = 2 ] || fail "$1: exit $2 instead of 2: $message"
  if [ -z "$message" ] || [[ $message == *unexpected* ]]; then fail "$1: no clear message: $message"; fi
  [ "$(current_of "$disk/index")" = "$served" ] || fail "$1: another generation was published"
  serves "$served" || fail "$1: the old generation is not served: $STATUS $BODY"
  printf '  %-34s exit 2: %s\n' "$1" "${message//"$WORK"/...}"
}

# Until the build, whose id is given, has passed its check for space and writes segments; then it is stopped.
stop_when_writing() {
  while kill -0 "$1" 2>/dev/null; do
    if compgen -G "$disk/index/segments/.building-*" >/dev/null; then
      kill -STOP "$1"
      return 0
    fi
    sleep 0.002
  done
  return 1
}

# fill_while_building KILOBYTES: leaves so much space once the build writes. Scratch files of the build before are
# removed first, as it would itself: they are not to be taken for its own.
fill_while_building() {
  local code=0 builder free
  rm -rf "$disk"/index/*/.building-*
  "$BIN/chancery-indexer" build --index "$disk/index" --quiet --allow-shrink "$WORK/input" >/dev/null 2>"$WORK/build.log" &
  builder=$!
  RUNNING=("$builder")
  stop_when_writing "$builder" || fail 'the build ended before it wrote'
  free=$(df --output=avail -k "$disk" | tail -n 1)
  fallocate -l $((free > $1 ? free - $1 : 1))K "$disk/filling"
  kill -CONT "$builder"
  wait "$builder" || code=$?
  RUNNING=()
  expect_refusal "$1 kB left while it builds" "$code"
  rm "$disk/filling"
}

# limit_files KILOBYTES: no file may grow beyond it (writes fail with EFBIG); 1 where the build succeeded.
limit_files() {
  local code=0
  # shellcheck disable=SC2016
  bash -c 'trap "" XFSZ; ulimit -f "$1"; shift; exec "$@"' limited "$1" "$BIN/chancery-indexer" build \
    --index "$disk/index" --quiet --allow-shrink "$WORK/input" >/dev/null 2>"$WORK/build.log" || code=$?
  if [ "$code" -le 1 ]; then return 1; fi
  expect_refusal "no file beyond $1 kB" "$code"
}

# serve_first: a good build of the first twentieth of the input on a fresh index, and a server on it.
serve_first() {
  must_build "$disk/index" "$WORK/beginning"
  served=$(current_of "$disk/index")
  start_searchd "$disk/index" || fail "searchd did not start: $(tail -n 3 "$WORK/searchd.log")"
}

# The build that must succeed at last, and be served.
recover() {
  must_build "$disk/index" "$WORK/input"
  local tries
  for ((tries = 0; tries < 100; tries++)); do
    if serves "$(current_of "$disk/index")"; then break; fi
    sleep 0.1
  done
  serves "$(current_of "$disk/index")" || fail 'the build at last is not served'
  ! compgen -G "$disk/index/*/.building-*" >/dev/null || fail 'scratch files are left'
  stop_searchd || fail 'searchd did not end well'
  echo '  then, with space again: built and served'
}

unpack_inputs "$WORK/input"
mkdir "$WORK/beginning" "$WORK/disk" "$WORK/folder"
for file in "$WORK"/input/*.jsonl; do awk 'NR % 20 == 1' "$file" >"$WORK/beginning/$(basename "$file")"; done
must_build "$WORK/measured" "$WORK/input"
text=$(summary_number text_bytes)
rm -r "$WORK/measured"

disk=$WORK/folder
echo 'a limit of the size of files:'
serve_first
for kilobytes in 16 64 256 1024 2048 4096 8192 16384; do
  limit_files "$kilobytes" || break
done
must_build "$disk/index" "$WORK/beginning"
stop_searchd || fail 'searchd did not end well'

disk=$WORK/disk
if ! mount -t tmpfs -o "size=$((text / 1000))k" chancery-bench "$disk" 2>/dev/null; then
  skip 'a tmpfs cannot be mounted here (are you root?)'
fi
echo "a tmpfs of $((text / 1000)) kB, as large as the text:"
serve_first
code=0
build "$disk/index" "$WORK/input" || code=$?
expect_refusal 'too small from the start' "$code"
mount -o "remount,size=$((text * 6 / 1000))k" "$disk"
echo "a tmpfs of $((text * 6 / 1000)) kB that is filled meanwhile:"
for percent in 0 5 20 40 80; do fill_while_building $((text * percent / 100000)); done
recover
