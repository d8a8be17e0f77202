#!/bin/sh
# Measures whether Studio's edits do what instructions ask for, and only that, from pixels and places.
#
#   bench/edits.sh FOLDER
#
# Prints every failure and a table by kind, with the median time of an edit beside that of drawing, and at last how long
# edits of large pictures take. The folder gets the class path. The pictures of strangers are Studio's own without their
# description, under grain and a vignette. Takes the JDK in JAVA_HOME, and Maven.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
[ $# -ge 1 ] || { sed -n '2,8s/^# \{0,1\}//p' "$0"; exit 2; }
folder=$(mkdir -p "$1" && CDPATH='' cd -- "$1" && pwd)
cd "$root"
mvn -q -pl engine-studio -am test-compile dependency:build-classpath \
    -Dmdep.outputFile="$folder/classpath" -Dmdep.includeScope=test
exec "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED \
    -cp "engine-studio/target/test-classes:engine-studio/target/classes:$(cat "$folder/classpath")" \
    dev.easel.studio.EditBench
