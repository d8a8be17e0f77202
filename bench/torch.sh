#!/bin/sh
# Measures Torch with a model's real widths, random weights and few blocks; with PYTHON also diffusers, in turns.
#
#   bench/torch.sh [DTYPE [SIDE [APART [TOGETHER [BATCH [RUNS]]]]]]     by default BF16 512 1 2 1 3
#
#   APART, TOGETHER  blocks in which text and picture have weights of their own, and in which they are one sequence
#   MODEL            flux2 (by default): FLUX.2 [klein] 4B; or zimage
#   DTYPE            F32, BF16, or BF16-AS-F32: weights in bfloat16, computed in float32 (diffusers: in bfloat16)
#   PYTHON           a Python in which tools/reference/requirements.txt is installed
#   TURNS            how often each of them takes its turn; 2 by default
#   OMP_NUM_THREADS  of both; on a machine with other work measure with 1 and read the processor's seconds
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
model=${MODEL:-flux2}
set -- "${1:-BF16}" "${2:-512}" "${3:-1}" "${4:-2}" "${5:-1}" "${6:-3}"

cd "$root"
mvn -q -B -pl engine-torch -am test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath >&2
cd engine-torch
for turn in $(seq "${TURNS:-2}"); do
    echo "Torch, turn $turn: $model $*"
    "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1500m --enable-native-access=ALL-UNNAMED \
        -cp "target/test-classes:target/classes:$(cat target/classpath)" dev.easel.torch.FamilyBenchmark "$model" "$@"
    if [ -n "${PYTHON:-}" ]; then
        echo "diffusers, turn $turn: $model $*"
        "$PYTHON" ../tools/reference/benchmark.py "$model" "$@"
    fi
done
