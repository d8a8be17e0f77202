/**
 * Sends what somebody else waits for: webhook calls and uploads of finished files. A delivery is tried until its receiver
 * has it, refuses it for good, or its time is over; it is sent at least once and always under the same id. Promises that
 * a receiver that is down, slow or hostile delays nobody else, and that the query of an address, which is a credential,
 * stands in no log, message or answer. This package knows no tasks and no wire format: what it carries was frozen before.
 */
@NullMarked
package dev.easel.server.delivery;

import org.jspecify.annotations.NullMarked;
