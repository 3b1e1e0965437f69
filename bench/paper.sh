#!/bin/sh
# What a packet costs at 10, 20, 40 and 80 worksheets, shuffled alike in each run.
# The limit is the packet of one worksheet, so that a flat cost shows as the same figure for each worksheet. Usage: paper.sh BUILT WORK
set -eu
built=$1 work=$2 rounds=${ROUNDS:-7} times=20
node=127.0.0.1:5781
ls packs/toolkit/en/worksheets | sed 's/-.*//' | sort -R --random-source=bench/paper.sh >"$work/codes"

KITH_DATA=$work/data KITH_URLS=http://$node KITH_PACK=packs/toolkit "$built/program/kith" serve >"$work/kith.log" 2>&1 &
kith=$!
trap 'kill "$kith" 2>/dev/null || true' EXIT
until curl -fsS -o /dev/null "http://$node/print" 2>/dev/null; do
    kill -0 "$kith" 2>/dev/null || { cat "$work/kith.log" >&2; exit 1; }
    sleep 0.2
done

ticks() { awk '{ print $14 + $15 }' "/proc/$kith/stat"; }
memory() { awk '/VmRSS/ { print $2 }' "/proc/$kith/status"; }

# packet COUNT: posts the form for so many worksheets, and saves the answer.
packet() {
    curl -fsS -o "$work/packet" $(head -n "$1" "$work/codes" | sed 's/^/--data-urlencode sheet=/') "http://$node/print"
}

before=$(memory)
packet 80
echo "first packet of 80: $(wc -c <"$work/packet") bytes, memory $(($(memory) - before)) kB more"
i=0
while [ "$i" -lt "$rounds" ]; do
    i=$((i + 1))
    for count in 1 10 20 40 80; do
        from=$(ticks) began=$(date +%s%N) n=0
        while [ "$n" -lt "$times" ]; do
            n=$((n + 1))
            packet "$count"
        done
        echo "$count $((($(date +%s%N) - began) / 1000 / times)) $((($(ticks) - from) * 10000 / times)) $(wc -c <"$work/packet")"
    done
done >"$work/packets"
for count in 1 10 20 40 80; do
    awk -v c="$count" '$1 == c { print $2, $3, $4 }' "$work/packets" | sort -n \
        | awk -v c="$count" '{ t[NR] = $1; p += $2; b = $3 } END { m = t[int((NR + 1) / 2)]; printf "%3d worksheets: %7.2f ms (curl included), processor %7.2f ms, %8d bytes; each %.3f ms, %d bytes\n", c, m / 1000, p / NR / 1000, b, m / 1000 / c, b / c }'
done
echo "memory after all: $(($(memory) - before)) kB more than at rest"
