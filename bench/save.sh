#!/bin/sh
# How often one save flushes to the disk, counted from outside; then its time as this disk flushes, and again with each
# flush made longer, for Kith and for its limit alike. Usage: save.sh BUILT WORK
set -eu
built=$1 work=$2 saves=200

# flushes SAVES: how many fsync and fdatasync calls a run with so many saves makes.
flushes() {
    strace -f -c -e trace=fsync,fdatasync -o "$work/calls" "$built/bench/Kith.Bench" append "$1"
    awk '$NF == "fsync" || $NF == "fdatasync" { total += $4 } END { print total + 0 }' "$work/calls"
}

none=$(flushes 0)
some=$(flushes "$saves")
echo "$saves saves: $((some - none)) flushes to disk ($none more for starting and stopping)"
"$built/bench/Kith.Bench" save
for longer in ${FLUSHES:-500 2000}; do
    echo "Each flush made $longer µs longer:"
    strace -f --seccomp-bpf -qq -o /dev/null -e trace=fsync,fdatasync \
        -e "inject=fsync,fdatasync:delay_exit=$longer" "$built/bench/Kith.Bench" save
done
