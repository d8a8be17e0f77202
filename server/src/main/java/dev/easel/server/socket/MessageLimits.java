package dev.easel.server.socket;

import dev.easel.server.intake.Intake;

/**
 * How much a connection may be sent.
 *
 * @param most bytes of a message
 * @param ofStrangers the same until {@link WebSocket#letIn}
 * @param intake the memory for what is being received
 */
public record MessageLimits(int most, int ofStrangers, Intake intake) {}
