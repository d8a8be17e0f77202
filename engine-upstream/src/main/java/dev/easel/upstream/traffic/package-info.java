/**
 * How much is asked of an upstream and when: {@link dev.easel.upstream.traffic.Pace} keeps to its rate and slows down
 * when told to, {@link dev.easel.upstream.traffic.Breaker} leaves one alone that keeps failing. Knows nothing of what is
 * asked. Time comes in through {@link dev.easel.upstream.traffic.Ticker}.
 */
@NullMarked
package dev.easel.upstream.traffic;

import org.jspecify.annotations.NullMarked;
