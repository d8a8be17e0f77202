package dev.easel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures edited on the command line, with Studio itself. */
class EditingTest {
    @TempDir
    Path folder;

    @Test
    void a_picture_is_edited_from_its_file_keeps_its_size_and_can_be_edited_again() throws IOException {
        easel("imagine", "a red fox and an owl in a forest", "--out", "one.png", "--width", "1280", "--height", "896");

        var edited =
                easel("imagine", "make the fox blue and remove the owl", "--reference", "one.png", "--out", "two.jpg");
        var again = easel("imagine", "undo that", "--reference", "two.jpg", "--out", "three.png");

        assertThat(edited).contains("made the fox blue", "removed the owl", "1280x896");
        assertThat(again).contains("undid the last change");
        assertThat(pixels("three.png")).isEqualTo(pixels("one.png"));
        assertThat(pixels("two.jpg")).isNotEqualTo(pixels("one.png"));
    }

    @Test
    void an_edit_that_changes_nothing_is_an_error() {
        easel("imagine", "a red fox in a forest", "--out", "one.png");

        assertThat(easel("imagine", "remove the dragon", "--reference", "one.png", "--out", "two.png"))
                .contains("Nothing was changed", "there is no “the dragon”");
        assertThat(folder.resolve("two.png")).doesNotExist();
    }

    @Test
    void a_reference_that_is_no_file_is_named() {
        assertThat(easel("imagine", "make it night", "--reference", "gone.png"))
                .contains("--reference: gone.png is no file that can be read");
    }

    private int[] pixels(String name) throws IOException {
        var image = ImageIO.read(folder.resolve(name).toFile());
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    /** What the command wrote to both streams. */
    private String easel(String... arguments) {
        var text = new StringWriter();
        var terminal = new Terminal(new PrintWriter(text), new PrintWriter(text), false);
        var surroundings = new Surroundings(Map.of(), folder);
        Main.run(arguments, Wiring.standard(surroundings), surroundings, terminal);
        return text.toString();
    }
}
