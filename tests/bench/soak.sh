#!/usr/bin/env bash
# Mixed load for a long time: pages, JSON, feeds, suggestions, releases, exports, mistakes, and a rebuild every few minutes.
# Prints what memory searchd needs beside the mapped files; exit 1 where it passes 256 MiB, or still grows at the end.
#   tests/bench/soak.sh [MINUTES [PAUSE_MS [five|small|swiss_federal|FILE...]]]     (40, 20, five)
set -euo pipefail
# shellcheck source=tests/bench/stage.sh
. "$(dirname "$0")/stage.sh"
need_programs chancery-indexer chancery-searchd make_night search_bench storm_client http_get
minutes=${1:-40} pause=${2:-20}
shift $(($# < 2 ? $# : 2))
choose_inputs "${@:-five}"
most_mib=256 connections=4 rebuild_every=5

# Writes what is asked into $WORK/targets: of eight searches one a feed, one a page, one the page of a release ...
mix_targets() {
  local input
  "$BIN/search_bench" "$WORK/index" --print 4000 | awk '
    NR % 8 == 1 { sub("format=json", "format=html") }
    NR % 8 == 2 { sub("format=json", "format=atom"); sub("&sort=newest", "") }
    NR % 8 == 3 { sub("format=json", "format=csv\\&collapse=languages") }
    NR % 8 == 4 { match($0, /q=[A-Za-z]*/); $0 = "/suggest?" substr($0, RSTART, RLENGTH < 8 ? RLENGTH : 8) }
    NR % 80 == 5 { match($0, /q=[^&]*/); $0 = "/export?format=ndjson&" substr($0, RSTART, RLENGTH) }
    { print }' >"$WORK/targets"
  # Releases that are there by day and by night.
  for input in 0 1; do
    cat "$WORK/input$input"/*.jsonl | jq -r '.id // empty | @uri' | sort -u >"$WORK/ids$input"
  done
  comm -12 "$WORK/ids0" "$WORK/ids1" | shuf --random-source=<(yes) -n 3000 |
    sed 's|.*|/releases/&\n/releases/&?q=the+minister|' >>"$WORK/targets"
  printf '%s\n' /help / /metrics /readyz '/openapi.json' '/sitemap.xml' >>"$WORK/targets"
  shuf --random-source=<(yes) -o "$WORK/targets" "$WORK/targets"
}

# The memory of searchd that is no mapped file, and that which is, in MiB.
memory_of() { awk '/^RssAnon|^RssShmem/ { own += $2 } /^RssFile/ { file = $2 } END { printf "%.1f %.1f\n", own / 1024, file / 1024 }' "/proc/$1/status"; }

unpack_inputs "$WORK/input0"
mkdir "$WORK/input1"
"$BIN/make_night" --out "$WORK/input1" "$WORK"/input0/*.jsonl
must_build "$WORK/index" "$WORK/input0"
start_searchd "$WORK/index" || fail "searchd did not start: $(tail -n 3 "$WORK/searchd.log")"
mix_targets
"$BIN/storm_client" --address "$ADDRESS" --targets "$WORK/targets" --connections "$connections" --pause-ms "$pause" \
  >"$WORK/storm.out" &
client=$!
RUNNING+=("$client")
echo "$(wc -l <"$WORK/targets") targets, $connections connections, a pause of $pause ms, a rebuild every $rebuild_every minutes"
printf '%7s %12s %12s  %s\n' minute 'own MiB' 'mapped MiB' generation
for ((minute = 1; minute <= minutes; minute++)); do
  sleep 60
  read -r own mapped < <(memory_of "$SEARCHD_PID")
  printf '%7d %12s %12s  %s\n' "$minute" "$own" "$mapped" "$(current_of "$WORK/index")" | tee -a "$WORK/memory"
  if ((minute % rebuild_every == 0)); then must_build "$WORK/index" "$WORK/input$((minute / rebuild_every % 2))"; fi
done
status=0
kill -TERM "$client"
wait "$client" || status=1
RUNNING=()
cat "$WORK/storm.out"
stop_searchd || { echo 'searchd did not end well' >&2; status=1; }
# The last sixth of the time may need no more than the fourth, but for a little noise.
awk -v most="$most_mib" -v minutes="$minutes" '
  { if ($2 > peak) peak = $2 }
  $1 > minutes / 2 && $1 <= minutes * 2 / 3 { early += $2; earlies++ }
  $1 > minutes * 5 / 6 { late += $2; lates++ }
  END {
    grown = (earlies && lates) ? late / lates - early / earlies : 0
    printf "own memory: %.1f MiB at most (%d may be); the last sixth beside the fourth: %+.1f MiB\n", peak, most, grown
    exit !(peak <= most && grown <= 8)
  }' "$WORK/memory" || status=1
exit "$status"
