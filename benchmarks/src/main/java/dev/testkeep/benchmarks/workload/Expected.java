package dev.testkeep.benchmarks.workload;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/**
 * The right answer.
 *
 * @param count how much there is to find
 * @param checksum the first 16 hexadecimal digits of the SHA-256 over the sorted ids, with line feeds between them
 */
public record Expected(int count, String checksum) {

    private static final int DIGITS = 16;

    public static Expected of(Answer answer) {
        Collection<String> ids = answer.ids();
        return new Expected(ids.size(), checksum(ids));
    }

    /** Insists on it. */
    public void check(Answer answer) {
        Expected found = of(answer);
        if (!equals(found)) {
            throw new IllegalStateException("a wrong answer: " + found + " instead of " + this);
        }
    }

    private static String checksum(Collection<String> ids) {
        String text = String.join("\n", ids.stream().sorted().toList());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
