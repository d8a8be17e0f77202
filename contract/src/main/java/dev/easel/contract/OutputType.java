package dev.easel.contract;

/** How a finished picture travels back to the caller. */
public enum OutputType {
    URL("URL", "imageURL"),
    BASE64_DATA("base64Data", "imageBase64Data"),
    DATA_URI("dataURI", "imageDataURI");

    private final String wireName;
    private final String resultField;

    OutputType(String wireName, String resultField) {
        this.wireName = wireName;
        this.resultField = resultField;
    }

    /** The value of {@code outputType} in a request. */
    public String wireName() {
        return wireName;
    }

    /** The field of a result item that carries the picture. */
    public String resultField() {
        return resultField;
    }
}
