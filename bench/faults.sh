#!/bin/sh
# Ends, stops and overloads servers in processes of their own, plays the histories of servers in virtual time, and holds each
# to what was acknowledged; prints a table. The short forms of the same tests are part of every build.
#
#   bench/faults.sh [KILLS [SEEDS [SECONDS]]]   1000 kills, 3000 histories and 300 s of overload by default: some hours
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
log=$root/target/faults.log
tests='CrashTest StandstillTest OverloadTest SimulationTest'

cd "$root"
mkdir -p target
mvn -B -pl server -am test -Dtest="$(echo "$tests" | tr ' ' ,)" -Dsurefire.failIfNoSpecifiedTests=false \
    -Deasel.kills="${1:-1000}" -Deasel.seeds="${2:-3000}" -Deasel.overload="${3:-300}" -Deasel.stops=30 -Deasel.lease=3000 \
    >"$log" 2>&1 && code=0 || code=$?

echo '| test | what came of it | seconds |'
echo '|---|---|---|'
for test in $tests; do
    told=$(sed -n "s/^$test: //p" "$log" | sed -n '$p')
    took=$(sed -n "s/.*Time elapsed: \([0-9.]*\) s.* in dev\.easel\..*\.$test\$/\1/p" "$log")
    echo "| \`$test\` | ${told:-failed, see $log} | ${took:-?} |"
done
exit "$code"
