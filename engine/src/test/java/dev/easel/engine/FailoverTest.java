package dev.easel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.engine.EngineException.Kind;
import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Engines in an order, and engines by model. */
class FailoverTest {
    private static final PixelSize SIZE = new PixelSize(4, 4);

    private final Map<Integer, String> drawnBy = new TreeMap<>();
    private final Progress progress = new Progress() {
        @Override
        public void advanced(int index, double fraction) {}

        @Override
        public void finished(int index, Drawing drawing) {
            var origin = Optional.ofNullable(drawing.report().origin());
            assertThat(drawnBy.put(index, origin.map(Origin::engine).orElse("unsaid")))
                    .isNull();
        }
    };

    private final ScriptedEngine dear = new ScriptedEngine("dear", new BigDecimal("0.07"), 3);
    private final ScriptedEngine other = new ScriptedEngine("other", new BigDecimal("0.02"), 3);
    private final ScriptedEngine local = new ScriptedEngine("local", null, 0);

    @Test
    void the_first_engine_draws_while_it_can() throws Exception {
        Failover.of(List.of(dear, local)).draw(brief(2, 0), progress);

        assertThat(drawnBy).containsExactly(Map.entry(0, "dear"), Map.entry(1, "dear"));
        assertThat(local.briefs).isEmpty();
    }

    @Test
    void the_next_engine_draws_only_what_is_missing_and_says_so() throws Exception {
        dear.failing(Kind.UNAVAILABLE, 2);

        Failover.of(List.of(dear, local)).draw(brief(3, 0), progress);

        assertThat(drawnBy).containsExactly(Map.entry(0, "dear"), Map.entry(1, "dear"), Map.entry(2, "local"));
        assertThat(local.briefs.getFirst().seeds()).containsExactly(102L);
    }

    @Test
    void what_was_moderated_goes_no_further() {
        dear.failing(Kind.MODERATED, 0);

        assertFails(Kind.MODERATED, Failover.of(List.of(dear, local)), brief(1, 0));
        assertThat(local.briefs).isEmpty();
    }

    @Test
    void what_may_have_been_charged_for_is_not_given_to_another_engine_that_charges() throws Exception {
        dear.failing(Kind.TIMED_OUT, 0);

        Failover.of(List.of(dear, other, local)).draw(brief(1, 0), progress);

        assertThat(other.briefs).isEmpty();
        assertThat(drawnBy).containsExactly(Map.entry(0, "local"));
    }

    @Test
    void what_was_not_begun_may_be_charged_for_elsewhere() throws Exception {
        dear.failing(Kind.BUSY, 0);

        Failover.of(List.of(dear, other, local)).draw(brief(1, 0), progress);

        assertThat(drawnBy).containsExactly(Map.entry(0, "other"));
    }

    @Test
    void what_is_beyond_one_engine_is_given_to_the_next_and_costs_nothing_there_before() throws Exception {
        other.failing(Kind.UNSUPPORTED, 0);

        Failover.of(List.of(other, dear)).draw(brief(1, 0), progress);

        assertThat(drawnBy).containsExactly(Map.entry(0, "dear"));
    }

    @Test
    void the_failure_that_may_have_cost_something_is_the_one_that_is_told() {
        dear.failing(Kind.BUSY, 0);
        other.failing(Kind.TIMED_OUT, 0);

        assertFails(Kind.TIMED_OUT, Failover.of(List.of(dear, other)), brief(1, 0));
    }

    @Test
    void an_engine_that_takes_no_references_is_not_asked_to_leave_them_out() {
        dear.failing(Kind.UNAVAILABLE, 0);
        var engine = Failover.of(List.of(dear, local));

        assertThat(engine.references("any")).isEqualTo(3);
        assertFails(Kind.UNAVAILABLE, engine, brief(1, 1));
        assertThat(local.briefs).isEmpty();
    }

    @Test
    void an_engine_that_does_not_sample_is_not_asked_to_leave_steps_out() throws Exception {
        var sampling = new Sampling(OptionalInt.of(8), OptionalDouble.empty());
        var brief = new Brief("a fox", SIZE, List.of(1L, 2L), List.of(), "any", sampling);
        other.sampling();
        var engine = Failover.of(List.of(local, other, dear));

        assertThat(engine.samples("any")).isTrue();
        assertThat(Failover.of(List.of(local, dear)).samples("any")).isFalse();
        engine.draw(brief, progress);

        assertThat(drawnBy).containsExactly(Map.entry(0, "other"), Map.entry(1, "other"));
        assertThat(other.briefs.getFirst().sampling()).isEqualTo(sampling);
        assertThat(brief.withSeeds(List.of(3L)).sampling()).isEqualTo(sampling);
        assertThat(local.briefs).isEmpty();
    }

    @Test
    void each_model_has_its_engine() throws Exception {
        var engine = ByModel.of(local, Map.of("a:b@c", dear));

        engine.draw(brief(1, 0), progress);
        engine.draw(new Brief("a fox", SIZE, List.of(1L), List.of(), "a:b@c"), new Progress() {
            @Override
            public void advanced(int index, double fraction) {}

            @Override
            public void finished(int index, Drawing drawing) {
                progress.finished(10 + index, drawing);
            }
        });

        assertThat(drawnBy).containsExactly(Map.entry(0, "local"), Map.entry(10, "dear"));
        assertThat(engine.references("a:b@c")).isEqualTo(3);
        assertThat(engine.references("another")).isZero();
        assertThat(engine.id()).isEqualTo("local+dear");
        assertThat(engine.names()).containsExactly("local/1", "dear/1");
        assertThat(engine.names("a:b@c")).containsExactly("dear/1");
    }

    @Test
    void models_are_drawn_in_the_pool_of_the_engine_that_is_asked_first() {
        var engine =
                ByModel.of(local, Map.of("a:b@c", Failover.of(List.of(dear, local)), "d:e@f", dear, "g:h@i", local));

        assertThat(engine.pools()).containsExactlyInAnyOrder(Pool.computing("local"), Pool.of("dear", 30));
        assertThat(engine.pool("a:b@c")).isEqualTo(Pool.of("dear", 30));
        assertThat(engine.pool("d:e@f")).isEqualTo(Pool.of("dear", 30));
        assertThat(engine.pool("g:h@i")).isEqualTo(Pool.computing("local"));
        assertThat(engine.pool("another")).isEqualTo(Pool.computing("local"));
    }

    /** A method with a default that one of these leaves out would be answered without asking the engine, unnoticed. */
    @Test
    void what_stands_between_leaves_nothing_out() {
        assertThat(declared(Credits.class)).containsAll(declared(Progress.class));
        assertThat(declared(InTurn.class)).containsAll(declared(Engine.class));
    }

    private static Set<String> declared(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(method -> method.getName() + Arrays.toString(method.getParameterTypes()))
                .collect(Collectors.toSet());
    }

    @Test
    void what_an_engine_reads_in_a_reference_is_told_through_every_order_of_engines() throws Exception {
        dear.reading("a scrawl");
        List<String> read = new ArrayList<>();

        for (var engine : List.of(
                Failover.of(List.of(dear, other)),
                ByModel.of(local, Map.of("a:b@c", dear)),
                InTurn.of(dear, new Turns(1), "dear"))) {
            engine.draw(new Brief("a fox", SIZE, List.of(1L), List.of(), "a:b@c"), new Progress() {
                @Override
                public void reads(List<String> words) {
                    read.addAll(words);
                }

                @Override
                public void advanced(int index, double fraction) {}

                @Override
                public void finished(int index, Drawing drawing) {}
            });
        }

        assertThat(read).containsExactly("a scrawl", "a scrawl", "a scrawl");
    }

    @Test
    void previews_are_asked_for_and_shown_under_the_indices_of_the_brief() throws Exception {
        dear.failing(Kind.UNAVAILABLE, 2);
        var shown = new ArrayList<String>();
        var watching = new Progress() {
            @Override
            public void advanced(int index, double fraction) {}

            @Override
            public void finished(int index, Drawing drawing) {}

            @Override
            public boolean wantsPreview(int index, int step, int steps) {
                return index > 0;
            }

            @Override
            public void previewed(int index, Preview preview) {
                shown.add(index + " by "
                        + Objects.requireNonNull(preview.origin()).name());
            }
        };

        ByModel.of(Failover.of(List.of(dear, local)), Map.of("a:b@c", other)).draw(brief(4, 0), watching);

        assertThat(shown).containsExactly("1 by dear/1", "2 by local/1", "3 by local/1");
    }

    @Test
    void it_may_cost_as_much_as_the_dearest_of_them() {
        assertThat(Failover.of(List.of(local, other, dear)).price("any", SIZE, 0))
                .contains(new BigDecimal("0.07"));
        assertThat(Failover.of(List.of(local, local)).price("any", SIZE, 0)).isEmpty();
    }

    @Test
    void one_engine_for_everything_stays_itself() {
        assertThat(Failover.of(List.of(local))).isSameAs(local);
        assertThat(ByModel.of(local, Map.of("a:b@c", local))).isSameAs(local);
    }

    private void assertFails(Kind kind, Engine engine, Brief brief) {
        assertThatThrownBy(() -> engine.draw(brief, progress))
                .isInstanceOfSatisfying(
                        EngineException.class, e -> assertThat(e.kind()).isEqualTo(kind));
    }

    private static Brief brief(int pictures, int references) {
        var seeds = new ArrayList<Long>();
        for (long i = 0; i < pictures; i++) {
            seeds.add(100 + i);
        }
        var reference = new Reference(new Picture(SIZE, new byte[64]), null);
        return new Brief("a fox", SIZE, seeds, Collections.nCopies(references, reference), "");
    }
}
