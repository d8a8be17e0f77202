package dev.easel.server.delivery;

import java.nio.file.Path;
import java.util.Locale;

/** What is sent, and how. */
public sealed interface Payload {

    /** How a delivery is made. */
    enum Kind {
        /** A POST of JSON, signed. */
        WEBHOOK,
        /** A PUT of a file's bytes. */
        UPLOAD;

        /** As it is written in JSON. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Kind kind();

    /** How much memory it takes, in bytes. */
    int weight();

    /** The body of a webhook call, JSON in UTF-8, as every attempt sends it. The array is not to be changed. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Body(byte[] json) implements Payload {
        @Override
        public Kind kind() {
            return Kind.WEBHOOK;
        }

        @Override
        public int weight() {
            return json.length;
        }

        @Override
        public String toString() {
            return json.length + " bytes of JSON";
        }
    }

    /** A file, which is read when it is sent. */
    record MediaFile(Path file, String mediaType) implements Payload {
        @Override
        public Kind kind() {
            return Kind.UPLOAD;
        }

        @Override
        public int weight() {
            return 0;
        }
    }
}
