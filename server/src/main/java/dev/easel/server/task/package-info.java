/**
 * Tasks from acceptance to their end: {@link dev.easel.server.task.TaskService} accepts, a bounded queue waits, a few
 * threads draw, encode and store, and every finished picture is published at once. A task is accepted once and drawn
 * once, however often it is sent. This package knows nothing of HTTP or JSON; the command line uses it as the server
 * does.
 */
@NullMarked
package dev.easel.server.task;

import org.jspecify.annotations.NullMarked;
