package dev.testkeep.benchmarks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A question with its answer, and how plain JDBC answers it.
 *
 * @param testkeep gives the ids of what was found
 * @param jdbc gives how much was found; null if only Testkeep is asked
 * @param count how much there is to find
 * @param checksum the first 16 hexadecimal digits of the SHA-256 over the sorted ids, with line feeds between them
 */
record Workload(
        Asking<Collection<String>> testkeep, @Nullable Asking<Integer> jdbc, int count, String checksum) {

    private static final int DIGITS = 16;

    /** One way to the answer. */
    @FunctionalInterface
    interface Asking<T> {
        T ask() throws Exception;
    }

    /** Asks Testkeep, and insists on the right answer. */
    void askTestkeep() throws Exception {
        Collection<String> ids = testkeep.ask();
        check(count, ids.size());
        check(checksum, checksum(ids));
    }

    /** Asks plain JDBC, and insists on the right number. */
    void askJdbc() throws Exception {
        check(count, Objects.requireNonNull(jdbc, "jdbc").ask());
    }

    private static void check(Object expected, Object found) {
        if (!expected.equals(found)) {
            throw new IllegalStateException("expected " + expected + ", found " + found);
        }
    }

    private static String checksum(Collection<String> ids) throws NoSuchAlgorithmException {
        String text = String.join("\n", ids.stream().sorted().toList());
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    }
}
