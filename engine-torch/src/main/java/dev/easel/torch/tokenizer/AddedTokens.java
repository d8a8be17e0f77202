package dev.easel.torch.tokenizer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tokens that are found in a text as they stand, before anything else is done with it. Immutable. */
final class AddedTokens {
    private final Map<String, Integer> ids;
    private final Pattern any;

    /** A stretch of text: an added token, or what lies between two. */
    sealed interface Piece {
        record Text(String text) implements Piece {}

        record Added(int id) implements Piece {}
    }

    AddedTokens(Map<String, Integer> ids) {
        this.ids = Map.copyOf(ids);
        // The longest first: where several begin at the same place, the longest is meant.
        any = Pattern.compile(ids.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|")));
    }

    Map<String, Integer> ids() {
        return ids;
    }

    List<Piece> split(String text) {
        var pieces = new ArrayList<Piece>();
        int from = 0;
        if (!ids.isEmpty()) {
            var matcher = any.matcher(text);
            while (matcher.find()) {
                if (matcher.start() > from) {
                    pieces.add(new Piece.Text(text.substring(from, matcher.start())));
                }
                pieces.add(new Piece.Added(Objects.requireNonNull(ids.get(matcher.group()))));
                from = matcher.end();
            }
        }
        if (from < text.length()) {
            pieces.add(new Piece.Text(text.substring(from)));
        }
        return pieces;
    }
}
