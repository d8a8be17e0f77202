#!/bin/sh
# Installs the two official Python clients, each in an environment of its own: both call their module `runware`.
set -eu
cd "$(dirname "$0")"
for client in runware runware-sdk; do
    python3 -m venv ".venv-$client"
    ".venv-$client/bin/pip" install --quiet --disable-pip-version-check -r "requirements-$client.txt"
done
