#!/bin/sh
# Measures whether Studio draws what prompts ask for, in the manner of GenEval, from the pixels of its pictures.
#
#   bench/adherence.sh FOLDER [PROMPTS_PER_CLASS [SEED]]
#
# Prints every failure, every wrong claim that the judge passed, and a table by class; the folder gets contact sheets of
# the failures, of what the judge saw of them, and of sixty pictures to be judged by eye. 50 prompts a class (the
# default) make 530 prompts in all. Takes the JDK in JAVA_HOME, and Maven.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
[ $# -ge 1 ] || { sed -n '2,9s/^# \{0,1\}//p' "$0"; exit 2; }
folder=$(mkdir -p "$1" && CDPATH='' cd -- "$1" && pwd)
cd "$root"
mvn -q -pl engine-studio -am test-compile dependency:build-classpath \
    -Dmdep.outputFile="$folder/classpath" -Dmdep.includeScope=test
exec "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED \
    -cp "engine-studio/target/test-classes:engine-studio/target/classes:$(cat "$folder/classpath")" \
    dev.easel.studio.Adherence "${2:-50}" "$folder" "${3:-1}"
