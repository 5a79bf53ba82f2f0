#!/usr/bin/env bash
# 100,000 requests while the index is rebuilt 20 times and searchd is restarted 5 times by SIGTERM, from a client that
# asks again as a proxy would; exit 1 where a request failed, or searchd did not end within 10 s.
#   tests/bench/restart_storm.sh [REQUESTS [REBUILDS [RESTARTS [five|small|FILE...]]]]     (100000, 20, 5, five)
set -euo pipefail
# shellcheck source=tests/bench/stage.sh
. "$(dirname "$0")/stage.sh"
need_programs chancery-indexer chancery-searchd make_night search_bench storm_client http_get
requests=${1:-100000} rebuilds=${2:-20} restarts=${3:-5}
shift $(($# < 3 ? $# : 3))
choose_inputs "${@:-five}"
connections=${STORM_CONNECTIONS:-4}

# Ends searchd as an upgrade does and starts it where it was; says how long the end took.
restart_searchd() {
  local address=$ADDRESS began=$EPOCHREALTIME
  stop_searchd || fail "searchd did not end well"
  awk -v a="$began" -v b="$EPOCHREALTIME" 'BEGIN { printf "a restart: it ended after %.1f s", b - a; exit b - a > 10 }' ||
    fail "searchd took too long to end"
  began=$EPOCHREALTIME
  start_searchd "$WORK/index" --listen "$address" || fail "searchd did not start again"
  awk -v a="$began" -v b="$EPOCHREALTIME" 'BEGIN { printf ", and served %.1f s later\n", b - a }'
}

unpack_inputs "$WORK/input0"
mkdir "$WORK/input1"
"$BIN/make_night" --out "$WORK/input1" "$WORK"/input0/*.jsonl
must_build "$WORK/index" "$WORK/input0"
"$BIN/search_bench" "$WORK/index" --print 1000 >"$WORK/targets"
start_searchd "$WORK/index" || fail "searchd did not start: $(tail -n 3 "$WORK/searchd.log")"

"$BIN/storm_client" --address "$ADDRESS" --targets "$WORK/targets" --connections "$connections" \
  --requests "$requests" --retry 30 --pause-ms "${STORM_PAUSE_MS:-0}" >"$WORK/storm.out" &
client=$!
RUNNING+=("$client")
for ((i = 1; i <= rebuilds; i++)); do
  must_build "$WORK/index" "$WORK/input$((i % 2))"
  if ((i % ((rebuilds + restarts - 1) / restarts) == 0)); then restart_searchd; fi
done
echo "$rebuilds builds are done; the client $(kill -0 "$client" 2>/dev/null && echo "goes on" || echo "was done before")"
status=0
wait "$client" || status=1
RUNNING=()
cat "$WORK/storm.out"
serves "$(current_of "$WORK/index")" || { echo "the last generation is not served: $BODY" >&2; status=1; }
stop_searchd || { echo 'searchd did not end well' >&2; status=1; }
exit "$status"
