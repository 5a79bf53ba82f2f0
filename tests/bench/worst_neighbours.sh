#!/usr/bin/env bash
# How long ordinary searches take while 8 clients send the costliest legal queries without pause: as searches, as exports,
# and to the pages of releases; exit 1 where a 99th percentile is above 50 ms, or an ordinary search fails, then or two
# seconds after.
#   tests/bench/worst_neighbours.sh [SECONDS [five|small|swiss_federal|FILE...]]     (20, five)
set -euo pipefail
# shellcheck source=tests/bench/stage.sh
. "$(dirname "$0")/stage.sh"
need_programs chancery-indexer chancery-searchd search_bench storm_client
seconds=${1:-20}
shift || true
choose_inputs "${@:-five}"

# joined BETWEEN TEXT...: a target that asks for all of them, in the JSON of 200 releases.
joined() {
  local between=$1 q=
  shift
  q=$(printf "%s" "$1"; shift; printf "$between%s" "$@")
  printf '/search?format=json&limit=200&q=%s\n' "$(sed 's/%/%25/g; s/ /+/g; s/"/%22/g; s/~/%7E/g; s/&/%26/g' <<<"$q")"
}

words=(the of and to in is on for with by at from as that this be are was have not)
prefixes=(con com pro int min for par pre sta off gov pol sec rel mee coo dev eco pea hum)
near=() sequences=()
for i in "${!words[@]}"; do
  other=${words[(i * 7 + 3) % ${#words[@]}]}
  near+=("\"${words[i]} $other\"~64")
  sequences+=("\"${words[i]} $other ${words[(i * 5 + 1) % ${#words[@]}]}\"")
done
{
  joined " OR " "${near[@]}"
  joined " OR " "${prefixes[@]/%/*}"
  joined " OR " "${sequences[@]}"
  joined " " "${prefixes[@]/%/*}"
} >"$WORK/searches"
# The same words over a year as exports, so that each ends, and on the pages of releases.
sed 's|^/search?format=json&limit=200|/export?format=csv\&words=any\&from=2021\&to=2021|' "$WORK/searches" >"$WORK/exports"

unpack_inputs "$WORK/input"
must_build "$WORK/index" "$WORK/input"
"$BIN/search_bench" "$WORK/index" --print 2000 >"$WORK/targets"
jq -r '.id // empty | @uri' "$WORK"/input/*.jsonl | shuf -n 50 --random-source=<(yes) |
  while read -r id; do sed "s|^/search?format=json&limit=200|/releases/$id?format=json|" "$WORK/searches"; done >"$WORK/releases"
start_searchd "$WORK/index" || fail "searchd did not start: $(tail -n 3 "$WORK/searchd.log")"
ordinary=("$BIN/storm_client" --address "$ADDRESS" --targets "$WORK/targets" --connections 1)
status=0

# beside KIND: ordinary searches while 8 clients ask for those.
beside() {
  "$BIN/storm_client" --address "$ADDRESS" --targets "$WORK/$1" --connections 8 --seconds "$seconds" >"$WORK/worst.out" &
  local neighbours=$!
  RUNNING+=("$neighbours")
  sleep 1
  printf 'beside costly %-9s ' "$1:"
  "${ordinary[@]}" --seconds "$((seconds - 2))" | tee "$WORK/row" || status=1
  wait "$neighbours" || true
  RUNNING=()
  sed 's/^/  costly: /' "$WORK/worst.out"
  awk '{ for (i = 1; i < NF; i++) if ($i == "p99") exit $(i + 1) > 50 }' "$WORK/row" ||
    { echo "  the 99th percentile is above 50 ms"; status=1; }
}

printf 'alone:                   '
"${ordinary[@]}" --seconds 5
for kind in searches exports releases; do beside "$kind"; done
sleep 2
printf 'two seconds after:       '
"${ordinary[@]}" --seconds 5 || status=1
exit "$status"
