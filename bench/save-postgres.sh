#!/bin/sh
# Saves on PostgreSQL, in a cluster of its own with the server's usual settings, reached by its own socket: as this disk
# flushes, and again with each flush of the server made longer, for Kith and for its limit alike. The server refuses to run
# as root, so root becomes its user first. Usage: save-postgres.sh BUILT WORK
set -eu
built=$(cd "$1" && pwd) work=$(cd "$2" && pwd)
tools=$(find /usr/lib/postgresql -maxdepth 2 -name bin | sort -V | tail -n 1)

as() {
    if [ "$(id -u)" = 0 ]; then
        runuser -u postgres -- "$@"
    else
        "$@"
    fi
}

# start [COMMAND...]: the server, under a command that watches it.
start() {
    as "$@" "$tools/postgres" -D "$cluster/data" -h '' -k "$cluster" >>"$work/server" 2>&1 &
    until as "$tools/pg_isready" -q -h "$cluster"; do sleep 0.2; done
}

stop() {
    as "$tools/pg_ctl" -D "$cluster/data" -m fast stop >/dev/null
}

save() {
    as "$tools/createdb" -h "$cluster" -U kith "$1"
    "$built/bench/Kith.Bench" save "Host=$cluster;Username=kith;Database=$1"
}

cd /
cluster=$(as mktemp -d)
trap 'stop; as rm -r "$cluster"' EXIT
as "$tools/initdb" -D "$cluster/data" -U kith --auth=trust -E UTF8 >/dev/null
start
save kith
for longer in ${FLUSHES:-500 2000}; do
    stop
    start strace -f --seccomp-bpf -qq -o /dev/null -e trace=fsync,fdatasync \
        -e "inject=fsync,fdatasync:delay_exit=$longer"
    echo "Each flush made $longer µs longer:"
    save "longer$longer"
done
