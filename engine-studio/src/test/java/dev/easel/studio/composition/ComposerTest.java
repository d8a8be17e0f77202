package dev.easel.studio.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.easel.imaging.PixelSize;
import dev.easel.studio.casting.Models;
import dev.easel.studio.lexicon.Kind;
import dev.easel.studio.lexicon.Noun;
import dev.easel.studio.lexicon.Realm;
import dev.easel.studio.model.Hollow;
import dev.easel.studio.model.Look;
import dev.easel.studio.model.Model;
import dev.easel.studio.model.Silhouette;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.Tether;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.scene.Daytime;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Framing;
import dev.easel.studio.scene.Relation;
import dev.easel.studio.scene.Scene;
import dev.easel.studio.scene.Tint;
import dev.easel.studio.scene.Weather;
import dev.easel.studio.setting.Ground;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ComposerTest {
    /** Height and width of test things, in metres, and where they live. */
    private static final Map<String, Noun> NOUNS = Stream.of(
                    noun("apple", Kind.FOOD, Realm.TABLETOP, .1),
                    noun("bottle", Kind.OBJECT, Realm.TABLETOP, .3),
                    noun("clock", Kind.OBJECT, Realm.TABLETOP, .3),
                    noun("fox", Kind.ANIMAL, Realm.GROUND, .5),
                    noun("house", Kind.BUILDING, Realm.GROUND, 8),
                    noun("wall", Kind.OBJECT, Realm.GROUND, 2.2),
                    noun("rose", Kind.PLANT, Realm.GROUND, .6),
                    noun("swan", Kind.ANIMAL, Realm.WATER, 1),
                    noun("flower", Kind.PLANT, Realm.GROUND, .3),
                    noun("table", Kind.FURNITURE, Realm.GROUND, .8),
                    noun("bird", Kind.ANIMAL, Realm.AIR, .2),
                    noun("moon", Kind.CELESTIAL, Realm.HEAVENS, 110),
                    noun("person", Kind.PERSON, Realm.GROUND, 1.7),
                    noun("rainbow", Kind.CELESTIAL, Realm.HEAVENS, 220))
            .collect(Collectors.toUnmodifiableMap(Noun::name, Function.identity()));

    private final Composer composer = new Composer(ComposerTest::member);

    @Test
    void a_thing_left_of_another_is_placed_left_of_it() {
        for (long seed = 0; seed < 50; seed++) {
            Composition composition =
                    compose(List.of(entity("apple", 3), entity("bottle", 1)), seed, left("bottle", "apple"));

            float bottle = only(composition, "bottle").x();
            assertThat(all(composition, "apple")).hasSize(3).allMatch(apple -> apple.x() > bottle);
        }
    }

    @Test
    void a_thing_between_two_others_is_placed_between_them() {
        for (long seed = 0; seed < 50; seed++) {
            Composition composition = compose(
                    List.of(entity("apple", 1), entity("fox", 1), entity("bottle", 1)),
                    seed,
                    new Relation("bottle", Relation.Kind.BETWEEN, List.of("apple", "fox")));

            float apple = only(composition, "apple").x();
            float fox = only(composition, "fox").x();
            assertThat(only(composition, "bottle").x()).isBetween(Math.min(apple, fox), Math.max(apple, fox));
        }
    }

    @Test
    void a_portrait_shows_the_face_and_not_the_shoes() {
        for (long seed = 0; seed < 20; seed++) {
            Frame frame = frame(1024, 1024);
            Scene scene = scene(Framing.PORTRAIT, List.of(entity("person", 1)));
            Placed sitter = only(composer.compose(scene, frame, site(frame), seed), "person");

            assertThat(sitter.y()).isGreaterThan(frame.height() * 1.2f);
            assertThat(sitter.y() - sitter.height()).isBetween(0f, frame.height() * .2f);
        }
    }

    @Test
    void a_crowd_stands_in_ranks() {
        Composition composition = compose(List.of(entity("person", 12)), 4);
        List<Float> feet =
                all(composition, "person").stream().map(Placed::y).sorted().toList();

        assertThat(feet.getLast() - feet.getFirst()).isGreaterThan(100);
    }

    @Test
    void a_rainbow_has_its_feet_on_the_horizon() {
        Frame frame = frame(1024, 1024);
        for (long seed = 0; seed < 20; seed++) {
            Placed rainbow = only(compose(List.of(entity("fox", 1), entity("rainbow", 1)), seed), "rainbow");

            assertThat(rainbow.y()).isCloseTo(site(frame).beyond().horizon(), within(20f));
        }
    }

    @Test
    void a_thing_on_another_has_its_feet_on_the_others_upper_side() {
        Composition composition = compose(
                List.of(entity("table", 1), entity("apple", 2)),
                7,
                new Relation("apple", Relation.Kind.ON, List.of("table")));

        Placed table = only(composition, "table");
        assertThat(all(composition, "apple")).hasSize(2).allSatisfy(apple -> {
            assertThat(apple.y()).isBetween(table.top(), table.top() + .1f * table.height());
            assertThat(apple.x()).isBetween(table.left(), table.right());
            assertThat(apple.footing()).isEqualTo(Placed.Footing.PERCHED);
        });
        assertThat(composition.all().getFirst()).isSameAs(table);
    }

    @Test
    void what_leans_on_a_wall_stands_at_its_foot_before_it() {
        for (long seed = 0; seed < 20; seed++) {
            Composition composition = compose(
                    List.of(entity("fox", 1), entity("wall", 1)),
                    seed,
                    new Relation("fox", Relation.Kind.AGAINST, List.of("wall")));

            Placed wall = only(composition, "wall");
            Placed fox = only(composition, "fox");
            assertThat(fox.y()).isBetween(wall.y(), wall.y() + .1f * fox.height());
            assertThat(fox.left()).isGreaterThan(wall.left());
            assertThat(fox.right()).isLessThan(wall.right());
            assertThat(composition.all()).containsExactly(wall, fox);
        }
    }

    @Test
    void what_hangs_on_a_wall_is_between_its_top_and_its_foot() {
        Composition composition = compose(
                List.of(entity("clock", 1), entity("wall", 1)),
                2,
                new Relation("clock", Relation.Kind.ON, List.of("wall")));

        Placed wall = only(composition, "wall");
        Placed clock = only(composition, "clock");
        assertThat(clock.top()).isGreaterThan(wall.top());
        assertThat(clock.y()).isLessThan(wall.y());
        assertThat(clock.footing()).isEqualTo(Placed.Footing.NONE);
    }

    @Test
    void a_bird_beside_what_stands_on_the_ground_stands_there_too() {
        for (long seed = 0; seed < 20; seed++) {
            Composition composition =
                    compose(List.of(entity("bird", 1), entity("house", 1)), seed, left("bird", "house"));

            Placed bird = only(composition, "bird");
            assertThat(bird.footing()).isEqualTo(Placed.Footing.GROUND);
            assertThat(bird.x()).isLessThan(only(composition, "house").x());
        }
    }

    @Test
    void a_bird_that_something_is_below_stays_in_the_air() {
        Composition composition = compose(
                List.of(entity("apple", 1), entity("bird", 1)),
                5,
                new Relation("apple", Relation.Kind.BELOW, List.of("bird")));

        assertThat(only(composition, "bird").y())
                .isLessThan(only(composition, "apple").top());
    }

    @Test
    void in_the_air_no_copy_hides_another() {
        Frame frame = frame(1280, 896);
        Ground sky = new Ground(frame.height() * .9f, 0, frame.height(), 0, frame.width(), Ground.Kind.VOID);
        Site site = new Site(sky, sky, sky, frame.width() * .3f, frame.height() * .2f);
        for (int count : List.of(3, 5, 9)) {
            List<Placed> birds = all(composer.compose(scene(List.of(entity("bird", count))), frame, site, 3), "bird");

            assertThat(birds).hasSize(count);
            for (Placed bird : birds) {
                assertThat(birds).filteredOn(bird::overlaps).containsExactly(bird);
            }
        }
    }

    @Test
    void what_is_behind_is_painted_first_and_stays_partly_visible() {
        Composition composition = compose(
                List.of(entity("fox", 1), entity("house", 1)),
                3,
                new Relation("house", Relation.Kind.BEHIND, List.of("fox")));

        assertThat(composition.all())
                .extracting(Placed::look)
                .extracting(look -> look.entity().id())
                .containsExactly("house", "fox");
        assertThat(only(composition, "house").y())
                .isLessThan(only(composition, "fox").y());
    }

    @Test
    void what_is_behind_is_partly_hidden_and_partly_seen() {
        for (long seed = 0; seed < 40; seed++) {
            for (Relation.Kind kind : List.of(Relation.Kind.BEHIND, Relation.Kind.IN_FRONT_OF)) {
                Composition composition = compose(
                        List.of(entity("apple", 1), entity("house", 1)),
                        seed,
                        new Relation("apple", kind, List.of("house")));
                Placed front = only(composition, kind == Relation.Kind.BEHIND ? "house" : "apple");
                Placed back = only(composition, kind == Relation.Kind.BEHIND ? "apple" : "house");

                float shared = Math.min(front.right(), back.right()) - Math.max(front.left(), back.left());
                assertThat(shared / Math.min(front.width(), back.width())).isGreaterThan(.15f);
                assertThat(shared / back.width()).isLessThan(.6f);
                assertThat(front.top()).isLessThan(back.y());
            }
        }
    }

    /** The box of a horse is mostly air: a mug may stand inside it and still be beside its legs. */
    @Test
    void what_is_in_front_of_an_animal_covers_some_of_the_animal_itself() {
        var drawn = new Composer(entity -> new Member(
                noun(entity.noun(), Kind.OBJECT, Realm.GROUND, entity.noun().equals("horse") ? 1.7 : .12),
                Models.find(entity.noun()).orElseThrow()));
        for (long seed = 0; seed < 30; seed++) {
            Frame frame = frame(1280, 896);
            Composition composition = drawn.compose(
                    scene(
                            List.of(entity("mug", 1), entity("horse", 1)),
                            new Relation("mug", Relation.Kind.IN_FRONT_OF, List.of("horse"))),
                    frame,
                    site(frame),
                    seed);

            assertThat(covered(only(composition, "mug"), only(composition, "horse")))
                    .as("seed %d", seed)
                    .isGreaterThan(.25f);
        }
    }

    @Test
    void what_is_in_a_bowl_lies_between_its_far_wall_and_its_near_one() {
        for (int count = 1; count <= 12; count++) {
            List<Placed> painted = filled("bowl", "apple", count, frame(1280, 896));

            assertThat(painted).hasSize(count + 2);
            assertThat(painted.getFirst().half()).isEqualTo(Placed.Half.BEHIND);
            assertThat(painted.getLast().half()).isEqualTo(Placed.Half.IN_FRONT);
            Placed bowl = painted.getLast();
            float rim = bowl.y() - ((Hollow) bowl.model()).mouth().height() * bowl.scale();
            assertThat(painted.subList(1, count + 1)).allSatisfy(apple -> {
                assertThat(apple.look().entity().id()).isEqualTo("apple");
                assertThat(apple.left()).isGreaterThan(bowl.left());
                assertThat(apple.right()).isLessThan(bowl.right());
                assertThat(apple.y()).isLessThan(bowl.y());
                assertThat(apple.top()).isLessThan(rim);
            });
        }
    }

    @Test
    void two_kinds_of_things_in_one_bowl_lie_in_one_heap() {
        List<Placed> painted = filled("bowl", List.of(entity("apple", 3), entity("orange", 3)), frame(1280, 896));

        assertThat(painted).hasSize(8);
        assertThat(painted.subList(1, 7))
                .allSatisfy(it -> assertThat(painted.subList(1, 7))
                        .filteredOn(other -> other.x() == it.x() && other.y() == it.y())
                        .hasSize(1));
    }

    @Test
    void a_heap_stays_on_the_paper() {
        for (int count = 1; count <= 12; count++) {
            Frame wide = frame(1408, 768);
            assertThat(filled("bowl", "apple", count, wide))
                    .allSatisfy(it -> assertThat(it.top()).isGreaterThan(0));
        }
    }

    @Test
    void only_the_far_wall_of_a_vessel_casts_its_shadow() {
        assertThat(filled("basket", "fox", 2, frame(1280, 896)))
                .filteredOn(it -> it.footing() == Placed.Footing.GROUND)
                .extracting(Placed::half)
                .containsExactly(Placed.Half.BEHIND);
    }

    private static List<Placed> filled(String vessel, String contents, int count, Frame frame) {
        return filled(vessel, List.of(entity(contents, count)), frame);
    }

    private static List<Placed> filled(String vessel, List<Entity> contents, Frame frame) {
        var drawn = new Composer(entity -> new Member(
                Objects.requireNonNullElse(
                        NOUNS.get(entity.noun()), noun(entity.noun(), Kind.OBJECT, Realm.GROUND, .1)),
                Models.find(entity.noun()).orElseThrow()));
        Relation[] inside = contents.stream()
                .map(it -> new Relation(it.id(), Relation.Kind.INSIDE, List.of(vessel)))
                .toArray(Relation[]::new);
        List<Entity> entities =
                Stream.concat(Stream.of(entity(vessel, 1)), contents.stream()).toList();
        return drawn.compose(scene(entities, inside), frame, site(frame), 1).all();
    }

    /** Which share of what the front one shows lies over the back one. */
    private static float covered(Placed front, Placed back) {
        Silhouette before = Silhouette.of(front.model(), front.look());
        Silhouette behind = Silhouette.of(back.model(), back.look());
        int cells = 40;
        int own = 0;
        int shared = 0;
        for (int row = 0; row < cells; row++) {
            for (int column = 0; column < cells; column++) {
                float x = front.left() + (column + .5f) * front.width() / cells;
                float y = front.top() + (row + .5f) * front.height() / cells;
                boolean isFront = covers(before, front, x, y);
                own += isFront ? 1 : 0;
                shared += isFront && covers(behind, back, x, y) ? 1 : 0;
            }
        }
        return shared / (float) own;
    }

    private static boolean covers(Silhouette silhouette, Placed placed, float x, float y) {
        float across = (x - placed.left()) / placed.width();
        return silhouette.covers(placed.mirrored() ? 1 - across : across, (y - placed.top()) / placed.height());
    }

    @Test
    void copies_can_be_counted_since_none_touches_another() {
        for (int count = 2; count <= 12; count++) {
            List<Placed> copies = all(compose(List.of(entity("fox", count)), count), "fox");

            assertThat(copies).hasSize(count);
            for (int i = 0; i < count; i++) {
                assertThat(copies.subList(0, i)).noneMatch(copies.get(i)::overlaps);
            }
        }
    }

    @Test
    void colourful_things_are_of_different_colours_and_keep_them() {
        Entity balloons = entity("apple", 8).described("colourful");
        Composition composition = compose(List.of(balloons), 3);

        assertThat(colours(composition)).hasSize(8).doesNotHaveDuplicates();
        assertThat(colours(compose(List.of(balloons), 3))).isEqualTo(colours(composition));
        assertThat(all(compose(List.of(entity("apple", 1).described("colourful")), 3), "apple"))
                .as("one alone has its natural colours")
                .allMatch(apple -> apple.look().entity().colours().isEmpty());
    }

    private static List<Tint> colours(Composition composition) {
        return composition.all().stream()
                .map(placed -> placed.look().entity().colours().getFirst())
                .toList();
    }

    @Test
    void heavens_stay_above_the_horizon_and_behind_everything() {
        Composition composition = compose(List.of(entity("fox", 1), entity("moon", 1), entity("bird", 4)), 11);

        assertThat(composition.all().getFirst().look().entity().id()).isEqualTo("moon");
        assertThat(only(composition, "moon").y())
                .isLessThanOrEqualTo(ground(frame(1024, 1024)).horizon());
    }

    @Test
    void a_larger_size_keeps_the_composition() {
        List<Entity> entities = List.of(entity("fox", 2), entity("house", 1), entity("flower", 6), entity("moon", 1));
        Composition oneK = composer.compose(scene(entities), frame(1280, 896), site(frame(1280, 896)), 5);
        Composition twoK = composer.compose(scene(entities), frame(2560, 1792), site(frame(2560, 1792)), 5);

        assertThat(twoK.describe()).isEqualTo(oneK.describe());
    }

    @Property(tries = 400)
    void every_copy_of_everything_is_placed_on_the_paper(
            @ForAll("casts") List<Entity> entities, @ForAll("shapes") PixelSize shape, @ForAll long seed) {
        Frame frame = Frame.of(shape);
        Composition composition = composer.compose(scene(entities), frame, site(frame), seed);

        assertThat(composition.all())
                .hasSize(entities.stream().mapToInt(Entity::count).sum());
        assertThat(composition.all()).allSatisfy(placed -> {
            assertThat(placed.height()).isGreaterThan(3);
            assertThat(placed.x()).isBetween(0f, frame.width());
            assertThat(placed.left()).isGreaterThan(-.12f * frame.width());
            assertThat(placed.right()).isLessThan(1.12f * frame.width());
            assertThat(placed.top()).isGreaterThan(-.02f * frame.height());
            assertThat(placed.y()).isLessThan(1.02f * frame.height());
        });
    }

    @Property(tries = 100)
    void the_same_seed_gives_the_same_composition(@ForAll("casts") List<Entity> entities, @ForAll long seed) {
        Frame frame = frame(1280, 896);

        assertThat(composer.compose(scene(entities), frame, site(frame), seed).describe())
                .isEqualTo(composer.compose(scene(entities), frame, site(frame), seed)
                        .describe());
    }

    @Provide
    Arbitrary<List<Entity>> casts() {
        return Arbitraries.of(NOUNS.keySet())
                .flatMap(noun -> Arbitraries.integers().between(1, 12).map(count -> entity(noun, count)))
                .list()
                .uniqueElements(Entity::id)
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<PixelSize> shapes() {
        return Arbitraries.of(
                new PixelSize(1024, 1024),
                new PixelSize(896, 1280),
                new PixelSize(1280, 896),
                new PixelSize(768, 1408),
                new PixelSize(1408, 768),
                new PixelSize(576, 1280),
                new PixelSize(1280, 576),
                new PixelSize(704, 1408),
                new PixelSize(2816, 1408));
    }

    @Test
    void who_is_in_the_water_is_in_it_to_the_hips_and_a_swan_only_with_its_belly() {
        Frame frame = frame(1280, 896);
        Ground water = new Ground(
                frame.height() * .5f, frame.height() * .55f, frame.height() * .7f, 0, frame.width(), Ground.Kind.WATER);
        Site lake = new Site(ground(frame), ground(frame), water, frame.width() * .3f, frame.height() * .2f);
        for (long seed = 0; seed < 20; seed++) {
            Scene scene = scene(List.of(entity("person", 1).described(Entity.IN_WATER), entity("swan", 1)));
            Composition composition = composer.compose(scene, frame, lake, seed);
            Placed person = only(composition, "person");
            Placed swan = only(composition, "swan");
            assertThat(List.of(person, swan)).allSatisfy(thing -> {
                assertThat(thing.footing()).isEqualTo(Placed.Footing.WATER);
                assertThat(thing.surface()).isBetween(water.far(), water.near());
                assertThat(thing.y()).isGreaterThan(thing.surface());
            });
            assertThat(person.sunk()).isBetween(.4f, .5f);
            assertThat(swan.sunk()).isBetween(.1f, .2f);

            Scene ashore = scene(List.of(entity("person", 1), entity("swan", 1)));
            assertThat(only(composer.compose(ashore, frame, lake, seed), "person")
                            .sunk())
                    .isZero();
        }
    }

    @Test
    void what_is_wider_than_its_water_floats_in_the_middle_of_it() {
        Frame frame = frame(1280, 896);
        for (int k = 1; k < 200; k++) {
            float left = 400 + k / 3f;
            float right = left + k / 7f;
            Ground water = new Ground(
                    frame.height() * .5f, frame.height() * .55f, frame.height() * .7f, left, right, Ground.Kind.WATER);
            Site river = new Site(ground(frame), ground(frame), water, frame.width() * .3f, frame.height() * .2f);
            Composition composition = composer.compose(scene(List.of(entity("swan", 1))), frame, river, k);
            assertThat(only(composition, "swan").x()).isCloseTo((left + right) / 2, within(.01f));
        }
    }

    @Test
    void an_animal_that_is_led_goes_before_its_leader_on_a_leash() {
        for (long seed = 0; seed < 50; seed++) {
            Composition composition = compose(
                    List.of(entity("person", 1), entity("fox", 1)),
                    seed,
                    new Relation("fox", Relation.Kind.LED_BY, List.of("person")));
            Placed person = only(composition, "person");
            List<Placed> led = all(composition, "fox");
            assertThat(led).hasSize(2);
            Placed fox = led.getFirst();
            Placed leash = led.getLast();
            assertThat(leash.model()).isInstanceOf(Tether.class);
            assertThat(fox.mirrored()).isEqualTo(person.mirrored());
            float ahead = person.mirrored() ? fox.left() - person.x() : person.x() - fox.right();
            assertThat(ahead).isPositive();
            assertThat(fox.height()).isLessThan(.5f * person.height());
            assertThat(Math.min(person.left(), fox.left())).isLessThanOrEqualTo(leash.left());
            assertThat(leash.overlaps(fox)).isTrue();
            assertThat(leash.overlaps(person)).isTrue();
        }
    }

    @Test
    void flowers_in_a_vase_lean_to_all_sides_out_of_its_neck() {
        for (int count = 1; count <= 9; count++) {
            List<Placed> placed = filled("vase", "rose", count, frame(1024, 1024));
            Placed vase = placed.stream()
                    .filter(thing -> thing.look().entity().id().equals("vase"))
                    .findFirst()
                    .orElseThrow();
            List<Placed> flowers = placed.stream()
                    .filter(thing -> thing.look().entity().id().equals("rose"))
                    .toList();
            float neck = vase.y() - ((Hollow) vase.model()).mouth().height() * vase.scale();
            assertThat(flowers).hasSize(count).allSatisfy(flower -> {
                assertThat(flower.top()).isLessThan(neck);
                assertThat(flower.y()).isBetween(neck, vase.y());
            });
            assertThat(flowers.stream().map(Placed::x).distinct()).hasSize(count);
        }
    }

    private static Member member(Entity entity) {
        Noun noun = Objects.requireNonNull(NOUNS.get(entity.noun()));
        return new Member(noun, new Box(noun));
    }

    private Composition compose(List<Entity> entities, long seed, Relation... relations) {
        Frame frame = frame(1024, 1024);
        return composer.compose(scene(entities, relations), frame, site(frame), seed);
    }

    private static Scene scene(List<Entity> entities, Relation... relations) {
        return scene(Framing.MEDIUM, entities, relations);
    }

    private static Scene scene(Framing framing, List<Entity> entities, Relation... relations) {
        return new Scene(
                "meadow",
                List.of(),
                null,
                null,
                Daytime.NOON,
                Weather.CLEAR,
                null,
                List.of(),
                List.of(),
                "painterly",
                framing,
                entities,
                List.of(relations));
    }

    private static Relation left(String subject, String object) {
        return new Relation(subject, Relation.Kind.LEFT_OF, List.of(object));
    }

    private static Entity entity(String noun, int count) {
        return new Entity(
                noun,
                noun,
                count,
                List.of(),
                null,
                List.of(),
                null,
                Entity.Size.NORMAL,
                Entity.Distance.NEAR,
                List.of());
    }

    private static Placed only(Composition composition, String id) {
        List<Placed> found = all(composition, id);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<Placed> all(Composition composition, String id) {
        return composition.all().stream()
                .filter(placed -> placed.look().entity().id().equals(id))
                .toList();
    }

    private static Frame frame(int width, int height) {
        return Frame.of(new PixelSize(width, height));
    }

    private static Ground ground(Frame frame) {
        return new Ground(
                frame.height() * .55f,
                frame.height() * .6f,
                frame.height() * .92f,
                0,
                frame.width(),
                Ground.Kind.SOLID);
    }

    private static Site site(Frame frame) {
        Ground ground = ground(frame);
        return new Site(ground, ground, ground, frame.width() * .3f, frame.height() * .2f);
    }

    private static Noun noun(String name, Kind kind, Realm realm, double height) {
        return new Noun(name, kind, realm, height, name, List.of());
    }

    /** A box a little narrower than it is tall. */
    private record Box(Noun noun) implements Model {
        @Override
        public Extent extent(Look look) {
            return switch (noun.name()) {
                case "table" -> new Extent(150, 100);
                case "wall" -> new Extent(250, 100);
                case "person" -> new Extent(40, 100);
                case "rainbow" -> new Extent(200, 100);
                default -> new Extent(80, 100);
            };
        }

        @Override
        public void draw(Look look, Sketch sketch) {}
    }
}
