#!/usr/bin/env bash
# Sends the table of good and bad requests to searchd and, where it is installed, to Debian's nginx, and prints
# the answers beside each other; exit 1 where searchd is looser, or does not answer as the table says.
set -euo pipefail
# shellcheck source=tests/bench/stage.sh
. "$(dirname "$0")/stage.sh"
# shellcheck source=tests/bench/nginx.sh
. "$(dirname "$0")/nginx.sh"
need_programs chancery-indexer chancery-searchd http_strictness

must_build "$WORK/index" "$SOURCE/corpus"
start_searchd "$WORK/index" || fail "searchd did not start: $(tail -n 3 "$WORK/searchd.log")"
peers=("chancery=${ADDRESS##*:}")
if have_nginx; then
  mkdir "$WORK/static"
  echo alive >"$WORK/static/healthz"
  echo results >"$WORK/static/search"
  chmod -R a+rX "$WORK"
  start_nginx "$WORK/static"
  peers+=("nginx=$NGINX_PORT")
else
  echo "nginx is not installed: searchd alone"
fi
"$BIN/http_strictness" "${peers[@]}"
