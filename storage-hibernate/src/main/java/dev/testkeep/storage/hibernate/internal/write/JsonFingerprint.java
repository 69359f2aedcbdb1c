package dev.testkeep.storage.hibernate.internal.write;

import dev.testkeep.storage.hibernate.internal.mapping.StorableText;
import java.nio.charset.StandardCharsets;

/**
 * A hash of what a JSON object means: the same for all texts that differ only in the order of members, white space, escapes,
 * or the notation of numbers, which a database may change. One pass over the text: a member's hash is made of its name
 * and its value, and an object's of the sum of its members, so nothing has to be sorted. Not thread-safe.
 */
final class JsonFingerprint {

    // What the hashes of different kinds of values begin with.
    private static final int OBJECT = 1;
    private static final int MEMBER = 2;
    private static final int ARRAY = 3;
    private static final int TEXT = 4;
    private static final int NUMBER = 5;
    private static final int WORD = 6;

    private final Fingerprint part = new Fingerprint();
    private final MemberFingerprints members = new MemberFingerprints();
    private JsonText text = new JsonText(new byte[0]);

    /** The hash of the value that was read last. */
    private long high;

    private long low;

    /**
     * Adds what the document means.
     *
     * @throws dev.testkeep.storage.exception.InvalidDataException if it is not exactly one JSON object
     */
    void add(String document, Fingerprint sum) {
        members.clear();
        text = new JsonText(StorableText.escapeLoneSurrogates(document).getBytes(StandardCharsets.UTF_8));
        try {
            text.requireNext('{');
            value();
            text.requireEnd();
        } catch (JsonText.Malformed e) {
            // Jackson says what is wrong, and where.
            CanonicalJson.of(document);
            throw e;
        }
        sum.add(high).add(low);
    }

    private void value() {
        switch (text.next()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> text();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        }
    }

    private void object() {
        text.open();
        int first = members.size();
        if (!text.accept('}')) {
            do {
                member();
            } while (text.isFollowed('}'));
        }
        text.close();
        members.takeFrom(first, part.start(OBJECT));
        set(part.finish());
    }

    private void member() {
        text.requireNext('"');
        text();
        long nameHigh = high;
        long nameLow = low;
        text.require(':');
        value();
        part.start(MEMBER).add(nameHigh).add(nameLow).add(high).add(low).finish();
        members.add(nameHigh, part);
    }

    private void array() {
        text.open();
        Fingerprint elements = new Fingerprint().start(ARRAY);
        if (!text.accept(']')) {
            do {
                value();
                elements.add(high).add(low);
            } while (text.isFollowed(']'));
        }
        text.close();
        set(elements.finish());
    }

    private void text() {
        int start = text.position() + 1;
        int end = text.takeText();
        part.start(TEXT);
        if (text.hasEscapes()) {
            byte[] decoded = StorableText.encode(text.unescape(start, end)).getBytes(StandardCharsets.UTF_8);
            part.add(decoded, 0, decoded.length);
        } else {
            part.add(text.bytes(), start, end);
        }
        set(part.finish());
    }

    private void word(String word) {
        text.take(word);
        set(part.start(WORD).add(word).finish());
    }

    private void number() {
        int start = text.position();
        part.start(NUMBER);
        text.takeNumber().addTo(part, start);
        set(part.finish());
    }

    private void set(Fingerprint value) {
        high = value.high();
        low = value.low();
    }
}
