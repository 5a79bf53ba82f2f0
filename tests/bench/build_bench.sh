#!/usr/bin/env bash
# Measures builds: from nothing, and two nights after (20 new releases, 10 edited, 2 withdrawn each).
#   tests/bench/build_bench.sh [five|swiss_federal|small|FILE.jsonl[.zst]...]
set -euo pipefail
# shellcheck source=tests/bench/stage.sh
. "$(dirname "$0")/stage.sh"
need_programs chancery-indexer make_night measure
choose_inputs "${@:-five}"

mb() { quotient "$1" 1e6 "${2:-1}"; }
figure() { awk -v name="$1" '$1 == name { print $2 }' "$WORK/figures"; }

# timed_build NAME INPUT: one row of the table; sets SECONDS_TAKEN, TEXT and PEAK.
timed_build() {
  local code=0 first=${FIRST_SECONDS:-}
  "$BIN/measure" --out "$WORK/figures" --watch "$WORK/index" -- \
    "$BIN/chancery-indexer" build --index "$WORK/index" --quiet --json "$2" \
    >"$WORK/summary.json" 2>"$WORK/build.log" || code=$?
  if [ "$code" -gt 1 ]; then cat "$WORK/build.log" >&2; fail "a build ended with $code"; fi
  SECONDS_TAKEN=$(figure seconds)
  TEXT=$(summary_number text_bytes)
  PEAK=$(figure peak_disk)
  printf '%-14s %9.2f %9.2f %8s %8s %10s %7s %7s %10s\n' "$1" "$SECONDS_TAKEN" "$(figure processor_seconds)" \
    "$(quotient "$SECONDS_TAKEN" "${first:-$SECONDS_TAKEN}")" \
    "$(quotient "$TEXT" "$(awk -v s="$SECONDS_TAKEN" 'BEGIN { print s * 1e6 }')" 1)" \
    "$(mb "$(figure peak_memory)" 0)" "$(summary_number built)" "$(summary_number reused)" \
    "$(quotient "$PEAK" "$TEXT")"
}

# part NAME PATH...: what some files of the generation take.
part() {
  local name=$1 bytes
  shift
  bytes=$(bytes_of "$@")
  printf '  %-24s %9s MB %7s\n' "$name" "$(mb "$bytes")" "$(quotient "$bytes" "$TEXT" 3)"
}

unpack_inputs "$WORK/input"
mkdir "$WORK/night1" "$WORK/night2" "$WORK/index"
"$BIN/make_night" --out "$WORK/night1" --night 1 "$WORK"/input/*.jsonl
"$BIN/make_night" --out "$WORK/night2" --night 2 "$WORK"/night1/*.jsonl

printf '%-14s %9s %9s %8s %8s %10s %7s %7s %10s\n' build seconds 'on cores' 'of first' 'MB/s' 'memory MB' built reused 'disk peak'
timed_build 'from nothing' "$WORK/input"
FIRST_SECONDS=$SECONDS_TAKEN
releases=$(summary_number indexed)
at_rest=$(quotient "$(bytes_of "$WORK/index")" "$TEXT")
timed_build 'next night' "$WORK/night1"
timed_build 'night after' "$WORK/night2"
printf '\n%s releases at first, now %s; %s MB of text; sizes below are times the text\n' \
  "$releases" "$(summary_number indexed)" "$(mb "$TEXT")"

generation=$WORK/index/generations/$(current_of "$WORK/index")
echo "generation $(basename "$generation"):"
part postings "$generation/postings"
part streams "$generation/streams"
part 'forms, stems' "$generation/forms" "$generation/stems"
part 'columns, ids' "$generation/columns" "$generation/ids"
part 'releases, dictionaries' "$generation/releases" "$generation/dictionaries"
part 'all of it' "$generation"
echo 'index directory:'
part segments "$WORK/index/segments"
part catalogue "$WORK/index/catalogue"
part 'at rest, 2 generations' "$WORK/index"
printf '  %-24s %20s\n' 'at rest, 1 generation' "$at_rest"
printf '  %-24s %20s\n' 'generations kept' "$(find "$WORK/index/generations" -mindepth 1 -maxdepth 1 | wc -l)"
