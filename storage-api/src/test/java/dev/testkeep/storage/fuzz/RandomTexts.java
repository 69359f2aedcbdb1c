package dev.testkeep.storage.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** Texts that were damaged at random, by characters and by words, from those of a file. Says its seed. */
final class RandomTexts {

    private static final Pattern WORDS = Pattern.compile("(?<=\\W)|(?=\\W)");

    private static final String ODD = "\u0000\n\t'\"\\[](){}%?:/+-*.,=<>!٣é𝒳\ud800 0159eExXuUrRnN_";

    private final long seed =
            Long.getLong("testkeep.seed", ThreadLocalRandom.current().nextLong());
    private final Random random = new Random(seed);
    private final List<String> sound;
    private final List<String> words = new ArrayList<>();

    RandomTexts(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(RandomTexts.class.getResourceAsStream(resource), resource)) {
            sound = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        sound.forEach(text -> words.addAll(List.of(WORDS.split(text))));
    }

    String next() {
        StringBuilder text = new StringBuilder(any(sound));
        for (int damage = random.nextInt(6); damage > 0; damage--) {
            damage(text);
        }
        return text.toString();
    }

    private void damage(StringBuilder text) {
        int start = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), start + random.nextInt(9));
        switch (random.nextInt(6)) {
            case 0 -> text.delete(start, end);
            case 1 -> text.insert(start, text.substring(start, end));
            case 2 -> text.insert(start, ODD.charAt(random.nextInt(ODD.length())));
            case 3 -> text.replace(start, end, any(words));
            case 4 -> text.insert(start, any(words).repeat(1 + random.nextInt(200)));
            default -> text.replace(start, text.length(), any(sound));
        }
    }

    private String any(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    @Override
    public String toString() {
        return "to run it again: -Dtestkeep.seed=" + seed;
    }
}
