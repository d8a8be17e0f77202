package dev.easel.cli;

import picocli.CommandLine.Parameters;

/** The parameter that says which delivery is meant. */
final class DeliveryId {
    @Parameters(arity = "1", paramLabel = "ID", description = "An id that 'easel deliveries list' shows.")
    private String id = "";

    /** Where the server tells of it. */
    String path() throws InvalidInput {
        if (!id.matches("\\w{1,64}")) {
            throw new InvalidInput(
                    "ID: a delivery's id has letters, digits and underscores only; see 'easel deliveries" + " list'");
        }
        return "/v1/deliveries/" + id;
    }
}
