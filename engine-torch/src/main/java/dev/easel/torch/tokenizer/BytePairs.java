package dev.easel.torch.tokenizer;

import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Byte-pair encoding: a word begins as the tokens of its bytes, and the neighbours that were learned to belong together
 * earliest are merged first, of equals the leftmost. Immutable.
 */
final class BytePairs {
    private final int[] byteTokens;
    private final Map<Long, Merge> merges;

    /** {@code rank}: the smaller, the earlier. */
    record Merge(int rank, int token) {}

    /** A merge that was possible when it was put into the queue: of the token at {@code at} with the next one. */
    private record Candidate(int rank, int token, int at) implements Comparable<Candidate> {
        @Override
        public int compareTo(Candidate other) {
            return rank != other.rank ? Integer.compare(rank, other.rank) : Integer.compare(at, other.at);
        }
    }

    /**
     * @param byteTokens the token of each of the 256 bytes
     * @param merges by {@link #pair}
     */
    BytePairs(int[] byteTokens, Map<Long, Merge> merges) {
        this.byteTokens = byteTokens.clone();
        this.merges = merges;
    }

    static long pair(int left, int right) {
        return (long) left << 32 | right;
    }

    /** Takes {@code n log n} steps for a word of {@code n} bytes. */
    int[] encode(byte[] word) {
        var chain = new Chain(word.length);
        for (int i = 0; i < word.length; i++) {
            chain.tokens[i] = byteTokens[word[i] & 0xFF];
        }
        var queue = new PriorityQueue<Candidate>();
        for (int i = 0; i + 1 < word.length; i++) {
            offer(queue, chain, i);
        }
        for (var best = queue.poll(); best != null; best = queue.poll()) {
            var merge = chain.isJoined(best.at) ? merge(chain, best.at) : null;
            if (merge == null || merge.token != best.token) {
                continue; // one of the two has been merged otherwise since
            }
            chain.join(best.at, merge.token);
            offer(queue, chain, best.at);
            if (best.at > 0) {
                offer(queue, chain, chain.previous[best.at]);
            }
        }
        return chain.remaining();
    }

    private void offer(PriorityQueue<Candidate> queue, Chain chain, int at) {
        var merge = chain.isJoined(at) ? merge(chain, at) : null;
        if (merge != null) {
            queue.add(new Candidate(merge.rank, merge.token, at));
        }
    }

    private @Nullable Merge merge(Chain chain, int at) {
        return merges.get(pair(chain.tokens[at], chain.tokens[chain.next[at]]));
    }

    /** Tokens in a row, of which two neighbours can become one. */
    private static final class Chain {
        private static final int GONE = -1;

        final int[] tokens;
        final int[] previous;
        final int[] next;
        private int length;

        Chain(int length) {
            this.length = length;
            tokens = new int[length];
            previous = new int[length];
            next = new int[length];
            for (int i = 0; i < length; i++) {
                previous[i] = i - 1;
                next[i] = i + 1;
            }
        }

        /** Whether there is still a token here, and one after it. */
        boolean isJoined(int at) {
            return at >= 0 && tokens[at] != GONE && next[at] < tokens.length;
        }

        void join(int at, int token) {
            int right = next[at];
            tokens[at] = token;
            tokens[right] = GONE;
            next[at] = next[right];
            if (next[at] < tokens.length) {
                previous[next[at]] = at;
            }
            length--;
        }

        int[] remaining() {
            var out = new int[length];
            int count = 0;
            for (int i = 0; i < tokens.length; i = next[i]) {
                out[count++] = tokens[i];
            }
            return out;
        }
    }
}
