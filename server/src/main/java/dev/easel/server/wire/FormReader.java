package dev.easel.server.wire;

import dev.easel.server.wire.images.Submission;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.UploadContext;
import tools.jackson.databind.node.ObjectNode;

/** Reads {@code multipart/form-data} (RFC 7578): fields as text, and the files of {@code image} in their order. */
final class FormReader {
    private static final String TYPE = "multipart/form-data";
    private static final int MOST_PARTS = 100;

    /** Of one part: room for a long file name in letters that take three bytes each, percent-encoded. */
    private static final int LONGEST_HEADERS = 4_096;

    /** One picture is called image, several image[]. */
    private static final Set<String> PICTURES = Set.of("image", "image[]");

    private final ObjectNode fields = Json.object();
    private final List<String> pictures = new ArrayList<>();

    private FormReader() {}

    static boolean isForm(String contentType) {
        return contentType.toLowerCase(Locale.ROOT).startsWith(TYPE);
    }

    /** @param contentType of the request, which says what stands between the parts */
    static Submission read(String contentType, byte[] body) throws Refusal {
        var reader = new FormReader();
        try {
            var upload = new FileUpload();
            upload.setPartHeaderSizeMax(LONGEST_HEADERS);
            var parts = upload.getItemIterator(new Context(contentType, body));
            for (int i = 0; parts.hasNext(); i++) {
                if (i == MOST_PARTS) {
                    throw new Refusal("invalidForm", "The form has more than " + MOST_PARTS + " parts.");
                }
                reader.take(parts.next());
            }
        } catch (FileUploadException | IOException | IllegalArgumentException e) {
            throw new Refusal(
                    "invalidForm", "The body is not a form that can be read as multipart/form-data: " + reason(e));
        }
        return new Submission(reader.fields, reader.pictures, true);
    }

    private void take(FileItemStream part) throws Refusal, IOException {
        var name = part.getFieldName();
        if (name == null || name.isEmpty()) {
            throw new Refusal("invalidForm", "A part of the form has no name.");
        }
        var content = content(part);
        if (PICTURES.contains(name)) {
            // Without a file's name it is text: an address, a data URI or an id.
            pictures.add(
                    part.isFormField()
                            ? text(name, content)
                            : Base64.getEncoder().encodeToString(content));
        } else if (!part.isFormField()) {
            // Whoever reads the field will find no text in it.
            fields.putObject(name);
        } else if (fields.has(name)) {
            throw new Refusal(
                    WireProblem.about(name, "string", "duplicateParameter", "The form has '" + name + "' twice."));
        } else {
            fields.put(name, text(name, content));
        }
    }

    private static byte[] content(FileItemStream part) throws IOException {
        try (InputStream in = part.openStream()) {
            return in.readAllBytes();
        }
    }

    private static String text(String name, byte[] content) throws Refusal {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException _) {
            throw new Refusal(WireProblem.about(
                    name, "string", "invalidForm", "The form's field '" + name + "' is not text in UTF-8."));
        }
    }

    private static String reason(Exception e) {
        var message = e.getMessage();
        return message == null
                ? "it is cut short."
                : message.lines().findFirst().orElse("") + ".";
    }

    /** What the library wants to know of a request. */
    private static final class Context implements UploadContext {
        private final String contentType;
        private final byte[] body;

        private Context(String contentType, byte[] body) {
            this.contentType = contentType;
            this.body = body;
        }

        @Override
        public String getCharacterEncoding() {
            return "UTF-8";
        }

        @Override
        public String getContentType() {
            return contentType;
        }

        /** Never asked, since there is {@link #contentLength}. */
        @Deprecated
        @Override
        public int getContentLength() {
            return body.length;
        }

        @Override
        public long contentLength() {
            return body.length;
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(body);
        }
    }
}
