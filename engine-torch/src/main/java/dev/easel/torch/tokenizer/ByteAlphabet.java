package dev.easel.torch.tokenizer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The 256 letters in which byte-level vocabularies write bytes: a visible Latin-1 character stands for itself, the others
 * for the characters from U+0100 on, in order. Source: GPT-2's encoder, which all of these vocabularies follow.
 */
final class ByteAlphabet {
    private final char[] letters = new char[256];
    private final int[] bytes = new int[0x200];

    ByteAlphabet() {
        Arrays.fill(bytes, -1);
        char next = 0x100;
        for (int each = 0; each < 256; each++) {
            letters[each] = isVisible(each) ? (char) each : next++;
            bytes[letters[each]] = each;
        }
    }

    private static boolean isVisible(int each) {
        return (each >= '!' && each <= '~') || (each >= 0xA1 && each <= 0xAC) || each >= 0xAE;
    }

    char letter(byte value) {
        return letters[value & 0xFF];
    }

    /** The bytes that a token of the vocabulary stands for; characters outside the alphabet stand for their UTF-8. */
    byte[] bytes(String token) {
        var out = new ByteArrayOutputStream();
        token.codePoints().forEach(each -> {
            if (each < bytes.length && bytes[each] >= 0) {
                out.write(bytes[each]);
            } else {
                out.writeBytes(Character.toString(each).getBytes(StandardCharsets.UTF_8));
            }
        });
        return out.toByteArray();
    }
}
