package dev.easel.imaging;

/** The file formats that Easel writes and reads. */
public enum ImageFormat {
    JPEG,
    PNG,
    WEBP
}
