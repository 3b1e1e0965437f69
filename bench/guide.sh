#!/bin/sh
# Guide pages a second, and processor time for each, against nginx with the same bytes and the same headers.
# Rounds alternate, so that what else the machine does falls on both. Usage: guide.sh BUILT WORK
set -eu
built=$1 work=$2
PATH=$PATH:/usr/sbin
page=${KITH_BENCH_PAGE:-/guide/s12} rounds=${ROUNDS:-7} seconds=${SECONDS_A_ROUND:-4}
node=127.0.0.1:5781 limit=127.0.0.1:5782

stop() {
    kill "$kith" 2>/dev/null || true
    [ ! -f "$work/nginx.pid" ] || kill "$(cat "$work/nginx.pid")" 2>/dev/null || true
}

# ticks PID...: processor time used so far, in hundredths of a second.
ticks() {
    total=0
    for process in "$@"; do
        total=$((total + $(cut -d ' ' -f 14,15 "/proc/$process/stat" | tr ' ' '+')))
    done
    echo "$total"
}

KITH_DATA=$work/data KITH_URLS=http://$node KITH_PACK=packs/toolkit "$built/program/kith" serve >"$work/kith.log" 2>&1 &
kith=$!
trap stop EXIT
until curl -fsS -o /dev/null "http://$node$page" 2>/dev/null; do sleep 0.2; done
curl -sS -H 'Accept-Encoding: br' -D "$work/head" -o "$work/page" "http://$node$page"
sleep 3

{
    echo "worker_processes auto; pid $work/nginx.pid; error_log $work/error.log;"
    echo "events { worker_connections 512; }"
    echo "http { access_log off; sendfile on; tcp_nopush on; open_file_cache max=8; keepalive_requests 1000000000;"
    echo "client_body_temp_path $work; proxy_temp_path $work; default_type 'text/html; charset=utf-8';"
    echo "server { listen $limit; location / { root $work; try_files /page =404; etag off; if_modified_since off;"
    tr -d '\r' <"$work/head" | grep -iE '^[a-z-]+: ' | grep -viE '^(content-length|content-type|date|connection|server|transfer)' \
        | sed -E "s/\"/\\\\\"/g; s/^([^:]+): (.*)$/add_header \1 \"\2\";/"
    echo "} } }"
} >"$work/nginx.conf"
chmod 711 "$work"
chmod 644 "$work/page"
nginx -e "$work/error.log" -c "$work/nginx.conf"
sleep 0.5
workers=$(pgrep -P "$(cat "$work/nginx.pid")" | tr '\n' ' ')

curl -sS -H 'Accept-Encoding: br' "http://$limit$page" | cmp - "$work/page"

# round ADDRESS PID...: requests a second and processor microseconds for each.
round() {
    address=$1
    shift
    before=$(ticks "$@")
    wrk -t2 -c64 -d"${seconds}s" -H 'Accept-Encoding: br' "http://$address$page" >"$work/wrk"
    ! grep -E 'Non-2xx|Socket errors' "$work/wrk" >&2 || exit 1
    after=$(ticks "$@")
    requests=$(awk '/requests in/ { print $1 }' "$work/wrk")
    rate=$(awk '/Requests\/sec/ { print $2 }' "$work/wrk")
    echo "$rate $(awk -v t="$((after - before))" -v n="$requests" 'BEGIN { print t * 10000 / n }')"
}

round "$node" "$kith" >/dev/null
round "$limit" $workers >/dev/null
i=0
while [ "$i" -lt "$rounds" ]; do
    i=$((i + 1))
    echo "$(round "$node" "$kith") $(round "$limit" $workers)"
done >"$work/rounds"

echo "page $page, $(wc -c <"$work/page") bytes compressed, 64 clients, $rounds rounds of $seconds s"
awk '{ printf "  kith %6d/s %5.1f µs   nginx %6d/s %5.1f µs   ratio %.2f, processor %.2f\n", $1, $2, $3, $4, $1/$3, $2/$4 }' "$work/rounds"
summary() { sort -n | awk '{ a[NR] = $1 } END { printf "%.2f / %.2f / %.2f\n", a[1], a[int((NR + 1) / 2)], a[NR] }'; }
echo "pages a second, kith / nginx:   $(awk '{ print $1 / $3 }' "$work/rounds" | summary)"
echo "processor time, kith / nginx:   $(awk '{ print $2 / $4 }' "$work/rounds" | summary)"
