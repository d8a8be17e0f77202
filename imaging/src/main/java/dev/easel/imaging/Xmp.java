package dev.easel.imaging;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Provenance as XMP (ISO 16684-1): RDF in XML, with the fields that photo software knows ({@code xmp:CreatorTool}, the
 * IPTC digital source type) and Easel's own beside them.
 */
final class Xmp {
    private static final String EASEL = "urn:dev.easel:provenance:1:";
    private static final String NOTE = "http://ns.adobe.com/xmp/note/";

    /** Made by an algorithm that was not trained on anybody's pictures: true of Studio, the only engine so far. */
    private static final String DIGITAL_SOURCE = "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia";

    private Xmp() {}

    /** A complete packet. */
    static String packet(Provenance provenance) {
        return wrapped(facts(provenance) + sceneElement(provenance));
    }

    /** A packet without the scene, which follows in an extension with the given digest. */
    static String packetWithoutScene(Provenance provenance, String extensionDigest) {
        return wrapped(facts(provenance) + element("xmpNote:HasExtendedXMP", extensionDigest));
    }

    /** The scene alone, as RDF that extends another packet. */
    static String extension(Provenance provenance) {
        return rdf(sceneElement(provenance));
    }

    /** Reads a complete packet. */
    static Optional<Provenance> read(String packet) {
        return provenance(texts(packet));
    }

    /** Reads a packet and the extension that holds its scene. */
    static Optional<Provenance> read(String packet, String extension) {
        var texts = texts(packet);
        texts.putAll(texts(extension));
        return provenance(texts);
    }

    /** The digest of the extension that a packet names. */
    static Optional<String> extensionDigest(String packet) {
        return Optional.ofNullable(texts(packet).get(NOTE + "HasExtendedXMP"));
    }

    private static String facts(Provenance provenance) {
        return element("xmp:CreatorTool", provenance.creatorTool())
                + element("Iptc4xmpExt:DigitalSourceType", DIGITAL_SOURCE)
                + element("easel:engine", provenance.engine())
                + element("easel:engineVersion", provenance.engineVersion())
                + element("easel:model", provenance.model())
                + element("easel:seed", Long.toString(provenance.seed()));
    }

    private static String sceneElement(Provenance provenance) {
        var scene = provenance.scene();
        return scene == null ? "" : element("easel:scene", scene);
    }

    private static String wrapped(String elements) {
        return "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" + rdf(elements)
                + "<?xpacket end=\"r\"?>";
    }

    private static String rdf(String elements) {
        return """
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                  <rdf:Description rdf:about=""
                    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
                    xmlns:xmpNote="%s"
                    xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
                    xmlns:easel="%s">
                %s  </rdf:Description>
                 </rdf:RDF>
                </x:xmpmeta>
                """.formatted(NOTE, EASEL, elements);
    }

    private static String element(String name, String text) {
        return "   <" + name + ">" + escapedXml(text) + "</" + name + ">\n";
    }

    private static String escapedXml(String text) {
        // A parser would turn a bare carriage return into a line feed (XML 1.0, 2.11).
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#13;");
    }

    private static Optional<Provenance> provenance(Map<String, String> texts) {
        var engine = texts.get(EASEL + "engine");
        var version = texts.get(EASEL + "engineVersion");
        var model = texts.get(EASEL + "model");
        var seed = number(texts.get(EASEL + "seed"));
        if (engine == null || version == null || model == null || seed == null) {
            return Optional.empty();
        }
        return Optional.of(new Provenance(engine, version, model, seed, texts.get(EASEL + "scene")));
    }

    private static @Nullable Long number(@Nullable String text) {
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException _) {
            return null;
        }
    }

    /** The text of every element that has nothing but text, by namespace and name; what was read before a fault. */
    private static Map<String, String> texts(String xml) {
        var texts = new HashMap<String, String>();
        try {
            var reader = parsers().createXMLStreamReader(new StringReader(xml));
            try {
                collect(reader, texts);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException _) {
            texts.clear();
        }
        return texts;
    }

    private static void collect(XMLStreamReader reader, Map<String, String> texts) throws XMLStreamException {
        var text = new StringBuilder();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> text.setLength(0);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    texts.putIfAbsent(reader.getNamespaceURI() + reader.getLocalName(), text.toString());
                    text.setLength(0);
                }
                default -> {}
            }
        }
    }

    /** The bytes may be anybody's: no DTD, so neither entities nor files nor the network. */
    private static XMLInputFactory parsers() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Refuses text that no XML document can hold. */
    static void requireText(String what, String text) {
        if (!text.codePoints().allMatch(Xmp::isXmlCharacter)) {
            throw new IllegalArgumentException(what + " holds a character that XML cannot: " + escapedJson(text));
        }
    }

    /** The same JSON with characters that XML cannot hold written as escapes; in JSON those stand in strings only. */
    static String escapedJson(String json) {
        var escaped = new StringBuilder(json.length());
        json.codePoints().forEach(c -> {
            if (isXmlCharacter(c)) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append("\\u%04x".formatted(c));
            }
        });
        return escaped.toString();
    }

    /** XML 1.0, production 2. Everything it leaves out is below 0x10000. */
    private static boolean isXmlCharacter(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
