package dev.easel.server.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds every listed term in a text by a walk from each position, none longer than the longest term: at most
 * {@code length * Term.LONGEST} steps. Immutable.
 */
final class TermTrie {
    private final Node root;

    private TermTrie(Node root) {
        this.root = root;
    }

    /** Reports the terms in a text in the order of their starts, and of two with one start the longer first. */
    void scan(String text, Found found) {
        var path = new Node[Term.LONGEST + 1];
        for (int start = 0; start < text.length(); start++) {
            int length = 0;
            path[0] = root;
            for (int end = start; end < text.length(); end++) {
                var next = path[length].next(text.charAt(end));
                if (next == null) {
                    break;
                }
                path[++length] = next;
            }
            for (; length > 0; length--) {
                for (int rule : path[length].rules) {
                    found.term(start, start + length, rule);
                }
            }
        }
    }

    /** Hears of the terms in a text. */
    interface Found {
        void term(int start, int end, int rule);
    }

    /** A place in the trie: the letters that lead on, ascending, where each leads, and the rules of terms that end here. */
    private static final class Node {
        private final char[] letters;
        private final Node[] nodes;
        private final int[] rules;

        Node(char[] letters, Node[] nodes, int[] rules) {
            this.letters = letters;
            this.nodes = nodes;
            this.rules = rules;
        }

        @Nullable
        Node next(char letter) {
            int low = 0;
            int high = letters.length - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                if (letters[middle] == letter) {
                    return nodes[middle];
                }
                if (letters[middle] < letter) {
                    low = middle + 1;
                } else {
                    high = middle - 1;
                }
            }
            return null;
        }
    }

    /** A trie in the making. Belongs to one thread. */
    static final class Builder {
        private final SortedMap<Character, Builder> next = new TreeMap<>();
        private final List<Integer> rules = new ArrayList<>();

        /** Adds what {@link Term#forms} gives. */
        void add(String form, int rule) {
            var place = this;
            for (int i = 0; i < form.length(); i++) {
                place = place.next.computeIfAbsent(form.charAt(i), _ -> new Builder());
            }
            if (!place.rules.contains(rule)) {
                place.rules.add(rule);
            }
        }

        TermTrie build() {
            return new TermTrie(node());
        }

        private Node node() {
            var letters = new StringBuilder();
            next.keySet().forEach(letters::append);
            return new Node(
                    letters.toString().toCharArray(),
                    next.values().stream().map(Builder::node).toArray(Node[]::new),
                    rules.stream().mapToInt(Integer::intValue).toArray());
        }
    }
}
