package dev.easel.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.imaging.PixelSize;
import dev.easel.studio.art.EmojiArt;
import dev.easel.studio.artwork.Artwork;
import dev.easel.studio.casting.Casting;
import dev.easel.studio.composition.Composer;
import dev.easel.studio.lexicon.Lexicon;
import dev.easel.studio.reading.Reader;
import dev.easel.studio.reading.SceneBuilder;
import dev.easel.studio.reading.Understood;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Scene;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What CONTRIBUTING.md says of adding a noun, done once: the file {@code quokka.txt} is all that it takes. */
class NewNounTest {
    private static final PixelSize SIZE = new PixelSize(160, 112);

    private final EmojiArt art = EmojiArt.open();
    private final Lexicon lexicon = Lexicon.load(art, List.of("quokka"));

    @Test
    void one_small_file_adds_a_noun_with_its_plural_and_other_words() {
        assertThat(understood("three quokkas on a beach").drawn()).contains("three quokkas");
        assertThat(understood("a short-tailed scrub wallaby").scene().entities())
                .extracting(Entity::noun)
                .containsExactly("quokka");
        assertThat(new SceneBuilder(Lexicon.load(art))
                        .build(new Reader(Lexicon.load(art)).read("a quokka"))
                        .undrawn())
                .containsExactly("a quokka");
    }

    @Test
    void the_new_noun_is_drawn() throws Exception {
        var painter = new Painter(new Composer(new Casting(lexicon, art)::cast));
        var scene = new Repertoire(lexicon)
                .fit(understood("a quokka on a white background").scene())
                .scene();

        assertThat(bgra(painter, scene)).isNotEqualTo(bgra(painter, scene.populated(List.of(), List.of())));
    }

    private static byte[] bgra(Painter painter, Scene scene) throws Exception {
        return painter.paint(Artwork.first(scene, SIZE, 1), 1).picture().bgra();
    }

    private Understood understood(String prompt) {
        return new SceneBuilder(lexicon).build(new Reader(lexicon).read(prompt));
    }
}
