package dev.easel.imaging;

/** The file formats that Easel writes. */
public enum ImageFormat {
    JPEG,
    PNG,
    WEBP
}
