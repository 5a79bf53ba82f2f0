# shellcheck shell=bash
# What the commands here share; to be sourced. Gives SOURCE, BIN and WORK (a temporary folder, removed at the
# end with whatever still runs), and the functions below.
set -euo pipefail

SOURCE=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
BIN=${CHANCERY_BIN:-$SOURCE/build/release/bin}
CORPORA=$SOURCE/../shared/corpora
WORK=$(mktemp -d "${TMPDIR:-/tmp}/chancery-bench-XXXXXX")
RUNNING=()    # process ids that end with this command
SEARCHD_PID=
ADDRESS=      # where searchd listens

# end_tree PID: ends a process and all that it started, which it can no longer replace.
end_tree() {
  local child
  kill -STOP "$1" 2>/dev/null || return 0
  for child in $(pgrep -P "$1" || true); do end_tree "$child"; done
  kill -9 "$1" 2>/dev/null || true
}

clean_up() {
  local pid
  for pid in ${RUNNING[@]+"${RUNNING[@]}"} $SEARCHD_PID; do end_tree "$pid"; done
  wait 2>/dev/null || true
  if mountpoint -q "$WORK/disk" 2>/dev/null; then umount "$WORK/disk"; fi
  rm -rf "$WORK"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

# Ends this command as something that cannot be tried here.
skip() {
  echo "skipped: $*"
  exit 0
}

fail() {
  echo "FAILED: $*" >&2
  exit 1
}

need_programs() {
  local name
  for name in "$@"; do
    [ -x "$BIN/$name" ] || { echo "$BIN/$name is missing; build it, or set CHANCERY_BIN" >&2; exit 2; }
  done
}

# choose_inputs NAME|FILE...: sets INPUTS to the packed or plain files of a named set, or to the files.
choose_inputs() {
  local china=$CORPORA/china_mfa_zh_2020-2024.jsonl.zst state=$CORPORA/us_state_department_2021-2022.jsonl.zst
  case $1 in
    small) INPUTS=("$state" "$china") ;;
    five) INPUTS=("$state" "$china" "$CORPORA/swiss_fdfa_2003-2025.jsonl.zst" "$CORPORA/kremlin_ru.jsonl.zst"
                  "$CORPORA/saudi_press_agency_ar_2015.jsonl.zst") ;;
    swiss_federal) INPUTS=("$CORPORA/swiss_federal_1997-2025.jsonl.zst") ;;
    *) INPUTS=("$@") ;;
  esac
  local file
  for file in "${INPUTS[@]}"; do [ -r "$file" ] || skip "there is no $file"; done
}

# unpack_inputs DIR: puts INPUTS there as plain JSON Lines.
unpack_inputs() {
  local file name
  mkdir -p "$1"
  for file in "${INPUTS[@]}"; do
    name=$(basename "$file")
    if [[ $name == *.zst ]]; then zstd -qdc "$file" >"$1/${name%.zst}"; else cp "$file" "$1/$name"; fi
  done
}

# halve_input FROM EVEN ODD: deals the lines of every file out to two folders.
halve_input() {
  local file name
  mkdir -p "$2" "$3"
  for file in "$1"/*.jsonl; do
    name=$(basename "$file")
    awk -v even="$2/$name" -v odd="$3/$name" '{ print > (NR % 2 ? odd : even) }' "$file"
  done
}

# build INDEX INPUT [OPTION...]: an ordinary build, its messages in WORK/build.log; returns the indexer's exit code.
build() {
  local index=$1 input=$2
  shift 2
  "$BIN/chancery-indexer" build --index "$index" --quiet --json --allow-shrink "$@" "$input" \
    >"$WORK/summary.json" 2>"$WORK/build.log"
}

# must_build INDEX INPUT [OPTION...]: the same; ends the command where nothing was built (rejected records are no matter).
must_build() {
  local code=0
  build "$@" || code=$?
  if [ "$code" -gt 1 ]; then
    cat "$WORK/build.log" >&2
    fail "a build ended with $code"
  fi
}

# summary_number NAME [FILE]: a number of the summary, whose last keys are never in a problem's text.
summary_number() { sed -n '$ s/.*"'"$1"'":\([0-9.e+-]*\).*/\1/p' "${2:-$WORK/summary.json}"; }

current_of() { tr -d '\n' <"$1/current"; }

# Adds up the files below the given paths, hard links once.
bytes_of() { find "$@" -type f -printf '%i %s\n' | sort -u | awk '{ sum += $2 } END { printf "%.0f\n", sum }'; }

# quotient A B [DIGITS]
quotient() { awk -v a="$1" -v b="$2" -v d="${3:-2}" 'BEGIN { printf "%." d "f\n", (b > 0 ? a / b : 0) }'; }

# start_searchd INDEX [OPTION...]: serves on a free port; sets SEARCHD_PID and ADDRESS; 1 where it does not come up.
start_searchd() {
  local index=$1 tries
  shift
  : >"$WORK/searchd.out"
  "$BIN/chancery-searchd" --index "$index" --listen 127.0.0.1:0 "$@" >"$WORK/searchd.out" 2>>"$WORK/searchd.log" &
  SEARCHD_PID=$!
  for ((tries = 0; tries < 1200; tries++)); do
    ADDRESS=$(sed -n 's|^listening on http://||p' "$WORK/searchd.out")
    [ -z "$ADDRESS" ] || return 0
    kill -0 "$SEARCHD_PID" 2>/dev/null || return 1
    sleep 0.05
  done
  return 1
}

stop_searchd() {
  local pid=$SEARCHD_PID
  SEARCHD_PID=
  kill -TERM "$pid" 2>/dev/null || true
  wait "$pid" || return 1
}

# get TARGET: sets STATUS and BODY.
get() {
  local answer
  answer=$("$BIN/http_get" "$ADDRESS" "$1") || { STATUS=none BODY=; return 0; }
  STATUS=${answer%%$'\n'*}
  BODY=${answer#*$'\n'}
}

# text_of KEY: the first text with this key in BODY, as JSON writes it; empty where there is none.
text_of() { sed -n 's/^[^\n]*/&/; s/.*/&/; s/"'"$1"'":"\(\([^"\\]\|\\.\)*\)"/\n\1\n/; s/^[^\n]*\n\([^\n]*\)\n.*/\1/p; q' <<<"$BODY"; }

# serves GENERATION: whether it is what answers a search; BODY has the answer.
serves() {
  get "/search?format=json&q=the"
  [ "$STATUS" = 200 ] && [ "$(text_of generation)" = "$1" ]
}
