package dev.easel.studio.edit;

import dev.easel.studio.artwork.Artwork;
import java.util.List;

/**
 * What an instruction made of a picture.
 *
 * @param artwork arranged completely
 * @param done what was changed, each as a sentence without a subject ({@code removed the owl})
 * @param undone what was asked for and not changed, with the reason where one is known
 * @param notes what else the caller should know
 */
public record Edited(Artwork artwork, List<String> done, List<String> undone, List<String> notes) {
    public Edited {
        done = List.copyOf(done);
        undone = List.copyOf(undone);
        notes = List.copyOf(notes);
    }
}
