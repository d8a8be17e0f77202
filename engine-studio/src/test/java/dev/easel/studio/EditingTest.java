package dev.easel.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.easel.engine.Brief;
import dev.easel.engine.Drawing;
import dev.easel.engine.EngineException;
import dev.easel.engine.Progress;
import dev.easel.engine.Reference;
import dev.easel.imaging.Encoder;
import dev.easel.imaging.ImageFormat;
import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import dev.easel.imaging.Provenance;
import dev.easel.studio.artwork.Artwork;
import dev.easel.studio.artwork.ArtworkJson;
import dev.easel.studio.composition.Place;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Studio's own pictures, edited as a caller does: picture and description go in, picture and description come out. */
class EditingTest {
    private static final PixelSize SIZE = new PixelSize(384, 256);
    private static final String PROMPT = "a red fox and an owl in a forest in the morning, three lanterns";

    private final Studio studio = Studio.open();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            make the fox blue                              | made the fox blue
            paint the owl dark green                       | made the owl dark green
            remove the owl                                 | removed the owl
            add a red balloon in the top right corner      | added a red balloon
            put a chair to the left of the fox             | added a chair
            replace the fox with a wolf                    | replaced the fox with a wolf
            turn the owl into an eagle                     | replaced the owl
            make the left lantern bigger                   | larger
            shrink the fox                                 | smaller
            move the owl to the left                       | moved the owl
            bring the fox closer                           | moved the fox
            five lanterns                                  | made it 5
            only one lantern                               | made it 1
            add two more lanterns                          | added 2 more
            remove the leftmost lantern                    | removed the leftmost lantern
            make it night                                  | the time to night
            change the time to sunset                      | the time to sunset
            let it rain                                    | the weather to rain
            make it winter                                 | the season to winter
            change the background to a beach               | the place to beach
            redo it as a watercolor                        | the style to watercolour
            use a palette of teal and orange               | palette
            """)
    void an_instruction_changes_what_it_names(String instruction, String done) throws Exception {
        Drawing before = draw(PROMPT);
        Drawing after = edit(before, instruction);

        assertThat(after.report().drawn()).anyMatch(sentence -> sentence.contains(done));
        assertThat(after.report().undrawn()).isEmpty();
        assertThat(after.picture().size()).isEqualTo(SIZE);
    }

    @Test
    void a_change_that_changes_nothing_is_said_beside_one_that_does() throws Exception {
        Drawing blue = edit(draw(PROMPT), "make the fox blue");
        Drawing after = edit(blue, "make the fox blue and remove the owl");

        assertThat(after.report().drawn()).containsExactly("removed the owl");
        assertThat(after.report().undrawn()).singleElement().asString().contains("is so already");
        assertThatThrownBy(() -> edit(blue, "make the fox blue"))
                .hasMessageContaining("is so already")
                .hasMessageContaining("torch");
    }

    @Test
    void what_is_not_mentioned_keeps_its_place_and_its_pixels() throws Exception {
        Drawing before = draw(PROMPT);
        Drawing after = edit(before, "make the owl blue");
        Artwork was = artwork(before);

        assertThat(artwork(after).arrangement()).isEqualTo(was.arrangement());
        Place owl = was.arrangement().of("owl").getFirst();
        float scale = SIZE.width() / frameWidth();
        assertOutsideIdentical(
                before.picture(), after.picture(), (owl.x() - owl.height()) * scale, (owl.x() + owl.height()) * scale);
    }

    @Test
    void an_added_thing_moves_nothing_else() throws Exception {
        Drawing before = draw(PROMPT);
        Artwork was = artwork(before);
        Artwork is = artwork(edit(before, "add a dog and a red balloon in the top left corner"));

        was.arrangement()
                .places()
                .forEach((id, places) ->
                        assertThat(is.arrangement().of(id)).as(id).isEqualTo(places));
        assertThat(is.scene().entities()).extracting(Entity::noun).contains("dog", "balloon");
    }

    @Test
    void the_left_one_is_the_left_one_and_the_others_are_the_others() throws Exception {
        Drawing one = edit(draw(PROMPT), "make the left lantern green");
        Drawing two = edit(one, "make the other lanterns purple");
        Artwork artwork = artwork(two);

        assertThat(artwork.scene().entities().stream()
                        .filter(entity -> entity.noun().equals("lantern")))
                .extracting(entity ->
                        entity.count() + " " + entity.colours().getFirst().name())
                .containsExactlyInAnyOrder("1 green", "2 purple");
        Entity green = artwork.scene().entities().stream()
                .filter(entity -> !entity.colours().isEmpty()
                        && entity.colours().getFirst().name().equals("green"))
                .findFirst()
                .orElseThrow();
        float left = artwork.arrangement().of(green.id()).getFirst().x();
        assertThat(artwork.arrangement().places().entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith("lantern"))
                        .flatMap(entry -> entry.getValue().stream()))
                .allMatch(place -> place.x() >= left);
    }

    @Test
    void several_changes_in_one_instruction_are_all_made_and_it_is_what_was_last_spoken_of() throws Exception {
        Drawing after =
                edit(draw(PROMPT), "Add a red balloon, make it bigger, remove the owl and make it night, please.");

        assertThat(after.report().drawn()).hasSize(4);
        assertThat(artwork(after).scene().entities()).extracting(Entity::noun).doesNotContain("owl");
    }

    @Test
    void what_could_not_be_done_is_said_beside_what_was_done() throws Exception {
        Drawing after = edit(draw(PROMPT), "remove the dragon and make the fox blue");

        assertThat(after.report().drawn()).containsExactly("made the fox blue");
        assertThat(after.report().undrawn()).anyMatch(reason -> reason.contains("dragon") && reason.contains("owl"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            remove the dragon           | there is no
            frobnicate the quux         | not understood
            make it morning             | so already
            undo that                   | no earlier version
            """)
    void an_instruction_that_changes_nothing_is_an_error(String instruction, String reason) throws Exception {
        Drawing before = draw(PROMPT);

        assertThatThrownBy(() -> edit(before, instruction))
                .satisfies(EditingTest::isUnsupported)
                .hasMessageStartingWith("Nothing was changed: ")
                .hasMessageContaining(reason);
    }

    @Test
    void what_the_drawing_does_not_heed_is_no_silent_success() throws Exception {
        Drawing before = draw(PROMPT);

        assertThatThrownBy(() -> edit(before, "give the fox a red hat"))
                .satisfies(EditingTest::isUnsupported)
                .hasMessageContaining("no visible difference")
                .hasMessageContaining("torch");
    }

    @Test
    void what_the_drawing_does_not_heed_is_said_beside_what_was_done() throws Exception {
        Drawing after = edit(draw(PROMPT), "give the fox a red hat and remove the owl");

        assertThat(after.report().drawn()).containsExactly("removed the owl");
        assertThat(after.report().undrawn())
                .containsExactly(
                        "“give the fox a red hat” makes no visible difference: what is there is drawn the same with it");
    }

    @Test
    void what_is_added_between_two_things_stands_between_them() throws Exception {
        Drawing before = draw("a red fox and an owl in a meadow");
        for (String instruction : List.of("add a pumpkin between the fox and the owl", "put a pumpkin between them")) {
            Artwork artwork = artwork(edit(before, instruction));

            assertThat(List.of(x(artwork, "fox"), x(artwork, "pumpkin"), x(artwork, "owl")))
                    .as(instruction)
                    .satisfiesAnyOf(
                            middles -> assertThat(middles).isSorted(),
                            middles -> assertThat(middles.reversed()).isSorted());
        }
    }

    @Test
    void what_comes_beside_a_thing_that_fills_the_picture_leaves_room() throws Exception {
        Drawing frog = draw("a close-up of a frog in a garden");
        Place turtle =
                artwork(edit(frog, "add a turtle")).arrangement().of("turtle").getFirst();

        assertThat(turtle.height()).isLessThan(.6f * frameHeight());
    }

    @Test
    void who_sits_down_keeps_the_size_of_the_head_and_stands_up_as_tall_as_before() throws Exception {
        Drawing standing = draw("a woman and a dog in a park");
        Drawing sitting = edit(standing, "let the woman sit");
        float tall = artwork(standing).arrangement().of("woman").getFirst().height();

        assertThat(artwork(sitting).arrangement().of("woman").getFirst().height())
                .isBetween(.55f * tall, .85f * tall);
        assertThat(artwork(edit(sitting, "make her stand"))
                        .arrangement()
                        .of("woman")
                        .getFirst()
                        .height())
                .isCloseTo(tall, within(tall * .03f));
    }

    @Test
    void what_is_sent_beside_another_thing_keeps_its_looks() throws Exception {
        Drawing before = draw(PROMPT);
        Artwork after = artwork(edit(before, "put the owl in front of the fox"));

        assertThat(after.arrangement().of("owl").getFirst().seed())
                .isEqualTo(artwork(before).arrangement().of("owl").getFirst().seed());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            change the sign to say "Closed"            | changed the text “OPEN” to “Closed”
            make the sign read "Closed"                | changed the text “OPEN” to “Closed”
            replace "OPEN" with "Closed"               | changed the text “OPEN” to “Closed”
            change the text on the sign to "Closed"    | changed the text “OPEN” to “Closed”
            the sign should say "Closed"               | changed the text “OPEN” to “Closed”
            write "Café" on the mug                    | wrote “Café” on the mug
            make the letters red                       | made the letters red
            remove the text from the sign              | removed the text “OPEN”
            add the title "Ö"                          | added the title “Ö”
            """)
    void what_is_written_can_be_changed_letter_by_letter(String instruction, String done) throws Exception {
        Drawing after = edit(draw("a wooden sign that says \"OPEN\" and a mug in a garden"), instruction);

        assertThat(after.report().drawn()).containsExactly(done);
        assertThat(after.report().undrawn()).isEmpty();
    }

    @Test
    void a_text_on_another_thing_keeps_that_thing_in_its_place() throws Exception {
        Drawing before = draw("a wooden sign that says \"OPEN\" and a mug in a garden");
        Drawing after = edit(before, "change the sign to say \"Closed; sorry, then\"");

        assertThat(artwork(after).scene().entities().getFirst().parts())
                .extracting(Part::text)
                .containsExactly("Closed; sorry, then");
        assertThat(artwork(after).arrangement().of("mug"))
                .isEqualTo(artwork(before).arrangement().of("mug"));
    }

    @Test
    void what_cannot_carry_letters_is_named() throws Exception {
        Drawing before = draw(PROMPT);

        assertThatThrownBy(() -> edit(before, "write \"HI\" on the fox"))
                .hasMessageContaining("cannot write on the fox");
        assertThatThrownBy(() -> edit(before, "change the text to \"HI\"")).hasMessageContaining("nothing is written");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zoom in                        | made it a portrait     | 1
            zoom out                       | made it a wide shot    | -1
            make it a wide shot            | made it a wide shot    | -1
            a close-up of the fox          | made it a close-up     | 1
            move the camera back a little  | made it a wide shot    | -1
            """)
    void the_camera_goes_closer_and_further_away(String instruction, String done, int larger) throws Exception {
        Drawing before = draw(PROMPT);
        Drawing after = edit(before, instruction);

        assertThat(after.report().drawn()).anyMatch(sentence -> sentence.startsWith(done));
        Place was = artwork(before).arrangement().of("fox").getFirst();
        Place is = artwork(after).arrangement().of("fox").getFirst();
        assertThat(Float.compare(is.height(), was.height())).isEqualTo(larger);
        assertThat(is.seed()).isEqualTo(was.seed());
        assertThat(artwork(edit(after, "undo that")).arrangement())
                .isEqualTo(artwork(before).arrangement());
    }

    @Test
    void what_the_camera_cannot_do_is_refused() throws Exception {
        Drawing before = draw(PROMPT);

        assertThatThrownBy(() -> edit(before, "show it from above"))
                .hasMessageContaining("height of a standing person");
        assertThatThrownBy(() -> edit(edit(before, "make it a wide shot"), "zoom out"))
                .hasMessageContaining("as far away as it gets");
    }

    @Test
    void ten_edits_stay_coherent_and_can_be_undone_to_the_first_picture() throws Exception {
        Drawing first = draw(PROMPT);
        Drawing picture = first;
        for (String instruction : List.of(
                "make the fox blue",
                "add a red balloon",
                "remove the owl",
                "make it night",
                "five lanterns",
                "move the fox to the right",
                "make the balloon bigger",
                "let it snow",
                "replace the fox with a wolf",
                "as a watercolour")) {
            picture = edit(picture, instruction);
        }
        Artwork tenth = artwork(picture);

        assertThat(tenth.scene().entities())
                .extracting(entity -> entity.count() + " " + entity.noun())
                .containsExactlyInAnyOrder("1 wolf", "5 lantern", "1 balloon");
        assertThat(tenth.arrangement().of("lantern").subList(0, 3))
                .isEqualTo(artwork(first).arrangement().of("lantern"));
        assertThat(Objects.requireNonNull(picture.report().scene()).length()).isLessThan(20_000);
        Drawing original = edit(picture, "back to the original");
        assertThat(original.picture().bgra()).isEqualTo(first.picture().bgra());
    }

    @Test
    void like_before_but_goes_back_one_step_first() throws Exception {
        Drawing blue = edit(draw(PROMPT), "make the fox blue");
        Drawing green = edit(blue, "like before but make the owl green");
        Artwork artwork = artwork(green);

        assertThat(artwork.scene().entities().getFirst().colours().getFirst().name())
                .isEqualTo("red");
        assertThat(artwork.scene().entities().get(1).colours().getFirst().name())
                .isEqualTo("green");
    }

    @ParameterizedTest
    @CsvSource({"PNG", "JPEG", "WEBP"})
    void a_picture_can_be_edited_after_it_was_saved_as_a_file_and_read_again(ImageFormat format) throws Exception {
        Drawing drawing = draw(PROMPT);
        var provenance =
                new Provenance("studio", "1", "none", 3, drawing.report().scene());
        byte[] file = new Encoder().encode(drawing.picture(), format, 90, provenance);
        String scene = Provenance.read(file).orElseThrow().scene();

        assertThat(ArtworkJson.read(Objects.requireNonNull(scene)).orElseThrow())
                .isEqualTo(artwork(drawing));
    }

    @ParameterizedTest
    @CsvSource({"256,384", "320,320", "480,208", "208,480", "384,288"})
    void another_shape_keeps_every_thing_on_the_paper(int columns, int rows) throws Exception {
        Drawing before = draw("a boy, two dogs and five red balloons in a park, a windmill");
        Artwork was = artwork(before);
        var size = new PixelSize(columns, rows);
        Drawing after = EditSheet.draw(
                studio, new Brief("make it another shape", size, List.of(5L), List.of(reference(before))));
        Artwork is = artwork(after);

        assertThat(after.picture().size()).isEqualTo(size);
        assertThat(is.scene()).isEqualTo(was.scene());
        float width = (float) Math.sqrt((double) columns / rows) * 1000;
        float height = 1_000_000 / width;
        was.arrangement()
                .places()
                .forEach((id, places) -> assertThat(is.arrangement().of(id))
                        .as(id)
                        .hasSameSizeAs(places)
                        .allMatch(place -> place.x() > 0 && place.x() < width)
                        .allMatch(place -> place.y() - place.height() > -.1f * height && place.y() < height));
    }

    @Test
    void the_shape_of_a_picture_is_what_the_request_says() throws Exception {
        Drawing before = draw(PROMPT);
        Drawing square = EditSheet.draw(
                studio, new Brief("make it square", new PixelSize(256, 256), List.of(5L), List.of(reference(before))));

        assertThat(square.report().drawn()).containsExactly("composed the picture for 256×256");
        assertThat(square.report().undrawn()).isEmpty();
        assertThatThrownBy(() -> edit(before, "make it square")).hasMessageContaining("another width and height");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"studioArtwork":99}                                   | form 99
            {"studioArtwork":1}                                    | scene is missing
            {"studioArtwork                                        | is no JSON
            """)
    void a_description_that_cannot_be_used_is_refused_and_says_why(String scene, String reason) throws Exception {
        Reference forged = new Reference(draw(PROMPT).picture(), scene);

        assertThatThrownBy(() -> EditSheet.draw(studio, new Brief("make it night", SIZE, List.of(1L), List.of(forged))))
                .satisfies(EditingTest::isUnsupported)
                .hasMessageContaining("cannot be edited")
                .hasMessageContaining(reason);
    }

    @Test
    void a_strangers_description_of_what_nobody_can_paint_is_refused() throws Exception {
        Drawing drawing = draw(PROMPT);
        String scene = Objects.requireNonNull(drawing.report().scene());
        for (String forged : List.of(
                scene.replace("\"noun\":\"owl\"", "\"noun\":\"jabberwock\""),
                scene.replace("\"count\":3", "\"count\":2000000000"),
                scene.replaceFirst("\"height\":\\d+", "\"height\":2000000000"),
                scene.replace("\"forest\"", "\"nowhere\""))) {
            assertThat(forged).isNotEqualTo(scene);
            assertThatThrownBy(() -> EditSheet.draw(
                            studio,
                            new Brief(
                                    "make it night",
                                    SIZE,
                                    List.of(1L),
                                    List.of(new Reference(drawing.picture(), forged)))))
                    .isInstanceOf(EngineException.class);
        }
    }

    private Drawing draw(String prompt) throws Exception {
        return EditSheet.draw(studio, new Brief(prompt, SIZE, List.of(3L)));
    }

    @Test
    void what_the_picture_says_and_has_said_is_told_before_anything_is_painted() throws Exception {
        Drawing first = draw("a red fox beside a wooden sign that says \"OPEN\"");
        Drawing second = edit(first, "remove the sign");
        List<String> read = new ArrayList<>();
        var refusing = new Progress() {
            @Override
            public void reads(List<String> words) {
                read.addAll(words);
                throw new IllegalStateException("not to be drawn");
            }

            @Override
            public void advanced(int index, double fraction) {}

            @Override
            public void finished(int index, Drawing drawing) {
                throw new AssertionError("it was drawn all the same");
            }
        };

        assertThatThrownBy(
                        () -> studio.draw(new Brief("undo", SIZE, List.of(7L), List.of(reference(second))), refusing))
                .hasMessage("not to be drawn");
        assertThat(read).contains("fox", "sign", "OPEN").doesNotHaveDuplicates();
    }

    private Drawing edit(Drawing before, String instruction) throws EngineException, InterruptedException {
        return EditSheet.draw(
                studio, new Brief(instruction, before.picture().size(), List.of(7L), List.of(reference(before))));
    }

    private static Reference reference(Drawing drawing) {
        return new Reference(drawing.picture(), drawing.report().scene());
    }

    private static Artwork artwork(Drawing drawing) throws Exception {
        return ArtworkJson.read(Objects.requireNonNull(drawing.report().scene()))
                .orElseThrow();
    }

    private static float x(Artwork artwork, String id) {
        return artwork.arrangement().of(id).getFirst().x();
    }

    private static float frameHeight() {
        return frameWidth() * SIZE.height() / SIZE.width();
    }

    private static float frameWidth() {
        return (float) Math.sqrt((double) SIZE.width() / SIZE.height()) * 1000;
    }

    /** All columns but those between the two. */
    private static void assertOutsideIdentical(Picture before, Picture after, float from, float to) {
        for (int y = 0; y < before.size().height(); y++) {
            for (int x = 0; x < before.size().width(); x++) {
                if (x < from || x > to) {
                    assertThat(after.argb(x, y)).as(x + "," + y).isEqualTo(before.argb(x, y));
                }
            }
        }
    }

    private static void isUnsupported(Throwable failure) {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        EngineException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(EngineException.Kind.UNSUPPORTED));
    }
}
