# shellcheck shell=bash
# Debian's nginx on a free port of 127.0.0.1, for comparisons; to be sourced behind stage.sh.

NGINX=$(command -v nginx || echo /usr/sbin/nginx)
NGINX_PORT=

have_nginx() { [ -x "$NGINX" ]; }

# start_nginx FOLDER: serves the files of FOLDER from one process; sets NGINX_PORT.
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
