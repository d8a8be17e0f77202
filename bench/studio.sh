#!/bin/sh
# Measures how fast Studio draws sixty prompts at 1K and 2K, JPG included, how much memory that takes, and whether two
# JVMs draw the same bytes; prints a table. Takes the JDK in JAVA_HOME, and Maven; EASEL_JAVA_OPTS adds options for the
# JVM, as it does for Easel itself: "-XX:+UseSerialGC -Xmx208m -XX:TrimNativeHeapInterval=500", say, to see what it
# costs to keep the memory small.
#
#   bench/studio.sh
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$root"
mvn -q -B -pl engine-studio -am test-compile dependency:build-classpath \
    -Dmdep.outputFile="$scratch/classpath" -Dmdep.includeScope=test >&2
benchmark() {
    # shellcheck disable=SC2086 # options are separated by spaces
    "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED \
        ${EASEL_JAVA_OPTS:-} \
        -cp "engine-studio/target/test-classes:engine-studio/target/classes:$(cat "$scratch/classpath")" \
        dev.easel.studio.StudioBenchmark "$1"
}
benchmark speed
first=$(benchmark bytes)
second=$(benchmark bytes)
if [ "$first" = "$second" ]; then
    echo "Two JVMs drew the same bytes for every prompt (SHA-256 $first)."
else
    echo "Two JVMs drew different bytes: $first and $second" >&2
    exit 1
fi
