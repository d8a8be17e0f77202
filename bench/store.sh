#!/bin/sh
# Measures how many tasks a second databases take that hold more or fewer finished tasks, in turns, and prints a table.
#
#   bench/store.sh [SECONDS [ROWS...]]   so many seconds for each number, 7 by default; ROWS are the finished tasks that
#                                        are there already, 0 100000 1000000 by default
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
[ $# -gt 0 ] || set -- 7
seconds=$1
shift
[ $# -gt 0 ] || set -- 0 100000 1000000

cd "$root"
mvn -q -B -pl server -am test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath >&2
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" --enable-native-access=ALL-UNNAMED \
    -cp "server/target/test-classes:server/target/classes:$(cat server/target/classpath)" \
    dev.easel.server.store.StoreBenchmark "$seconds" "$@"
