#!/usr/bin/env bash
# 200 slow clients of each kind against searchd, while a probe searches; exit 1 where one was not ended within 10 s, or
# the probe waited a second.
#   tests/bench/slow_clients.sh [EACH [five|small|swiss_federal|FILE...]]     (200, five)
set -euo pipefail
# shellcheck source=tests/bench/stage.sh
. "$(dirname "$0")/stage.sh"
need_programs chancery-indexer chancery-searchd slow_clients
each=${1:-200}
shift || true
choose_inputs "${@:-five}"
unpack_inputs "$WORK/input"
must_build "$WORK/index" "$WORK/input"

status=0
for connections in 2000 300; do  # with room for all, and without
  start_searchd "$WORK/index" --connections "$connections" || fail "searchd did not start"
  echo "at most $connections connections:"
  "$BIN/slow_clients" --address "$ADDRESS" --each "$each" || status=1
  printf 'searchd holds %s MiB of its own\n' "$(awk '/^RssAnon/ { printf "%.0f", $2 / 1024 }' "/proc/$SEARCHD_PID/status")"
  stop_searchd || fail "searchd did not end well"
done
exit "$status"
