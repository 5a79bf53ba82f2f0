#!/usr/bin/env bash
# A word that nobody else uses is searched for in every way, and must be nowhere afterwards: in no output, no log, no
# metric, no file. Exit 1 where it is found.
set -euo pipefail
# shellcheck source=tests/bench/stage.sh
. "$(dirname "$0")/../bench/stage.sh"
need_programs chancery-indexer chancery-searchd http_get
canary=quetzalbrink

# send LINE...: raw lines on a connection of its own; the answer is thrown away.
send() {
  exec 3<>"/dev/tcp/${ADDRESS%:*}/${ADDRESS#*:}"
  printf '%s\r\n' "$@" '' >&3
  cat <&3 >/dev/null || true
  exec 3>&-
}

must_build "$WORK/index" "$SOURCE/corpus"
cd "$WORK"
start_searchd "$WORK/index" --access-log "$WORK/access.log" || fail "searchd did not start"
for target in "/search?q=$canary" "/?q=$canary" "/search?q=$canary&format=json" "/suggest?q=$canary" "/releases/$canary" \
  "/search?$canary=1" "/search?q=%22$canary" "/search?source=$canary" "/search?q=a&cursor=$canary" "/$canary" \
  "/export?q=$canary" "/search?q=$canary%zz"; do
  get "$target"
  [ "$STATUS" != none ] || fail "no answer to $target"
done
host="Host: x" close="Connection: close"
send "GET /search?q=a HTTP/1.1" "$host" "$close" "Referer: http://x/search?q=$canary" "User-Agent: $canary" "Cookie: q=$canary"
send "GET /search?q=$canary HTTP/1.1" "$host" "Host: $canary" "$close"
send "GET $canary HTTP/1.1" "$host"
send "$canary /search?q=$canary HTTP/9.9" "$host"
send "POST /search?q=$canary HTTP/1.1" "$host" "Content-Length: 0"
get /metrics
if grep -q "$canary" <<<"$BODY"; then fail "/metrics tells what was searched for"; fi
sleep 1.2  # behind it what was logged before is written
get /readyz
if grep -q "$canary" <<<"$BODY"; then fail "/readyz tells what was searched for"; fi

core=$(awk '/Max core file size/ { print $5 $6 }' "/proc/$SEARCHD_PID/limits")
[ "$core" = 00 ] || fail "a crash may leave a core file: $core"
kill -ABRT "$SEARCHD_PID"
wait "$SEARCHD_PID" 2>/dev/null || true
SEARCHD_PID=
if grep -rl "$canary" "$WORK"; then fail "these files tell what was searched for"; fi
if compgen -G "$WORK/core*" >/dev/null; then fail "there is a core file"; fi
[ -s "$WORK/access.log" ] || fail "nothing was logged"
grep -q '"route":"/search","status":200' "$WORK/access.log" || fail "the log does not tell of searches"
echo "$(wc -l <"$WORK/access.log") requests logged, none with a word of them"
