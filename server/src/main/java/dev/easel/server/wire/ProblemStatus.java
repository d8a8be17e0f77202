package dev.easel.server.wire;

import dev.easel.contract.Problem;

/** The HTTP status of each problem: the one place that knows. */
final class ProblemStatus {
    private ProblemStatus() {}

    /** 400 for everything that is wrong with a task; the list names what is not. */
    static int of(Problem problem) {
        return switch (problem.code()) {
            case "missingApiKey", "invalidApiKey" -> 401;
            case "insufficientCredits" -> 402;
            case "forbidden", "permissionDenied" -> 403;
            case "notFound",
                    "modelNotFound",
                    "mediaNotFound",
                    "mediaExpired",
                    "taskNotFound",
                    "taskExpired",
                    "deliveryNotFound" -> 404;
            case "methodNotAllowed" -> 405;
            case "requestTimeout" -> 408;
            case "deliveryPending", "deliveryExpired" -> 409;
            case "payloadTooLarge" -> 413;
            case "misdirectedRequest" -> 421;
            case "inferenceRateLimitExceeded", "rateLimitExceeded", "providerRateLimitExceeded" -> 429;
            case "internalServerError", "inferenceError" -> 500;
            case "providerUnavailable", "providerError" -> 502;
            case "serviceUnavailable" -> 503;
            case "providerTimeout", "timeoutProvider" -> 504;
            default -> 400;
        };
    }
}
