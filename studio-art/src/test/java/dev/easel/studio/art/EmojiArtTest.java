package dev.easel.studio.art;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class EmojiArtTest {
    private final EmojiArt art = EmojiArt.open();

    @Test
    void it_holds_the_whole_set_without_skin_tones_and_flags_of_regions() {
        assertThat(art.names())
                .hasSizeGreaterThan(1_600)
                .contains("red-apple", "sailboat", "woman-mage", "pirate-flag")
                .noneMatch(name -> name.contains("skin-tone") || name.startsWith("flag-for"));
    }

    @Test
    void every_picture_is_well_formed_xml_with_every_link_in_the_xlink_namespace() throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        for (String name : art.names()) {
            var document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(art.svg(name))));
            assertThat(document.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 128 128");
            assertThat(art.svg(name)).as(name).doesNotContainPattern("\\shref=");
        }
    }

    @Test
    void an_alias_shows_the_picture_it_stands_for() {
        assertThat(art.has("fox-face")).isTrue();
        assertThat(art.svg("fox-face")).isEqualTo(art.svg("fox"));
    }

    @Test
    void keywords_start_with_the_name() {
        assertThat(art.keywords("cat-face")).startsWith("cat_face").contains("kitten");
    }

    @Test
    void an_unknown_name_is_refused() {
        assertThatThrownBy(() -> art.svg("flux-capacitor"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no picture is called flux-capacitor");
    }

    @Test
    void licences_travel_with_the_art() {
        for (String file : new String[] {"noto-emoji-LICENSE.txt", "emojilib-LICENSE.txt", "studio-art-NOTICE.txt"}) {
            assertThat(EmojiArt.class.getResource("/META-INF/licenses/" + file))
                    .as(file)
                    .isNotNull();
        }
    }
}
