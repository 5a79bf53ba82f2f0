#!/usr/bin/env bash
# How long pages take to their first byte, compressed and one after the other, and what they weigh; exit 1 where the 99th
# percentile of results is above 10 ms, or a page of 20 results with style sheet, script and icon is above 60,000 bytes.
#   tests/bench/page_bench.sh [five|small|swiss_federal|FILE...]     (five)
set -euo pipefail
# shellcheck source=tests/bench/stage.sh
. "$(dirname "$0")/stage.sh"
need_programs chancery-indexer chancery-searchd search_bench
choose_inputs "${@:-five}"
unpack_inputs "$WORK/input"
must_build "$WORK/index" "$WORK/input"
start_searchd "$WORK/index" || fail "searchd did not start: $(tail -n 3 "$WORK/searchd.log")"

# ask TARGETS: milliseconds to the first byte, compressed bytes and status of each, one a line.
ask() {
  sed "s|.*|url = \"http://$ADDRESS&\"\noutput = /dev/null|" "$1" >"$WORK/asked"
  curl -s --compressed -K "$WORK/asked" -w '%{time_starttransfer} %{size_download} %{http_code}\n' |
    awk '{ printf "%.3f %d %d\n", $1 * 1000, $2, $3 }'
}

# row NAME TARGETS: asks and prints; sets P99 and WEIGHT (the greatest).
row() {
  ask "$2" >"$WORK/answers"
  ! grep -qv ' 200$' "$WORK/answers" || fail "$1: $(grep -v ' 200$' "$WORK/answers" | head -n 1)"
  local count
  count=$(wc -l <"$WORK/answers")
  at() { sort -n "$WORK/answers" | awk -v row=$(((count * $1 + 99) / 100)) 'NR == row { print $1 }'; }
  P99=$(at 99)
  WEIGHT=$(awk '$2 > most { most = $2 } END { print most }' "$WORK/answers")
  printf '%-34s %6d %8.2f %8.2f %8.2f %12d\n' "$1" "$count" "$(at 50)" "$P99" "$(at 100)" "$WEIGHT"
}

"$BIN/search_bench" "$WORK/index" --print 2000 | sed 's/format=json&//' >"$WORK/results"
grep -v 'from=' "$WORK/results" | head -n 300 | sed 's/$/\&from=2021-11\&to=2021-11/' >"$WORK/month"
ask "$WORK/results" >/dev/null # what a server learns from its first requests
curl -s "http://$ADDRESS/search?words=any&limit=200&q=minister+visit+Schweiz" |
  sed -n 's/.*href="\(\/releases\/[^"]*\)".*/\1/p' | sed 's/&amp;/\&/g' >"$WORK/releases"

printf '%-34s %6s %8s %8s %8s %12s\n' 'pages, ms to the first byte' count p50 p99 max 'bytes, most'
row results "$WORK/results"
p99=$P99 weight=$WEIGHT
row 'results of one month, by day' "$WORK/month"
row releases "$WORK/releases"
printf '/\n' >"$WORK/first"
row 'first visit' "$WORK/first"

printf '/style.css\n/page.js\n/icon.svg\n' >"$WORK/parts"
parts=$(ask "$WORK/parts" | awk '{ sum += $2 } END { print sum }')
echo "a page of results with style sheet, script and icon: at most $((weight + parts)) bytes"
awk -v p99="$p99" 'BEGIN { exit p99 > 10 }' || fail "the 99th percentile of results is $p99 ms"
[ $((weight + parts)) -le 60000 ] || fail "a page weighs more than 60,000 bytes"
