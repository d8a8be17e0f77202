/**
 * The service around the engines. {@link dev.easel.server.EaselServer} wires the parts that the sub-packages hold; every
 * sub-package is one concern. This package decides nothing about a task itself and knows no engine by name.
 */
@NullMarked
package dev.easel.server;

import org.jspecify.annotations.NullMarked;
