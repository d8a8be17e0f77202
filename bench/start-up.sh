#!/bin/sh
# Measures how long Easel takes to start, and prints a table.
#
#   bench/start-up.sh [RUNS]      medians of RUNS runs, 15 by default
#
# "version" is `./easel --version` from start to end; "ready" is the time from starting `./easel serve` until
# GET /readyz answers 200. Each is measured as built (with the class cache easel.aot) and without the cache.
# Needs curl, and GNU date for its nanoseconds; uses hyperfine for "version" when it is there.
set -eu

runs=${1:-15}
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cache=$root/cli/target/easel/easel.aot
scratch=$(mktemp -d)
server=
put_back() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || :
    [ ! -f "$cache.away" ] || mv "$cache.away" "$cache"
    rm -rf "$scratch"
}
trap put_back EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

millis() {
    echo $(($(date +%s%N) / 1000000))
}

# Reads numbers, one a line; prints "median (least to most)".
summary() {
    sort -n | awk '{ v[NR] = $1 } END {
        median = NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2
        printf "%.0f ms (%.0f to %.0f)", median, v[1], v[NR] }'
}

version() {
    if command -v hyperfine >/dev/null; then
        hyperfine -N --warmup 2 --runs "$runs" --export-csv "$scratch/times.csv" "'$root/easel' --version" \
            >/dev/null 2>&1
        # The columns: command, mean, stddev, median, user, system, min, max, in seconds.
        tail -n 1 "$scratch/times.csv" | awk -F, '{ printf "%.0f ms (%.0f to %.0f)", $(NF-4) * 1000, $(NF-1) * 1000, $NF * 1000 }'
        return
    fi
    i=0
    while [ "$i" -lt "$runs" ]; do
        i=$((i + 1))
        began=$(millis)
        "$root/easel" --version >/dev/null
        echo $(($(millis) - began))
    done | summary
}

# One run: starts a server on a free port, waits for it, stops it.
ready_once() {
    : >"$scratch/out"
    began=$(millis)
    "$root/easel" serve --port 0 --data "$scratch/data" >"$scratch/out" 2>"$scratch/err" &
    server=$!
    url=
    until [ -n "$url" ]; do
        url=$(sed -n 's/.*\(http:[^ ]*\).*/\1/p' "$scratch/out" | sed 1q)
        kill -0 "$server" 2>/dev/null || { cat "$scratch/err" >&2; exit 1; }
    done
    until curl -sf -o "$scratch/readyz" "$url/readyz"; do :; done
    echo $(($(millis) - began))
    kill "$server"
    wait "$server" 2>/dev/null || :
    server=
}

ready() {
    i=0
    while [ "$i" -lt "$runs" ]; do
        i=$((i + 1))
        ready_once
    done >"$scratch/ready"
    summary <"$scratch/ready"
}

"$root/easel" --version # builds if it must
echo
echo "Start-up, median of $runs runs (least to most), $(nproc 2>/dev/null || echo '?') processors"
echo
echo "| | with easel.aot | without |"
echo "|---|---|---|"
with_version=$(version)
with_ready=$(ready)
mv "$cache" "$cache.away"
without_version=$(version)
without_ready=$(ready)
echo "| \`./easel --version\` | $with_version | $without_version |"
echo "| \`./easel serve\` until \`/readyz\` says 200 | $with_ready | $without_ready |"
