package dev.easel.studio.composition;

import dev.easel.studio.paint.Frame;
import dev.easel.studio.setting.Ground;
import java.util.List;

/** Places the texts that nothing carries: across the top or the bottom, wherever they hide less. */
final class TitlePlan {
    /** Shares of the frame's width and height that a title fills at most. */
    private static final float WIDEST = .86f;

    private static final float HIGHEST = .2f;
    /** Where there is nothing else to see. */
    private static final float HIGHEST_ALONE = .34f;

    private static final float MARGIN = .055f;
    private final Frame frame;
    private final Ground ground;
    private final Arrangement kept;

    TitlePlan(Frame frame, Ground ground, Arrangement kept) {
        this.frame = frame;
        this.ground = ground;
        this.kept = kept;
    }

    /** Places the titles; the first takes the better place and the second the other one. What has a place keeps it. */
    void place(List<Actor> titles, List<Actor> others) {
        boolean above = hidden(true, others) <= hidden(false, others);
        for (int i = 0; i < titles.size(); i++) {
            Actor title = titles.get(i);
            float highest = frame.height() * (others.isEmpty() ? HIGHEST_ALONE : HIGHEST) / (1 + i * .4f);
            title.height = Math.min(highest, frame.width() * WIDEST / title.aspect());
            title.x = frame.width() / 2;
            int line = i / 2;
            float margin = frame.height() * MARGIN + line * highest * 1.1f;
            boolean top = i % 2 == 0 ? above : !above;
            title.y = top ? margin + title.height : frame.height() - margin;
            if (others.isEmpty() && titles.size() == 1) {
                title.y = Math.min(ground.horizon(), frame.height() * .8f) * .62f + title.height / 2;
            }
            title.footing = Placed.Footing.NONE;
            kept.of(title.entity.id()).stream().findFirst().ifPresent(place -> settle(title, place));
        }
    }

    /** Puts a title where it was, or where somebody moved it, as far as the paper reaches. */
    private void settle(Actor title, Place place) {
        title.settle(place);
        title.height = Math.min(place.height(), frame.width() * WIDEST / title.aspect());
        float margin = frame.height() * MARGIN;
        float aside = margin + title.width() / 2;
        title.x = Math.clamp(
                place.x(), Math.min(aside, frame.width() / 2), Math.max(frame.width() - aside, frame.width() / 2));
        title.y = Math.clamp(place.y(), margin + title.height, frame.height() - margin);
    }

    /** How much of what is there a band across the top or the bottom would hide. */
    private float hidden(boolean top, List<Actor> others) {
        float depth = frame.height() * (MARGIN + HIGHEST);
        float hidden = 0;
        for (Actor other : others) {
            float from = Math.max(other.top(), top ? 0 : frame.height() - depth);
            float to = Math.min(other.y, top ? depth : frame.height());
            hidden += Math.max(0, to - from) * other.width();
        }
        return hidden;
    }
}
