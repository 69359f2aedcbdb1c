package dev.testkeep.tck.data;

import java.util.Random;

/**
 * Text that cannot be compressed, another one in each run: an index that compresses its keys takes a long text of equal
 * letters. Says its seed.
 */
public final class RandomText {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789äöüßéñ漢字";

    private final Seed seed = Seed.next();
    private final Random random = seed.random();

    /** The next text. */
    public String ofLength(int length) {
        StringBuilder text = new StringBuilder(length);
        while (text.length() < length) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    /** The same but for its last character. */
    public static String twin(String text) {
        int last = text.length() - 1;
        return text.substring(0, last) + (text.charAt(last) == 'a' ? 'b' : 'a');
    }

    @Override
    public String toString() {
        return seed.toString();
    }
}
