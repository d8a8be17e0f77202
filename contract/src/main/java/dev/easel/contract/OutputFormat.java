package dev.easel.contract;

/** File format of a generated picture; the constant's name is its name on the wire. */
public enum OutputFormat {
    JPG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp");

    private final String mediaType;
    private final String extension;

    OutputFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** File name extension without the dot. */
    public String extension() {
        return extension;
    }
}
