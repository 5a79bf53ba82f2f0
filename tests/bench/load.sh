#!/usr/bin/env bash
# Searches a second and how long they take, at 1, 8 and 64 connections, beside Debian's nginx with a file of the same
# size and beside xapian-omega on the same releases and queries, where these are installed.
#   tests/bench/load.sh [SECONDS [five|small|swiss_federal|FILE...]]     (15, five)
set -euo pipefail
# shellcheck source=tests/bench/stage.sh
. "$(dirname "$0")/stage.sh"
# shellcheck source=tests/bench/nginx.sh
. "$(dirname "$0")/nginx.sh"
need_programs chancery-indexer chancery-searchd search_bench storm_client
seconds=${1:-15}
shift || true
choose_inputs "${@:-five}"

# measure NAME ADDRESS TARGETS: a row for each number of connections; leaves the last row's figures in $WORK/row.
measure() {
  local connections
  for connections in 1 8 64; do
    "$BIN/storm_client" --address "$2" --targets "$3" --connections "$connections" --seconds "$seconds" >"$WORK/row" ||
      { cat "$WORK/row" >&2; fail "$1 did not answer all"; }
    awk -v name="$1" -v connections="$connections" '{
      for (i = 1; i < NF; i++) {
        if ($i == "p50") p50 = $(i + 1)
        if ($i == "p95") p95 = $(i + 1)
        if ($i == "p99") p99 = $(i + 1)
        if ($(i + 1) == "a") rate = $i
        if ($(i + 1) == "bytes") size = $i
      }
      printf "%-22s %4d %9.0f %9.2f %9.2f %9.2f %9.0f\n", name, connections, rate, p50, p95, p99, size
      exit }' "$WORK/row"
  done
}

unpack_inputs "$WORK/input"
must_build "$WORK/index" "$WORK/input"
"$BIN/search_bench" "$WORK/index" --print 2000 >"$WORK/targets"
start_searchd "$WORK/index" || fail "searchd did not start: $(tail -n 3 "$WORK/searchd.log")"
echo "$(summary_number indexed) releases, $(wc -l <"$WORK/targets") queries, $(nproc) processors that the client runs on too"
printf '%-22s %4s %9s %9s %9s %9s %9s\n' "" conn. "a second" "p50 ms" "p95 ms" "p99 ms" bytes
measure searchd "$ADDRESS" "$WORK/targets"
size=$(grep -o '[0-9]* bytes each' "$WORK/row" | cut -d' ' -f1)
stop_searchd || fail "searchd did not end well"

if ! have_nginx; then skip "nginx is not installed: there is nothing to compare with"; fi
mkdir "$WORK/static"
head -c "$size" /dev/zero | tr '\0' x >"$WORK/static/file"
chmod -R a+rX "$WORK"
echo /file >"$WORK/file_targets"
if have_omega; then start_omega "$WORK/input"; fi
start_nginx "$WORK/static"
measure "nginx, a file" "127.0.0.1:$NGINX_PORT" "$WORK/file_targets"
if have_omega; then
  sed -n 's/.*[?&]q=\([^&]*\).*/\/omega?P=\1\&HITSPERPAGE=20/p' "$WORK/targets" >"$WORK/omega_targets"
  measure xapian-omega "127.0.0.1:$NGINX_PORT" "$WORK/omega_targets"
else
  echo "xapian-omega, fcgiwrap or jq is not installed"
fi
