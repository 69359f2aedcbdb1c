package dev.testkeep.it.robustness;

import dev.testkeep.tck.data.Seed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Reports that were damaged at random: some in their bytes, some in what they are made of, some in both. */
final class DamagedReports {

    private static final int MAX_DAMAGES = 3;

    private final Seed seed = Seed.next();
    private final Random random = seed.random();
    private final List<byte[]> sound = new ArrayList<>();

    /** From these sound ones, of which the small ones do for most. */
    DamagedReports(List<Path> reports, long maxSize) throws IOException {
        for (Path report : reports) {
            if (Files.size(report) <= maxSize) {
                sound.add(Files.readAllBytes(report));
            }
        }
    }

    /** The next damaged report; where it keeps a UUID of its session, the UUID is new. */
    byte[] next() {
        byte[] report = renamed(any());
        int damages = 1 + random.nextInt(MAX_DAMAGES);
        boolean byParts = random.nextBoolean();
        for (int i = 0; i < damages && byParts; i++) {
            report = new DamagedTree(random).damage(report);
        }
        for (int i = 0; i < damages && (!byParts || random.nextInt(8) == 0); i++) {
            report = damagedBytes(report);
        }
        return report;
    }

    private byte[] any() {
        return sound.get(random.nextInt(sound.size()));
    }

    private byte[] renamed(byte[] report) {
        // ISO 8859-1 keeps every byte.
        String text = new String(report, StandardCharsets.ISO_8859_1);
        int at = text.indexOf("\"uuid\": \"");
        if (at < 0) {
            return report;
        }
        String old = text.substring(at + 9, at + 9 + 36);
        return text.replace(old, new UUID(random.nextLong(), random.nextLong()).toString())
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] damagedBytes(byte[] report) {
        int start = random.nextInt(report.length + 1);
        int end = Math.min(report.length, start + random.nextInt(1 + random.nextInt(64)));
        return switch (random.nextInt(6)) {
            case 0 ->
                joined(report, 0, start, new byte[] {(byte) random.nextInt()}, Math.min(start + 1, report.length));
            case 1 -> joined(report, 0, start, new byte[0], end);
            case 2 -> joined(report, 0, end, new byte[0], start);
            case 3 -> joined(report, 0, start, new byte[0], report.length);
            case 4 -> joined(report, 0, start, token(), start);
            default -> spliced(report, start);
        };
    }

    /** What stands at {@code from} to {@code to}, then this, then what stands behind {@code rest}. */
    private static byte[] joined(byte[] report, int from, int to, byte[] between, int rest) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(report, from, to - from);
        joined.writeBytes(between);
        joined.write(report, rest, report.length - rest);
        return joined.toByteArray();
    }

    private byte[] spliced(byte[] report, int at) {
        byte[] other = any();
        ByteArrayOutputStream spliced = new ByteArrayOutputStream();
        spliced.write(report, 0, at);
        int from = random.nextInt(other.length);
        spliced.write(other, from, other.length - from);
        return spliced.toByteArray();
    }

    private byte[] token() {
        String[] tokens = {
            "\"",
            "\\",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "null",
            "NaN",
            "-Infinity",
            "1e99999999999",
            "\\u0000",
            "\\ud800",
            "\u0000",
            "\u00ff",
            "\u00ef\u00bb\u00bf",
            "\u00fe\u00ff",
            "\u001f\u008b",
            "[".repeat(3_000),
            "9".repeat(2_000)
        };
        return tokens[random.nextInt(tokens.length)].getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
        return seed.toString();
    }
}
