package dev.easel.studio.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.studio.art.EmojiArt;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {
    private static final Lexicon LEXICON = Lexicon.load();

    @Test
    void it_knows_more_than_1200_nouns_by_more_than_4000_other_words() {
        assertThat(LEXICON.nouns()).hasSizeGreaterThan(1_200);
        assertThat(LEXICON.size()).isGreaterThan(9_000);
        assertThat(LEXICON.settings()).hasSizeGreaterThan(40);
    }

    @Test
    void every_noun_without_a_model_of_its_own_has_an_icon() {
        var art = EmojiArt.open();
        assertThat(LEXICON.nouns()).allSatisfy(noun -> {
            if (noun.art().startsWith(Noun.ICON)) {
                assertThat(art.has(noun.art().substring(Noun.ICON.length()))).isTrue();
            }
            if (noun.icon() != null) {
                assertThat(art.has(noun.icon())).isTrue();
            }
        });
    }

    /** The object classes of <a href="https://arxiv.org/abs/1405.0312">Microsoft COCO (2014)</a>. */
    @Test
    void each_of_the_eighty_classes_of_coco_has_a_drawing_of_its_own() {
        var classes = List.of(
                ("person, bicycle, car, motorcycle, airplane, bus, train, truck, boat, traffic light, fire hydrant, "
                                + "stop sign, parking meter, bench, bird, cat, dog, horse, sheep, cow, elephant, bear, zebra, "
                                + "giraffe, backpack, umbrella, handbag, tie, suitcase, frisbee, skis, snowboard, sports ball, "
                                + "kite, baseball bat, baseball glove, skateboard, surfboard, tennis racket, bottle, "
                                + "wine glass, cup, fork, knife, spoon, bowl, banana, apple, sandwich, orange, broccoli, "
                                + "carrot, hot dog, pizza, donut, cake, chair, couch, potted plant, bed, dining table, toilet, "
                                + "tv, laptop, computer mouse, remote, keyboard, cell phone, microwave, oven, toaster, sink, "
                                + "refrigerator, book, clock, vase, scissors, teddy bear, hair drier, toothbrush")
                        .split(", "));
        assertThat(classes).hasSize(80);
        assertThat(classes)
                .extracting(name -> LEXICON.nounsCalled(name).getFirst().art())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "kitten, cat",
        "spaniels, dog",
        "geese, goose",
        "wolves, wolf",
        "mice, mouse",
        "people, person",
        "men, man",
        "sedan, car",
        "fir, pine",
        "fir trees, pine",
        "cups of tea, coffee",
        "ring-shaped transit rails, rail ring",
        "skybridges, skybridge",
        "hot air balloons, hot-air balloon",
        "wildflowers, wildflower",
        "saturn, ringed planet",
        "cherries, cherry",
        "knives, kitchen knife",
        "T-Rex, tyrannosaurus",
        "jack-o'-lanterns, jack-o'-lantern",
        "northern lights, aurora",
        "policewomen, police officer",
        "cacti, cactus"
    })
    void a_word_finds_its_noun(String word, String noun) {
        assertThat(LEXICON.nounsCalled(word)).extracting(Noun::name).first().isEqualTo(noun);
    }

    @ParameterizedTest
    @CsvSource({
        "mouse, cat",
        "cat, dog",
        "dog, horse",
        "horse, house",
        "house, tower",
        "tower, skyscraper",
        "apple, bottle",
        "bottle, chair",
        "chair, person",
        "girl, woman",
        "person, truck",
        "car, bus",
        "bus, house",
        "house, castle",
        "bee, butterfly",
        "butterfly, bird",
        "bird, owl",
        "owl, eagle",
        "eagle, lion",
        "lion, elephant",
        "elephant, giraffe",
        "flower, bush",
        "bush, tree",
        "rose, sunflower",
        "cup, teapot",
        "boat, sailboat",
        "sailboat, ship",
        "candle, lamp",
        "lamp, street lamp",
        "strawberry, apple",
        "apple, watermelon"
    })
    void the_first_is_smaller_than_the_second(String smaller, String larger) {
        double small = LEXICON.noun(smaller).orElseThrow().height();
        assertThat(small).isLessThan(LEXICON.noun(larger).orElseThrow().height());
    }

    @Test
    void the_longest_phrase_wins_even_behind_an_article() {
        assertThat(match("a sea of clouds").words()).isEqualTo(1);
        assertThat(match("sea of clouds").words()).isEqualTo(3);
        assertThat(match("ring-shaped transit rails circling").words()).isEqualTo(4);
    }

    @Test
    void everything_that_a_word_implies_and_every_home_is_known() {
        var strange = new HashSet<String>();
        LEXICON.nouns().forEach(noun -> {
            var home = LEXICON.homeOf(noun);
            if (LEXICON.setting(home.setting()).isEmpty()) {
                strange.add(noun.name() + " is at home in " + home.setting());
            }
        });
        for (String file : NounTable.FILES) {
            for (var row : Table.read("nouns/" + file + ".txt").rows()) {
                row.list(3).stream()
                        .flatMap(text -> NounTable.Synonym.of(text).implied().stream())
                        .filter(word ->
                                !word.matches("x\\d+") && LEXICON.meanings(word).isEmpty())
                        .forEach(word -> strange.add(row.field(0) + " implies " + word));
            }
        }
        for (String file : List.of("settings.txt", "platforms.txt")) {
            for (var row : Table.read(file).rows()) {
                Stream.concat(row.list(1).stream(), row.list(2).stream())
                        .flatMap(text -> NounTable.Synonym.of(text).implied().stream())
                        .filter(word -> LEXICON.meanings(word).isEmpty())
                        .forEach(word -> strange.add(row.field(0) + " implies " + word));
            }
        }
        for (var row : Table.read("homes.txt").rows()) {
            var known = new HashSet<String>();
            LEXICON.nouns().forEach(noun -> known.addAll(noun.hypernyms()));
            row.list(1).stream()
                    .filter(noun -> LEXICON.noun(noun).isEmpty() && !known.contains(noun))
                    .forEach(noun -> strange.add(noun + " is not a noun, but has a home"));
        }
        LEXICON.settings().stream()
                .filter(setting -> LEXICON.setting(setting.like()).isEmpty())
                .forEach(setting -> strange.add(setting.key() + " is like " + setting.like()));
        assertThat(strange).isEmpty();
    }

    @Test
    void mistyped_words_are_corrected_and_strange_ones_are_left_alone() {
        assertThat(LEXICON.correct("lanters")).contains("lanterns");
        assertThat(LEXICON.correct("elefant")).contains("elephant");
        assertThat(LEXICON.correct("watercolro")).contains("watercolor");
        assertThat(LEXICON.correct("quokka")).isEmpty();
        assertThat(LEXICON.correct("cta")).isEmpty();
    }

    @Test
    void the_first_style_is_the_default() {
        assertThat(LEXICON.styles()).startsWith("painterly").contains("watercolour", "poster", "pixel");
    }

    private static Lexicon.Match match(String text) {
        return LEXICON.longest(Word.split(text), 0).orElseThrow();
    }
}
