/**
 * Tests of the command, of the whole program as a child process, and of the arrows between all packages of Easel (this
 * module is the only one that sees them all).
 */
@NullMarked
package dev.easel.cli;

import org.jspecify.annotations.NullMarked;
