#!/usr/bin/env bash
# Searches without pause while the index is rebuilt again and again, two inputs in turn; exit 1 where a request failed.
#   tests/bench/swap_storm.sh [REBUILDS [five|small|swiss_federal|FILE...]]     (20, five)
set -euo pipefail
# shellcheck source=tests/bench/stage.sh
. "$(dirname "$0")/stage.sh"
need_programs chancery-indexer chancery-searchd make_night search_bench storm_client
rebuilds=${1:-20}
shift || true
choose_inputs "${@:-five}"
connections=${STORM_CONNECTIONS:-2}

# Tiny builds, faster than searchd looks for new ones, while hardly anyone asks: each generation is soon swept.
quick_swaps() {
  local round
  mkdir "$WORK/tiny"
  head -n 60 "$(find "$WORK/input0" -name "*.jsonl" | sort | head -n 1)" >"$WORK/tiny/tiny.jsonl"
  must_build "$WORK/quick" "$WORK/tiny"
  start_searchd "$WORK/quick" || return 1
  for ((round = 1; round <= 2 * rebuilds; round++)); do
    must_build "$WORK/quick" "$WORK/tiny"
    kill -0 "$SEARCHD_PID" 2>/dev/null || break
  done
  sleep 2
  if ! serves "$(current_of "$WORK/quick")"; then
    echo "FAILED: after $round quick builds without requests searchd answers $STATUS"
    return 1
  fi
  echo "$((2 * rebuilds)) quick builds without requests: the last one is served"
  stop_searchd
}

unpack_inputs "$WORK/input0"
mkdir "$WORK/input1"
"$BIN/make_night" --out "$WORK/input1" "$WORK"/input0/*.jsonl
must_build "$WORK/index" "$WORK/input0"
"$BIN/search_bench" "$WORK/index" --print 1000 >"$WORK/targets"
start_searchd "$WORK/index" || fail "searchd did not start: $(tail -n 3 "$WORK/searchd.log")"

storm=("$BIN/storm_client" --address "$ADDRESS" --targets "$WORK/targets" --connections "$connections")
failed=0
echo "$connections connections, $(nproc) processors, $(summary_number indexed) releases"
printf 'no build:       '
"${storm[@]}" --seconds 5 || failed=1

"${storm[@]}" >"$WORK/storm.out" &
client=$!
RUNNING+=("$client")
began=$EPOCHREALTIME
for ((i = 1; i <= rebuilds; i++)); do must_build "$WORK/index" "$WORK/input$((i % 2))"; done
took=$(awk -v a="$began" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.1f", b - a }')
sleep 2  # so that the last generation is served too
kill -TERM "$client"
wait "$client" || failed=1
RUNNING=()
printf '%-15s ' "$rebuilds builds:"
cat "$WORK/storm.out"
echo "the builds took $took s; published at last: $(current_of "$WORK/index")"
serves "$(current_of "$WORK/index")" || { echo "the last generation is not served: $BODY" >&2; failed=1; }
stop_searchd || { echo 'searchd did not end well' >&2; failed=1; }

quick_swaps || failed=1
if [ "$failed" = 1 ]; then
  echo "searchd's log:" >&2
  tail -n 10 "$WORK/searchd.log" >&2
fi
exit "$failed"
