#!/usr/bin/env bash
# Kills builds (-9) at random points. After each: searchd, started anew, must serve the old or the new
# generation with all its releases; then a build must succeed and leave nothing of the killed one.
#   tests/bench/kill_storm.sh [KILLS [small|five|FILE...]]     (30, small; KILL_SEED chooses other points,
#   KILL_AFTER=.9 only those in the last tenth: reading and building segments are most of a build)
set -euo pipefail
# shellcheck source=tests/bench/stage.sh
. "$(dirname "$0")/stage.sh"
need_programs chancery-indexer chancery-searchd http_get
kills=${1:-30}
shift || true
choose_inputs "${@:-small}"
seed=${KILL_SEED:-1}
RANDOM=$seed

# What a killed build had come to, by what it left.
phase() {
  if [ "$(current_of "$WORK/index")" != "$1" ]; then echo 'published'
  elif compgen -G "$WORK/index/generations/.building-*" >/dev/null; then echo 'merging'
  elif compgen -G "$WORK/index/segments/.building-*" >/dev/null; then echo 'building segments'
  elif [ "$(find "$WORK/index/segments" -mindepth 1 -maxdepth 1 | wc -l)" -ne "$2" ]; then echo 'between two segments'
  else echo 'reading'; fi
}

# check_served OLD OLD_RELEASES: what a fresh searchd serves must be whole, and published.
check_served() {
  local served current releases
  current=$(current_of "$WORK/index")
  start_searchd "$WORK/index" || fail "searchd does not start after kill $i: $(tail -n 3 "$WORK/searchd.log")"
  get /readyz
  served=$(text_of generation)
  releases=$(sed -n 's/.*"releases":\([0-9]*\).*/\1/p' <<<"$BODY")
  if [ "$STATUS" != 200 ] || [ "$served" != "$current" ]; then fail "after kill $i /readyz says $STATUS $BODY"; fi
  [ "$served" != "$1" ] || [ "$releases" = "$2" ] || fail "generation $served has $releases releases after kill $i, not $2"
  serves "$current" || fail "after kill $i a search says $STATUS $BODY"
  stop_searchd || fail "searchd did not end well after kill $i"
}

unpack_inputs "$WORK/input"
halve_input "$WORK/input" "$WORK/half0" "$WORK/half1"
must_build "$WORK/index" "$WORK/half0"
began=$EPOCHREALTIME
must_build "$WORK/index" "$WORK/half1"
full=$(awk -v a="$began" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.3f", b - a }')
releases=$(summary_number indexed)
echo "a build that shares no segment with the one before takes $full s; seed $seed"

declare -A phases=()
finished=0
for ((i = 1; i <= kills; i++)); do
  old=$(current_of "$WORK/index")
  segments=$(find "$WORK/index/segments" -mindepth 1 -maxdepth 1 | wc -l)
  half=$WORK/half$(((i + 1) % 2))
  pause=$(awk -v r="$RANDOM" -v full="$full" -v after="${KILL_AFTER:-0}" \
    'BEGIN { printf "%.3f", (after + (1 - after) * r / 32768) * full }')
  "$BIN/chancery-indexer" build --index "$WORK/index" --quiet --allow-shrink "$half" >/dev/null 2>&1 &
  builder=$!
  RUNNING=("$builder")
  sleep "$pause"
  kill -9 "$builder" 2>/dev/null || true
  code=0
  wait "$builder" 2>/dev/null || code=$?
  RUNNING=()
  [ "$code" = 137 ] || finished=$((finished + 1))
  at=$(phase "$old" "$segments")
  phases[$at]=$((${phases[$at]:-0} + 1))
  check_served "$old" "$releases"
  must_build "$WORK/index" "$half"
  releases=$(summary_number indexed)
  ! compgen -G "$WORK/index/*/.building-*" >/dev/null || fail "the build after kill $i left scratch files"
  check_served "$(current_of "$WORK/index")" "$releases"
done

echo "$kills kills ($finished builds had ended before); searchd served a whole generation after each, and the next build succeeded"
for at in "${!phases[@]}"; do printf '  %-22s %3d\n' "$at" "${phases[$at]}"; done
