package dev.easel.studio.composition;

import dev.easel.studio.scene.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Who stands beside whom in a row. */
final class Lineup {
    private Lineup() {}

    /** The groups of a row from left to right: as the relations ask, else the most important in the middle. */
    static List<List<Actor>> of(List<List<Actor>> row, List<Relation> relations, Random dice) {
        List<List<Actor>> line = new ArrayList<>();
        boolean left = dice.nextBoolean();
        for (List<Actor> group : row) { // the most important in the middle, the others to both sides in turn
            line.add(left ? 0 : line.size(), group);
            left = !left;
        }
        for (Relation relation : relations) {
            int subject = indexOf(line, relation.subject());
            int object = indexOf(line, relation.objects().getFirst());
            if (subject < 0 || object < 0) {
                continue;
            }
            switch (relation.kind()) {
                case LEFT_OF -> move(line, subject, object, subject > object ? object : object - 1);
                case RIGHT_OF -> move(line, subject, object, subject > object ? object + 1 : object);
                case NEXT_TO -> {
                    if (Math.abs(subject - object) > 1) {
                        move(line, subject, object, subject > object ? object + 1 : object);
                    }
                }
                case BETWEEN -> between(line, relation);
                default -> {}
            }
        }
        return line;
    }

    private static void move(List<List<Actor>> line, int from, int object, int to) {
        boolean already = to == from || (to < from) == (from < object);
        if (!already) {
            line.add(Math.clamp(to, 0, line.size() - 1), line.remove(from));
        }
    }

    private static void between(List<List<Actor>> line, Relation relation) {
        int second =
                relation.objects().size() > 1 ? indexOf(line, relation.objects().get(1)) : -1;
        if (second < 0) {
            return;
        }
        List<Actor> subject = line.remove(indexOf(line, relation.subject()));
        List<Actor> other = line.remove(indexOf(line, relation.objects().get(1)));
        int first = indexOf(line, relation.objects().getFirst());
        line.add(first + 1, subject);
        line.add(first + 2, other);
    }

    private static int indexOf(List<List<Actor>> line, String id) {
        for (int i = 0; i < line.size(); i++) {
            if (line.get(i).getFirst().entity.id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
