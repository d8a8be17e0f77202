package dev.easel.server.health;

/**
 * One thing the server needs.
 *
 * @param detail how it stands, for people
 */
public record Check(String name, boolean ok, String detail) {}
