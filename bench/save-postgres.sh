#!/bin/sh
# Saves on PostgreSQL, in a cluster of its own with the server's usual settings, reached by its own socket. The server
# refuses to run as root, so root becomes its user first. Usage: save-postgres.sh BUILT WORK
set -eu
built=$(cd "$1" && pwd)
tools=$(find /usr/lib/postgresql -maxdepth 2 -name bin | sort -V | tail -n 1)

as() {
    if [ "$(id -u)" = 0 ]; then
        runuser -u postgres -- "$@"
    else
        "$@"
    fi
}

cd /
cluster=$(as mktemp -d)
trap 'as "$tools/pg_ctl" -D "$cluster/data" -m fast stop >/dev/null; as rm -r "$cluster"' EXIT
as "$tools/initdb" -D "$cluster/data" -U kith --auth=trust -E UTF8 >/dev/null
as "$tools/pg_ctl" -D "$cluster/data" -w -l "$cluster/log" \
    -o "-c listen_addresses='' -c unix_socket_directories=$cluster" start >/dev/null
as "$tools/createdb" -h "$cluster" -U kith kith
"$built/bench/Kith.Bench" save "Host=$cluster;Username=kith;Database=kith"
