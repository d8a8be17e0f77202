package dev.easel.studio.reading;

/** A text to be lettered in the picture, as it was typed. */
public record Quotation(String text) implements Item {
    @Override
    public String toString() {
        return "the words “" + text + "”";
    }
}
