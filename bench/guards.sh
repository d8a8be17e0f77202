#!/bin/sh
# Takes away each guard of the task store, of deliveries, of calls to others, of the wire, of decoding and of upstreams, one at a time, in a copy of the last
# commit, and finds out whether a test notices. Prints a table; ends with 1 if a guard can go without anybody noticing. Some seconds for
# each guard and the tests that should notice: only the file that changes is compiled again, without the checks of the build.
#
#   bench/guards.sh [PATTERN]     only guards whose name has the pattern
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
git -C "$root" archive HEAD | tar -x -C "$copy"
cd "$copy"
mvn -q -B -Pquick -pl server -am test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath >&2
junit=$(sed -n 's:.*<junit.version>\(.*\)</junit.version>.*:\1:p' pom.xml)
mvn -q -B -N dependency:copy -Dartifact="org.junit.platform:junit-platform-console-standalone:$junit" -DoutputDirectory="$copy/tools" >&2
module=server
package=server/src/main/java/dev/easel/server
unnoticed=0
only=${1:-}

# guard NAME FILE PERL-SUBSTITUTION TESTS: what is taken away, where, how, and what should notice: a class of tests, or the one method of
# it that is there for this guard, as in ConnectionsTest.headers_that_trickle_are_cut_off.
guard() {
    case $1 in *"$only"*) ;; *) return 0 ;; esac
    file=$package/$2
    classes=$module/target/classes
    cp "$file" "$copy/original"
    perl -0pi -e "$3" "$file"
    if cmp -s "$file" "$copy/original"; then
        echo "bench/guards.sh: nothing to take away for '$1': $2 has changed" >&2
        exit 1
    fi
    cp -a "$classes" "$copy/whole"
    case $file in
        *.java)
            "${JAVA_HOME:+$JAVA_HOME/bin/}javac" -nowarn -proc:none -parameters -d "$classes" \
                -cp "$classes:$(cat $module/target/classpath)" "$file" >"$copy/log" 2>&1 || {
                cat "$copy/log" >&2
                exit 1
            }
            ;;
        *) cp "$file" "$classes/${file##*/resources/}" ;;
    esac
    test=$(cd "$module/src/test/java" && find . -name "${4%%.*}.java" | sed 's:^\./::; s:\.java$::; y:/:.:')
    case $4 in
        *.*) method=".*#${4#*.}" ;;
        *) method='.*' ;;
    esac
    (cd "$module" && timeout 300 "${JAVA_HOME:+$JAVA_HOME/bin/}java" --enable-native-access=ALL-UNNAMED \
        -cp "target/test-classes:target/classes:$(cat target/classpath):$copy/tools/*" org.junit.platform.console.ConsoleLauncher \
        execute --disable-banner --details=summary --fail-if-no-tests --select-class="$test" \
        --include-methodname="$method") >"$copy/log" 2>&1 && code=0 || code=$?
    if [ "$code" -eq 0 ]; then
        verdict="**not noticed** by \`$4\`"
        unnoticed=1
    elif [ "$code" -eq 124 ]; then
        verdict="\`$4\`, which does not come to its end"
    else
        noticed=$(sed -n "s/.*methodName = '\([a-zA-Z_0-9]*\)'.*/\1/p" "$copy/log" | sort -u)
        if [ -z "$noticed" ]; then
            cat "$copy/log" >&2
            exit 1
        fi
        verdict=
        for name in $noticed; do
            verdict="$verdict${verdict:+, }\`${4%%.*}.$name\`"
        done
    fi
    echo "| $1 | $verdict |"
    rm -r "$classes"
    mv "$copy/whole" "$classes"
    cp "$copy/original" "$file"
}

echo '| taken away | noticed by |'
echo '|---|---|'
guard 'fence of results' store/SqliteTaskStore.java \
    's/WHERE id = \? AND token = \? AND state = .running. RETURNING done/WHERE id = ? AND ? > 0 AND state = \x27running\x27 RETURNING done/' DatabaseTest
guard 'one result for each picture' store/SqliteTaskStore.java \
    's/INSERT INTO result (.*?) ON CONFLICT \(task, position\) DO NOTHING/INSERT OR REPLACE INTO result $1/s' DatabaseTest
guard 'one task for each key' store/SqliteTaskStore.java 's/ && !makesPlace\(earlier.get\(\), forgotten\)/ \&\& full/' DatabaseTest
guard 'the count of what waits' ../../../../resources/dev/easel/server/store/sqlite/V5__pools.sql \
    's/WHEN NEW.state = .queued. AND OLD.state <> .queued./WHEN NEW.state = \x27never\x27/' SimulationTest
guard 'one transaction for a picture and its charge' store/SqliteTaskStore.java \
    's/(        Usages.add\(sql, lease)/        sql.run("COMMIT");\n        sql.run("BEGIN IMMEDIATE");\n$1/' DatabaseTest
guard 'one transaction for a picture and its deliveries' store/SqliteTaskStore.java \
    's/(            if \(recorded != Recorded.FENCED\) \{)/            sql.run("COMMIT");\n            sql.run("BEGIN IMMEDIATE");\n$1/' DatabaseTest
guard 'one transaction for an early end and its delivery' store/SqliteTaskStore.java \
    's/(            if \(ended\) \{)/            sql.run("COMMIT");\n            sql.run("BEGIN IMMEDIATE");\n$1/' DatabaseTest
guard 'fence of attempts at a delivery' store/SqliteOutbox.java 's/AND fence = \?/AND fence >= coalesce(?, 0)/g' SqliteOutboxTest
guard 'adopting deliveries that another process was making' store/SqliteOutbox.java 's/due = claimed, claimed = NULL/due = due/' SqliteOutboxTest
guard 'sessions of their own caller only' store/SqliteTaskStore.java 's/WHERE session = \? AND caller = \? AND/WHERE session = ? AND caller >= substr(?, 1, 0) AND/' DatabaseTest.what_a_session_waits_for_is_found_by_its_caller_until_it_is_known_to_have_arrived
guard 'results that have arrived' wire/SocketEndpoint.java 's/\.start\(\(\) -> owed\.arrived\(arrivals\)\);/.start(() -> {});/' SessionsTest
guard 'waiting for the medium at a commit' store/Database.java 's/SynchronousMode.FULL/SynchronousMode.OFF/' DatabaseTest
guard 'the first of every host before the second of any' store/SqliteOutbox.java \
    's/places\.size\(\) == i/places.isEmpty()/; s/places\.get\(i\)\.add/places.getFirst().add/' SqliteOutboxTest
guard 'places that hosts in doubt cannot have' delivery/Lanes.java 's/limits\.concurrent\(\) \/ SHARE/limits.concurrent() * 0/' DeliveryServiceTest
guard 'hosts in doubt after the others' delivery/DeliveryService.java 's/if \(!doubtful\.isEmpty\(\)\)/if (doubtful.size() < 0)/' DeliveryServiceTest
guard 'callers take turns' store/SqliteTaskStore.java "s/ORDER BY round, id/ORDER BY id/" OverloadTest
guard 'places in the queue for others' task/Places.java 's/\|\| \(quarter > 0/|| (quarter < 0/' OverloadTest
guard 'holding interrupts back while a picture is stored' task/TaskAttempt.java 's/= holdInterrupts\(\)/= working/' TaskServiceTest
guard 'leases that run out' store/SqliteTaskStore.java 's/ AND lease_until <= \?/ AND lease_until < ? - 999999999/' DatabaseTest
guard 'adopting what another process had' store/SqliteTaskStore.java 's/AND boot <> \?/AND boot = ?/' DatabaseTest
guard 'a drawing thread outlives an error' task/Dispatcher.java 's/catch \(Throwable e\)/catch (IllegalStateException e)/' DispatcherTest
guard 'the writer outlives an error' store/Writer.java 's/catch \(SQLException \| RuntimeException \| Error e\)/catch (SQLException | RuntimeException e)/; s/catch \(Throwable e\) \{\n                \/\//catch (IllegalStateException e) {\n                \/\//' DatabaseTest.an_error_fails_the_change_that_met_it_and_no_later_one
guard 'forcing a file' asset/AssetStore.java 's/disk.force\(unfinished\);//' AssetStoreTest
guard 'forcing the folder' asset/AssetStore.java 's/disk.forceFolder\(parent\);//' AssetStoreTest
guard 'listing a file after it is durable' asset/AssetStore.java \
    's/(var asset = write\(.*?\);)/index.add(new AssetIndex.Entry(id, format, content.length, expiry(ttl), Optional.empty()));\n        $1/' AssetStoreTest
guard 'the lock of the data folder' FolderLock.java 's/return lock == null;/return false;/; s/return true;/return false;/' KeysTest
guard 'egress: ranges that are denied' egress/SpecialAddresses.java 's/anyContains\(IPV4, address\) \|\| //' AddressOracleTest
guard 'egress: addresses of this machine' egress/SpecialAddresses.java 's/ \|\| own\.test\(address\)//g' EgressPolicyTest.an_address_of_this_machine_is_denied_even_if_it_is_a_public_one
guard 'egress: ranges of IPv6 that are denied' egress/SpecialAddresses.java 's/!IPV6_PUBLIC.contains\(address\) \|\| //' AddressOracleTest
guard 'egress: vetting what a name resolves to' egress/Egress.java 's/!policy.permits\(target, address\)/address.isMulticastAddress()/' EgressTest
guard 'egress: one spelling of an address' egress/Target.java 's/Literals.isDisguised\(host\)/host.isEmpty()/' EgressPolicyTest
guard 'egress: redirects by hand' egress/Connection.java \
    's/\.disableRedirectHandling\(\)//; s/setRedirectsEnabled\(false\)/setRedirectsEnabled(true)/' EgressTest
guard 'egress: size of an answer' egress/Egress.java 's/content.length > maxBytes/content.length < 0/' EgressTest.an_answer_longer_than_asked_for_is_not_read
guard 'egress: connecting to what was vetted' egress/Connection.java 's/new VettedOnly\(target, vetted\)/null/' EgressTest.a_name_is_resolved_once_and_that_address_is_called
guard 'egress: time of an exchange' egress/Connection.java 's/request.cancel\(\);//' EgressTest.a_server_that_says_nothing_is_not_waited_for
guard 'egress: time of a name' egress/Egress.java 's/task.get\(Math.max\(left, 0\), TimeUnit.NANOSECONDS\)/task.get(Math.max(left, 0) + 1_000_000_000_000L, TimeUnit.NANOSECONDS)/' EgressTest.a_name_that_takes_long_to_look_up_is_not_waited_for
guard 'egress: number of redirects' egress/Egress.java 's/hops <= MAX_REDIRECTS/hops <= MAX_REDIRECTS + 1/' EgressTest.three_redirects_are_followed_and_no_fourth
guard 'egress: no redirect from https to http' egress/Egress.java 's/from.scheme\(\).equals\("https"\) && /from.scheme().isEmpty() \&\& /' EgressTest.a_redirect_from_https_to_http_is_refused
guard 'egress: no encoding that was not asked for' egress/Egress.java 's/entity.getContentEncoding\(\) != null && /entity.getContentEncoding() == null \&\& entity.getContentEncoding() != null \&\& /' EgressTest.an_encoding_that_was_not_asked_for_is_refused
guard 'egress: schemes' egress/Target.java 's/!scheme.equals\("http"\) && !scheme.equals\("https"\)/scheme.isEmpty()/' EgressPolicyTest.an_address_that_programs_could_read_differently_is_not_read_at_all
guard 'egress: no user in an address' egress/Target.java 's/uri.getRawUserInfo\(\) != null/uri.toString().isEmpty()/' EgressPolicyTest.an_address_that_programs_could_read_differently_is_not_read_at_all
guard 'egress: private names' egress/EgressPolicy.java 's/&& !PRIVATE_NAME.matcher\(target.host\(\)\).matches\(\)//g' EgressPolicyTest.a_private_name_is_refused_whatever_it_resolves_to
guard 'egress: ports' egress/EgressPolicy.java 's/USUAL_PORTS.contains\(target.port\(\)\)/target.port() > 0/g' EgressPolicyTest.only_the_usual_ports_are_called
guard 'egress: credentials of a cloud machine' egress/EgressPolicy.java 's/return namesExactly\(target, address\);/return namesExactly(target, address) || places.contains(target.place()) || ranges.stream().anyMatch(range -> range.contains(address));/' EgressPolicyTest.a_cloud_machines_credentials_are_opened_by_their_exact_address_only
guard 'wire: size of a body' wire/BodyReader.java 's/body.size\(\) > most/body.size() < 0/' BodyReaderTest.a_body_within_the_limit_is_read_whole
guard 'wire: speed of a body' intake/Speed.java 's/longer.isPositive\(\) &&/longer.isNegative() \&\&/' BodyReaderTest.a_body_that_trickles_on_is_refused
guard 'wire: the body of a stranger' wire/BodyReader.java 's/door.knock\(body.toByteArray\(\)\);//' BodyReaderTest.a_stranger_sends_only_a_little
guard 'wire: memory for what is received' intake/Intake.java 's/if \(bytes > 0 && /if (bytes < Long.MIN_VALUE \&\& /' SmallHeapTest
guard 'wire: memory for strangers' intake/Intake.java 's/\|\| \(stranger && /|| (bytes < 0 \&\& stranger \&\& /' IntakeTest.strangers_have_a_quarter_and_leave_the_rest_to_those_who_are_known
guard 'wire: an answer that nobody reads' wire/Connections.java 's/if \(context.unread\(\).compareTo\(limits.unread\(\)\) > 0\)/if (limits.unread().isNegative())/' ConnectionsTest.an_answer_that_nobody_reads_is_cut_off
guard 'wire: depth of JSON' wire/Json.java 's/maxNestingDepth\(MAX_DEPTH\)/maxNestingDepth(MAX_DEPTH * 1_000_000)/' RequestsTest.deep_nesting_is_refused
guard 'wire: size of headers' EaselServer.java 's/maxHeadersSize\(MAX_HEADERS\)/maxHeadersSize(MAX_HEADERS * 1_000)/' RequestsTest.headers_and_addresses_have_a_limit
guard 'wire: size of a first line' EaselServer.java 's/maxPrologueLength\(MAX_FIRST_LINE\)/maxPrologueLength(MAX_FIRST_LINE * 1_000)/' RequestsTest.headers_and_addresses_have_a_limit
guard 'wire: tasks of a request' wire/TaskArray.java 's/root.size\(\) > MAX_TASKS/root.size() < 0/' RequestsTest.more_than_a_hundred_tasks_are_refused
guard 'wire: names that come twice in JSON' wire/Json.java 's/\.enable\(StreamReadFeature.STRICT_DUPLICATE_DETECTION\)//' RequestsTest.json_that_two_programs_could_read_differently_is_refused
guard 'wire: who opens a WebSocket' wire/Protocol.java 's/hosts.requireKnown\(authority, upgrade.headers\(\).first\(HeaderNames.ORIGIN\)\);/if (authority.length() < 0) { throw new Refusal("", ""); }/' SocketTest.nor_can_it_open_a_connection_to_one
guard 'wire: time to authenticate' wire/SocketSessions.java 's/since.compareTo\(AUTHENTICATION_LIMIT\)/since.compareTo(AUTHENTICATION_LIMIT.multipliedBy(1_000_000))/' SocketSessionsTest.whoever_says_nothing_is_shown_out_after_ten_seconds
guard 'wire: wrong keys of a connection' wire/SocketEndpoint.java 's/\+\+failures == MAX_FAILURES/++failures < 0/' SocketTest.whoever_goes_on_with_wrong_keys_is_shown_out
guard 'wire: a message of a stranger' socket/WebSocketConnection.java 's/maxMessage = limits.ofStrangers\(\)/maxMessage = limits.most()/' SocketTest.a_message_of_a_stranger_has_a_lower_limit
guard 'wire: pieces of a message' socket/WebSocketConnection.java 's/\+\+count > MAX_PIECES/++count < 0/' SocketTest.a_message_in_endless_pieces_is_too_large
guard 'wire: control frames' socket/FrameReader.java 's/!last \|\| shortLength >= LENGTH_16/shortLength < 0/' SocketTest.a_control_frame_is_one_short_piece
guard 'wire: a WebSocket that nobody reads' wire/SocketSessions.java 's/compareTo\(STUCK_LIMIT\)/compareTo(STUCK_LIMIT.multipliedBy(1_000_000))/' SocketSessionsTest.a_client_that_takes_nothing_for_a_minute_is_broken_off
guard 'wire: memory of a message that is cut short' socket/WebSocketConnection.java 's/ended = true;\s+share\.close\(\);/ended = true;/' FuzzTest.every_frame_that_is_cut_short_ends_its_connection_and_no_other
guard 'wire: pictures that are no pages' wire/ImagesEndpoint.java 's/exchange.set\("Content-Security-Policy", .*?\);//' ImagesTest.a_picture_can_neither_be_taken_for_a_page_nor_run
guard 'metrics for operators only' wire/MetricsEndpoint.java 's/!access.isOperator\(authentication.caller\(exchange\)\)/authentication.caller(exchange).id().isEmpty() \&\& !access.isOperator(authentication.caller(exchange))/' MetricsTest.where_keys_are_asked_for_only_an_operator_sees_metrics
guard 'pictures of slow hosts' reference/Fetches.java 's/new Semaphore\(ofCaller, true\)/new Semaphore(ofCaller * 1_000, true)/' FetchesTest.one_caller_leaves_places_for_others
guard 'no key, no door to others' ServerConfig.java 's/ && !isLoopback\(host\)/ \&\& host.isEmpty()/' ServerConfigTest.without_keys_it_refuses_to_listen_elsewhere_and_says_how_to_set_one
guard 'wire: the name that a caller used' wire/Hosts.java 's/if \(!isOurs\(authority\)\)/if (authority.isEmpty())/' RequestsTest.without_keys_a_request_to_a_foreign_name_is_refused
guard 'wire: pages of other sites' wire/Hosts.java 's/if \(origin.isPresent\(\) && /if (origin.isPresent() \&\& authority.isEmpty() \&\& /' SocketTest.nor_can_it_open_a_connection_to_one
guard 'wire: connections of an address' wire/Connections.java 's/byAddress.merge\(network, 1, Integer::sum\) > most/byAddress.merge(network, 1, Integer::sum) < 0/' ConnectionsTest.an_address_has_no_more_connections_than_its_limit_and_another_as_soon_as_one_ends
guard 'wire: connections in all' EaselServer.java 's/maxTcpConnections\(config.connections\(\).inAll\(\)\)/maxTcpConnections(100_000)/' ConnectionsTest.more_connections_than_there_may_be_in_all_wait_for_their_turn
guard 'wire: slow headers' wire/Connections.java 's/connection.headersSince = System.nanoTime\(\);//' ConnectionsTest.headers_that_trickle_are_cut_off
guard 'wire: a slow first line' wire/Connections.java 's/isBeforeRequest\(\) && connection.idleTime/isSlowInHeaders() \&\& connection.idleTime/; s/(private boolean isBeforeRequest)/private boolean isSlowInHeaders() { return headersSince != null; }\n        $1/' ConnectionsTest.a_first_line_that_trickles_is_cut_off
guard 'credentials of tasks that have ended' ../../../../resources/dev/easel/server/store/sqlite/V6__sealed.sql \
    's/coalesce\(sealed, request\)/request/' DatabaseTest.no_credential_of_a_task_is_left_in_the_file_when_it_has_ended
guard 'what is replaced is overwritten' store/Database.java 's/SECURE_DELETE, "true"/SECURE_DELETE, "false"/' \
    DatabaseTest.no_credential_of_a_task_is_left_in_the_file_when_it_has_ended
guard 'database for its owner only' store/Database.java 's/, OwnerOnly.rights\(file\)//' DatabaseTest
guard 'keys for their owner only' access/SecretFile.java 's/, OwnerOnly.rights\(unfinished\)//' WebhookSecretsTest
guard 'audit log for its owner only' observe/AuditLog.java 's/, OwnerOnly.rights\(file\)//' AuditTest
guard 'rules for the words of a reference' task/TaskAttempt.java 's/case Ruling.Refuse\(Problem problem\) -> throw new PictureRefused\(problem\);/case Ruling.Refuse _ -> false;/' ReferencesTest.words_that_a_file_brings_along_are_held_to_the_rules_of_prompts
module=imaging
package=imaging/src/main/java/dev/easel/imaging
guard 'limit on bytes' Decoder.java 's/file.length > MAX_BYTES/file.length < 0/' DecoderInChildTest.too_many_bytes_are_refused_unread
guard 'limit on a side' Decoder.java 's/size.width\(\) > MAX_SIDE \|\| size.height\(\) > MAX_SIDE/size.width() < 0/' DecoderInChildTest.a_header_that_promises_too_much_is_refused_unread
guard 'limit on pixels' Decoder.java 's/> MAX_PIXELS\)/> Long.MAX_VALUE)/' DecoderInChildTest.a_header_that_promises_too_much_is_refused_unread
guard 'header and codec agree' SkiaReader.java 's/size.getX\(\) != promised/size.getX() < 0 \&\& size.getX() != promised/; s/\|\| size.getY\(\) != promised.height\(\)//' SkiaReaderTest.a_size_that_the_codec_could_make_but_the_file_does_not_have_is_refused
guard 'memory of a child' child/ChildCommand.java 's/ulimit -v "\$1"; //' ChildReaderTest.a_picture_that_takes_too_much_memory_is_refused
guard 'processor time of a child' child/ChildCommand.java 's/ulimit -t "\$2"; //' ChildReaderTest.a_picture_that_takes_too_much_processor_time_is_refused
guard 'open files of a child' child/ChildCommand.java 's/ulimit -n "\$3"; //' ChildReaderTest.the_kernel_keeps_the_bounds
guard 'files that a child may write' child/ChildCommand.java 's/ulimit -f 0; //' ChildReaderTest.the_kernel_keeps_the_bounds
guard 'no core of a child' child/ChildCommand.java 's/ulimit -c 0; //' ChildReaderTest.the_kernel_keeps_the_bounds
guard 'time by the clock' child/Child.java 's/task.get\(limit.toMillis\(\), TimeUnit.MILLISECONDS\)/task.get()/' ChildReaderTest.a_picture_that_takes_too_long_is_refused
guard 'empty environment' child/ChildCommand.java 's/builder.environment\(\).clear\(\);//' ChildReaderTest.a_child_gets_no_secrets_and_has_no_folder
guard 'confinement' child/ChildMain.java 's/= confinement.begin\(\)/= confinement.parent() > 0/' ChildReaderTest.a_child_is_confined
guard 'no folder' child/Child.java 's/Files.delete\(folder\);//' ChildReaderTest.a_child_gets_no_secrets_and_has_no_folder
guard 'a used child is replaced' child/Child.java 's/dividedBy\(2\)/multipliedBy(2)/' ChildReaderTest.a_child_is_replaced_before_its_processor_time_is_over
guard 'memory of a large picture is given back' child/PixelFile.java 's/file.truncate\(KEPT\);//' PixelFileTest.the_memory_of_a_large_picture_is_given_back
guard 'pixels that are not there' child/PixelFile.java 's/if \(count < 0\) \{.*?\}/if (count < 0) { break; }/s' PixelFileTest.a_file_that_is_cut_short_is_an_end_too_early
guard 'the end with the parent' child/ChildMain.java 's/while \(process\.parent\(\) == parent\)/while (process.parent() > 0)/' ChildReaderTest.children_end_with_a_parent_that_is_killed
module=engine-upstream
package=engine-upstream/src/main/java/dev/easel/upstream
guard 'egress: the way to an upstream' http/Courier.java 's/new VettedOnly\(host, vetted\)/null/' CourierTest.a_connection_goes_to_what_was_vetted_whatever_the_name_resolves_to
exit $unnoticed
