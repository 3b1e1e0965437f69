#!/bin/sh
# From starting the program to its first page, by the clock and in processor time, and memory at rest, against an empty web server on the same platform.
# Usage: start.sh BUILT WORK
set -eu
built=$1 work=$2 rounds=${ROUNDS:-7}
node=127.0.0.1:5781 empty=127.0.0.1:5783
export KITH_DATA="$work/data" KITH_URLS="http://$node" KITH_PACK=packs/toolkit

now() { date +%s%N; }

# start ADDRESS COMMAND...: milliseconds and processor milliseconds to the first page, and kilobytes of memory at rest.
start() {
    address=$1
    shift
    began=$(now)
    "$@" >/dev/null 2>&1 &
    process=$!
    until curl -fsS -o /dev/null "http://$address/" 2>/dev/null; do sleep 0.01; done
    ended=$(now)
    used=$(awk '{ print ($14 + $15) * 10 }' "/proc/$process/stat")
    sleep "${REST:-5}"
    echo "$(((ended - began) / 1000000)) $used $(awk '/VmRSS/ { print $2 }' "/proc/$process/status")"
    kill "$process"
    wait "$process" 2>/dev/null || true
}

i=0
while [ "$i" -lt "$rounds" ]; do
    i=$((i + 1))
    echo "$(start "$node" "$built/program/kith" serve) $(start "$empty" "$built/bench/Kith.Bench" empty "http://$empty")"
done >"$work/starts"

column() { awk -v a="$1" '{ print $a }' "$work/starts" | sort -n | awk '{ v[NR] = $1 } END { print v[1] " / " v[int((NR + 1) / 2)] " / " v[NR] }'; }
ratio() { awk -v a="$1" -v b="$2" '{ print $a / $b }' "$work/starts" | sort -n | awk '{ v[NR] = $1 } END { printf "%.2f / %.2f / %.2f\n", v[1], v[int((NR + 1) / 2)], v[NR] }'; }
echo "to the first page: kith $(column 1) ms, empty server $(column 4) ms, ratio $(ratio 1 4)"
echo "processor time for that: kith $(column 2) ms, empty server $(column 5) ms, ratio $(ratio 2 5)"
echo "memory at rest: kith $(column 3) kB, empty server $(column 6) kB, ratio $(ratio 3 6)"
