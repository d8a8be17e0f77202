package dev.easel.torch.diffusion;

/**
 * How weights draw when nobody says otherwise; the cards' descriptions of the fields say the same.
 *
 * @param guidance 1 is none
 */
public record Defaults(int steps, double guidance) {}
