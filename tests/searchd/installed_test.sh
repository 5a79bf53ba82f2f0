#!/usr/bin/env bash
# The installed tree runs outside of the checkout: installed_test.sh BUILD_DIRECTORY
set -euo pipefail
CHANCERY_BIN=$1/bin
export CHANCERY_BIN
# shellcheck source=tests/bench/stage.sh
. "$(dirname "$0")/../bench/stage.sh"
need_programs chancery-indexer chancery-searchd http_get

cmake --install "$1" --prefix "$WORK/tree" >/dev/null
for file in bin/chancery-indexer share/man/man1/chancery-indexer.1 share/man/man8/chancery-searchd.8 \
  share/chancery/web/head.tpl lib/systemd/system/chancery-searchd.service lib/systemd/system/chancery-indexer.timer; do
  [ -e "$WORK/tree/$file" ] || fail "$file is not installed"
done
for unit in chancery-searchd chancery-indexer; do
  grep -q "^ExecStart=$WORK/tree/bin/$unit " "$WORK/tree/lib/systemd/system/$unit.service" ||
    fail "$unit.service starts another program: $(grep ExecStart "$WORK/tree/lib/systemd/system/$unit.service")"
done
cp "$BIN/http_get" "$WORK/http_get"
BIN=$WORK/tree/bin
cp -r "$SOURCE/corpus" "$WORK/corpus"
cd /
must_build "$WORK/index" "$WORK/corpus"
echo '/* of the installed tree */' >>"$WORK/tree/share/chancery/web/style.css"
start_searchd "$WORK/index" || fail "searchd did not start: $(tail -n 3 "$WORK/searchd.log")"
BIN=$WORK
get /
[ "$STATUS" = 200 ] || fail "the page: $STATUS"
get /style.css
grep -q 'of the installed tree' <<<"$BODY" || fail "the style sheet is not that of the installed tree"
if command -v man >/dev/null; then
  man -l --warnings "$WORK/tree/share/man/man8/chancery-searchd.8" 2>&1 >/dev/null | { ! grep .; }
fi
if command -v systemd-analyze >/dev/null; then
  for unit in chancery-searchd chancery-indexer; do
    systemd-analyze security --offline=true --threshold=15 "$WORK/tree/lib/systemd/system/$unit.service" >/dev/null ||
      fail "$unit.service is exposed by more than 1.5"
  done
fi
for option in $("$WORK/tree/bin/chancery-searchd" --help | grep -o '^ *--[a-z-]*'); do
  grep -q -- "${option//-/\\\\-}" "$WORK/tree/share/man/man8/chancery-searchd.8" || fail "the manual does not know $option"
done
echo "the installed tree serves"
