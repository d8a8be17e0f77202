#!/bin/sh
# Sends mutated input to every parser that strangers reach, guided by the coverage it finds, and prints a table. Ends with 1
# if something is found; then the log shows it, and the input lies in the folder fuzz. At last it spells every denied address
# in every way and looks whether a call would go out.
#
#   bench/fuzz.sh [RUNS [SECONDS]]   inputs for each of the five targets, 300000 by default, within so many seconds each, 3600
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
runs=${1:-300000}
seconds=${2:-3600}
found=0

cd "$root"
mvn -q -B -pl fuzz -am test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath >&2
mkdir -p fuzz/target/logs
junit=$(sed -n 's:.*<junit.version>\(.*\)</junit.version>.*:\1:p' pom.xml)
mvn -q -B -N dependency:copy -Dartifact="org.junit.platform:junit-platform-console-standalone:$junit" \
    -DoutputDirectory="$root/fuzz/target/tools" >&2
cd fuzz

echo '| target | inputs | seconds | features reached | children ended | found |'
echo '|---|---|---|---|---|---|'
for target in imaging.HeaderFuzzTest imaging.DecoderFuzzTest server.wire.TaskArrayFuzzTest server.egress.TargetFuzzTest \
    server.delivery.PresignedUrlFuzzTest; do
    log=target/logs/$target.log
    verdict=nothing
    # The options are those of the tests in fuzz/pom.xml.
    "${JAVA_HOME:+$JAVA_HOME/bin/}java" --enable-native-access=ALL-UNNAMED -XX:+EnableDynamicAgentLoading \
        --sun-misc-unsafe-memory-access=allow -Xshare:off -cp "target/test-classes:$(cat target/classpath)" \
        com.code_intelligence.jazzer.Jazzer "--target_class=dev.easel.$target" \
        "-runs=$runs" "-max_total_time=$seconds" >"$log" 2>&1 || {
        verdict="**see fuzz/$log**"
        found=1
    }
    done=$(sed -n 's/^Done \([0-9]*\) runs in \([0-9]*\) second.*/\1 | \2/p' "$log")
    if [ -z "$done" ]; then
        # It did not come to its end, whatever it says of itself.
        verdict="**see fuzz/$log**"
        found=1
    fi
    reached=$(sed -n 's/.* ft: \([0-9]*\) .*/\1/p' "$log" | tail -n 1)
    ended=$(grep -c 'ended the process that decoded it' "$log" || :)
    echo "| \`$target\` | ${done:-? | ?} | ${reached:-?} | $ended | $verdict |"
done
echo
echo '| spellings of denied addresses, permitted | spellings of this machine, connections | found |'
echo '|---|---|---|'
log=target/logs/AddressOracleTest.log
verdict=nothing
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "../server/target/test-classes:target/test-classes:$(cat target/classpath):target/tools/*" \
    org.junit.platform.console.ConsoleLauncher execute --disable-banner --details=verbose --fail-if-no-tests \
    --select-class=dev.easel.server.egress.AddressOracleTest >"$log" 2>&1 || {
    verdict="**see fuzz/$log**"
    found=1
}
denied=$(sed -n "s/.*denied addresses = '\([^']*\)'.*/\1/p" "$log")
here=$(sed -n "s/.*this machine = '\([^']*\)'.*/\1/p" "$log")
if [ -z "$denied" ] || [ -z "$here" ]; then
    verdict="**see fuzz/$log**"
    found=1
fi
echo "| ${denied:-?} | ${here:-?} | $verdict |"
exit $found
