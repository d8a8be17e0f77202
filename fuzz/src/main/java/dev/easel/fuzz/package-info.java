/**
 * Nothing: this module has tests only, in the packages of the parsers that they are for. It is apart from them because the
 * fuzzer instruments every class of the JVM it runs in, and no product depends on it.
 */
@NullMarked
package dev.easel.fuzz;

import org.jspecify.annotations.NullMarked;
