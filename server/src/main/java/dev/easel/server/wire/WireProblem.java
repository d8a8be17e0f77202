package dev.easel.server.wire;

import dev.easel.contract.Problem;
import java.util.List;

/** The problems that lie in the request around the tasks. */
final class WireProblem {
    private WireProblem() {}

    static Problem about(String parameter, String type, String code, String message) {
        return new Problem(code, message, List.of(parameter), type, List.of(), null, null, null, null, null);
    }

    static Problem choice(String parameter, String code, String message, List<String> allowed) {
        return new Problem(code, message, List.of(parameter), "string", allowed, null, null, null, null, null);
    }

    static Problem limit(String code, String message, long max) {
        return new Problem(code, message, List.of(), null, List.of(), null, max, null, null, null);
    }
}
