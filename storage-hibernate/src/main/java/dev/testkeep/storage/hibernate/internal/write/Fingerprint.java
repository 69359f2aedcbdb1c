package dev.testkeep.storage.hibernate.internal.write;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A hash of 128 bits over a sequence of numbers and texts. It mixes words as MurmurHash3_x64_128 by Austin Appleby does
 * (public domain), but each word into both halves. Good against accidents, not against people who look for two contents
 * with one hash: they could only make their own session look as if it were stored already. Not thread-safe.
 */
final class Fingerprint {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long C1 = 0x87c37b91114253d5L;
    private static final long C2 = 0x4cf5ad432745937fL;
    private static final int NULL = -1;
    private static final int CHARS = Long.SIZE / Character.SIZE;

    private long high;
    private long low;
    private long words;

    /** Begins anew. Sequences that begin with different kinds have different hashes. */
    Fingerprint start(long kind) {
        high = kind;
        low = kind;
        words = 0;
        return this;
    }

    Fingerprint add(long word) {
        high = Long.rotateLeft(high ^ Long.rotateLeft(word * C1, 31) * C2, 27) + low;
        high = high * 5 + 0x52dce729;
        low = Long.rotateLeft(low ^ Long.rotateLeft(word * C2, 33) * C1, 31) + high;
        low = low * 5 + 0x38495ab5;
        words++;
        return this;
    }

    Fingerprint add(@Nullable Double number) {
        return number == null ? add(NULL) : add(1).add(Double.doubleToLongBits(number));
    }

    /** With its length, so that no two sequences of texts look the same. */
    Fingerprint add(@Nullable String text) {
        if (text == null) {
            return add(NULL);
        }
        int length = text.length();
        add(length);
        for (int start = 0; start < length; start += CHARS) {
            long word = 0;
            for (int i = start; i < Math.min(start + CHARS, length); i++) {
                word = word << Character.SIZE | text.charAt(i);
            }
            add(word);
        }
        return this;
    }

    /** With their number. */
    Fingerprint add(byte[] bytes, int start, int end) {
        add(end - start);
        int next = start;
        for (; next + Long.BYTES <= end; next += Long.BYTES) {
            add((long) WORDS.get(bytes, next));
        }
        long rest = 0;
        for (; next < end; next++) {
            rest = rest << Byte.SIZE | Byte.toUnsignedLong(bytes[next]);
        }
        return add(rest);
    }

    /** What was added. Nothing can be added afterwards. */
    Fingerprint finish() {
        high ^= words;
        low ^= words;
        high += low;
        low += high;
        high = avalanche(high);
        low = avalanche(low);
        high += low;
        low += high;
        return this;
    }

    /** The finisher of MurmurHash3. */
    private static long avalanche(long word) {
        long mixed = (word ^ word >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }

    long high() {
        return high;
    }

    long low() {
        return low;
    }

    /** In hexadecimal. */
    @Override
    public String toString() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(high) + hex.toHexDigits(low);
    }
}
