/** Tests of the gate to other servers. */
@NullMarked
package dev.easel.server.egress;

import org.jspecify.annotations.NullMarked;
