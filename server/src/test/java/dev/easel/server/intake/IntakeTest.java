package dev.easel.server.intake;

import static dev.easel.server.intake.Intake.FREE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private final Intake intake = new Intake(400);

    @Test
    void all_shares_together_hold_no_more_than_there_is() {
        var first = known();
        var second = known();
        first.hold(FREE + 300);
        second.hold(FREE + 100);
        assertThatThrownBy(() -> second.hold(FREE + 101))
                .isInstanceOfSatisfying(
                        IntakeException.class, e -> assertThat(e.reason()).isEqualTo(IntakeException.Reason.FULL));
        assertThat(intake.held()).isEqualTo(400);
        first.close();
        second.hold(FREE + 400);
    }

    @Test
    void what_is_small_comes_in_however_full_it_is() {
        known().hold(FREE + 400);
        intake.open().hold(FREE);
        assertThat(intake.held()).isEqualTo(400);
    }

    @Test
    void strangers_have_a_quarter_and_leave_the_rest_to_those_who_are_known() {
        var stranger = intake.open();
        stranger.hold(FREE + 100);
        assertThatThrownBy(() -> intake.open().hold(FREE + 1)).isInstanceOf(IntakeException.class);
        known().hold(FREE + 300);
    }

    @Test
    void what_a_stranger_holds_who_is_let_in_is_no_longer_the_strangers() {
        var newcomer = intake.open();
        newcomer.hold(FREE + 100);
        newcomer.letIn();
        newcomer.hold(FREE + 200);
        intake.open().hold(FREE + 100);
        newcomer.begin();
        assertThat(intake.held()).isEqualTo(100);
        assertThatThrownBy(() -> newcomer.hold(FREE + 1)).isInstanceOf(IntakeException.class);
    }

    @Test
    void whoever_trickles_is_too_slow_after_a_grace() {
        var speed = new Speed(Duration.ofSeconds(30), 10);
        speed.require(1, Duration.ofSeconds(30));
        speed.require(100, Duration.ofSeconds(40));
        assertThatThrownBy(() -> speed.require(99, Duration.ofSeconds(40)))
                .isInstanceOfSatisfying(
                        IntakeException.class, e -> assertThat(e.reason()).isEqualTo(IntakeException.Reason.SLOW));
    }

    private Share known() {
        var share = intake.open();
        share.letIn();
        return share;
    }
}
