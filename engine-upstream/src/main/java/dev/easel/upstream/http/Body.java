package dev.easel.upstream.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** What is sent: content and what it is. */
public final class Body {
    private final String mediaType;
    private final byte[] content;

    private Body(String mediaType, byte[] content) {
        this.mediaType = mediaType;
        this.content = content;
    }

    String mediaType() {
        return mediaType;
    }

    byte[] content() {
        return content;
    }

    /** A JSON document. */
    public static Body json(byte[] document) {
        return new Body("application/json", document);
    }

    /** A form with files (RFC 7578), to be filled in. */
    public static Form form(String boundary) {
        return new Form(boundary);
    }

    /** Fields and files in the order in which they are added. Mutable; for one thread. */
    public static final class Form {
        private final String boundary;
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        private Form(String boundary) {
            this.boundary = boundary;
        }

        /** Adds a text. */
        public Form field(String name, String value) {
            begin("form-data; name=\"" + name + "\"", "text/plain; charset=utf-8");
            return end(value.getBytes(StandardCharsets.UTF_8));
        }

        /** Adds a file. */
        public Form file(String name, String fileName, String mediaType, byte[] content) {
            begin("form-data; name=\"" + name + "\"; filename=\"" + fileName + "\"", mediaType);
            return end(content);
        }

        private void begin(String disposition, String mediaType) {
            out.writeBytes(("--" + boundary + "\r\nContent-Disposition: " + disposition + "\r\nContent-Type: "
                            + mediaType + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }

        private Form end(byte[] content) {
            out.writeBytes(content);
            out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
            return this;
        }

        /** The form as it stands. */
        public Body body() {
            var whole = new ByteArrayOutputStream();
            whole.writeBytes(out.toByteArray());
            whole.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
            return new Body("multipart/form-data; boundary=" + boundary, whole.toByteArray());
        }
    }
}
