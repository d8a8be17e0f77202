#!/bin/sh
# Measures decoding in children beside decoding in the same process, in the same run, and prints a table.
#
#   bench/decode.sh [ROUNDS [FORMAT...]]   medians of so many rounds of eight pictures, 21 by default; JPEG, WEBP and PNG
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)

cd "$root"
mvn -q -B -pl imaging -am test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath >&2
rounds=${1:-21}
[ $# -eq 0 ] || shift
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" --enable-native-access=ALL-UNNAMED \
    -cp "imaging/target/test-classes:imaging/target/classes:$(cat imaging/target/classpath)" \
    dev.easel.imaging.child.DecodeBenchmark "$rounds" "$@"
