#!/bin/sh
# Measures how long Easel takes to encode a 2K picture as JPG, WEBP and PNG, and how large the files are, beside libvips
# (npm sharp) in the same run, by turns; prints a table. Takes the JDK in JAVA_HOME, Maven, and Node 20 or newer with npm.
#
#   bench/encoders.sh
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
npm init -y >npm.log
npm install --no-audit --no-fund sharp@0.35.5 >>npm.log
cd "$root"
mvn -q -B -pl engine-studio -am test-compile dependency:build-classpath \
    -Dmdep.outputFile="$scratch/classpath" -Dmdep.includeScope=test >&2
"${JAVA_HOME:+$JAVA_HOME/bin/}java" --enable-native-access=ALL-UNNAMED \
    -cp "engine-studio/target/test-classes:engine-studio/target/classes:$(cat "$scratch/classpath")" \
    dev.easel.studio.EncoderBenchmark "$scratch" "$root/bench/encoders/sharp.mjs"
