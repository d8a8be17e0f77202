#!/bin/sh
# Takes away each guard of the task store, one at a time, in a copy of the last commit, and finds out whether a test
# notices. Prints a table; ends with 1 if a guard can go without anybody noticing. Takes about a minute for each guard.
#
#   bench/guards.sh
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
git -C "$root" archive HEAD | tar -x -C "$copy"
cd "$copy"
package=server/src/main/java/dev/easel/server
unnoticed=0

# guard NAME FILE PERL-SUBSTITUTION TESTS: what is taken away, where, how, and who should notice.
guard() {
    file=$package/$2
    cp "$file" "$copy/original"
    perl -0pi -e "$3" "$file"
    if cmp -s "$file" "$copy/original"; then
        echo "bench/guards.sh: nothing to take away for '$1': $2 has changed" >&2
        exit 1
    fi
    if mvn -q -B -pl server -am test -Dtest="$4" -Dsurefire.failIfNoSpecifiedTests=false >"$copy/log" 2>&1; then
        verdict='**nobody noticed**'
        unnoticed=1
    elif grep -q 'COMPILATION ERROR' "$copy/log"; then
        cat "$copy/log" >&2
        exit 1
    else
        verdict=$(sed -n 's/^\[ERROR\] dev\.easel.*\.\([A-Za-z]*\.[a-z_]*\) -- .*/\1/p' "$copy/log" | sort | sed 1q)
    fi
    echo "| $1 | \`$verdict\` |"
    cp "$copy/original" "$file"
}

echo '| taken away | noticed by, among others |'
echo '|---|---|'
guard 'fence of results' store/SqliteTaskStore.java \
    's/WHERE id = \? AND token = \? AND state = .running. RETURNING done/WHERE id = ? AND ? > 0 AND state = \x27running\x27 RETURNING done/' DatabaseTest
guard 'one result for each picture' store/SqliteTaskStore.java \
    's/INSERT INTO result (.*?) ON CONFLICT \(task, position\) DO NOTHING/INSERT OR REPLACE INTO result $1/s' DatabaseTest
guard 'one task for each key' store/SqliteTaskStore.java 's/if \(!over && !kept.failedEmpty\(\)\)/if (over)/' DatabaseTest
guard 'one transaction for a picture and its charge' store/SqliteTaskStore.java \
    's/(        Usages.add\(sql, lease)/        sql.run("COMMIT");\n        sql.run("BEGIN IMMEDIATE");\n$1/' DatabaseTest
guard 'waiting for the medium at a commit' store/Database.java 's/SynchronousMode.FULL/SynchronousMode.OFF/' DatabaseTest
guard 'leases that run out' store/SqliteTaskStore.java 's/ AND lease_until <= \?/ AND lease_until < ? - 999999999/' DatabaseTest
guard 'adopting what another process had' store/SqliteTaskStore.java 's/AND boot <> \?/AND boot = ?/' DatabaseTest
guard 'forcing a file' asset/AssetStore.java 's/disk.force\(unfinished\);//' AssetStoreTest
guard 'forcing the folder' asset/AssetStore.java 's/disk.forceFolder\(parent\);//' AssetStoreTest
guard 'listing a file after it is durable' asset/AssetStore.java \
    's/(var asset = write\(.*?\);)/index.add(new AssetIndex.Entry(id, format, content.length, expiry(ttl), Optional.empty()));\n        $1/' AssetStoreTest
guard 'the lock of the data folder' FolderLock.java 's/return lock == null;/return false;/; s/return true;/return false;/' KeysTest
exit $unnoticed
