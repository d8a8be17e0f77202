/**
 * The one gate through which this server calls others: fetching references, posting webhooks, putting files. Promises
 * that no address is called that {@link dev.easel.server.egress.EgressPolicy} does not permit, whatever a name resolves
 * to and wherever a redirect leads, and that every call ends in time. It may not know what it carries or why, and it
 * keeps addresses out of messages: their queries are secrets.
 */
@NullMarked
package dev.easel.server.egress;

import org.jspecify.annotations.NullMarked;
