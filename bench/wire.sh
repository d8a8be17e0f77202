#!/bin/sh
# Measures how many tasks a second go over the wire, beside a bare handler of the web server in the same run, and prints
# tables.
#
#   bench/wire.sh [SECONDS]   so many seconds for each number, 10 by default
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)

cd "$root"
mvn -q -B -pl server -am test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath >&2
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" --enable-native-access=ALL-UNNAMED \
    -cp "server/target/test-classes:server/target/classes:$(cat server/target/classpath)" \
    dev.easel.server.load.WireBenchmark "${1:-10}"
