# shellcheck shell=bash
# Debian's nginx on a free port of 127.0.0.1, for comparisons; to be sourced behind stage.sh.

NGINX=$(command -v nginx || echo /usr/sbin/nginx)
NGINX_PORT=

have_nginx() { [ -x "$NGINX" ]; }

# start_nginx FOLDER: serves the files of FOLDER from one process, and /omega where start_omega was called; sets
# NGINX_PORT.
start_nginx() {
  local home=$WORK/nginx tries
  mkdir -p "$home/temp"
  for ((tries = 0; tries < 20; tries++)); do
    NGINX_PORT=$((20000 + RANDOM))
    cat >"$home/nginx.conf" <<CONF
daemon off;
master_process off;
pid $home/pid;
error_log $home/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  default_type text/html;
  keepalive_requests 1000000;
  client_body_temp_path $home/temp;
  proxy_temp_path $home/temp;
  fastcgi_temp_path $home/temp;
  uwsgi_temp_path $home/temp;
  scgi_temp_path $home/temp;
  server {
    listen 127.0.0.1:$NGINX_PORT;
    root $1;
    location / { try_files \$uri =404; }
    location /omega {
      fastcgi_pass unix:$home/cgi;
      fastcgi_param SCRIPT_FILENAME /usr/lib/cgi-bin/omega/omega;
      fastcgi_param QUERY_STRING \$query_string;
      fastcgi_param REQUEST_METHOD \$request_method;
      fastcgi_param OMEGA_CONFIG_FILE $WORK/omega/omega.conf;
    }
  }
}
CONF
    "$NGINX" -e "$home/error.log" -c "$home/nginx.conf" -p "$home" 2>/dev/null &
    local pid=$!
    sleep 0.3
    if kill -0 "$pid" 2>/dev/null; then
      RUNNING+=("$pid")
      return 0
    fi
  done
  fail "nginx did not start: $(tail -n 2 "$home/error.log")"
}

OMEGA=/usr/lib/cgi-bin/omega/omega
FCGIWRAP=$(command -v fcgiwrap || echo /usr/sbin/fcgiwrap)

have_omega() { [ -x "$OMEGA" ] && [ -x "$FCGIWRAP" ] && command -v scriptindex jq >/dev/null; }

# start_omega INPUT: indexes the releases of INPUT (*.jsonl) with Xapian's scriptindex, and answers as a CGI program
# with 20 hits and their snippets.
start_omega() {
  local home=$WORK/omega
  mkdir -p "$home/data" "$home/templates" "$WORK/nginx"
  jq -r 'select(.body) | "id=\(.id)\ntitle=\((.title // "") | gsub("[\n\r]"; " "))\nbody=\(.body | gsub("\r"; "")
    | gsub("\n"; "\n="))\n"' "$1"/*.jsonl >"$home/dump"
  printf '%s\n' 'id : boolean=Q unique=Q field=id' 'title : index=S index field=title' 'body : index field=sample' \
    >"$home/script"
  scriptindex --stemmer=english "$home/data/default" "$home/script" "$home/dump" >"$home/scriptindex.log"
  printf '%s\n' "database_dir $home/data" "template_dir $home/templates" "log_dir $home" "cdb_dir $home" >"$home/omega.conf"
  # shellcheck disable=SC2016
  printf '%s\n' '$httpheader{Content-Type,text/html}<html><body>$msize $hitlist{<p>$html{$field{title}}<br>$snippet{$field{sample}}</p>}</body></html>' \
    >"$home/templates/query"
  "$FCGIWRAP" -c 4 -s "unix:$WORK/nginx/cgi" &
  RUNNING+=($!)
}
