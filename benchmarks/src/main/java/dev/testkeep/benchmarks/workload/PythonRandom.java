package dev.testkeep.benchmarks.workload;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that Python's {@code random.Random(seed)} gives, so that a workload is the same in both languages. Not
 * thread-safe.
 */
final class PythonRandom {

    private static final int FLOAT_HIGH_BITS = 27;
    private static final int FLOAT_LOW_BITS = 26;

    private final MersenneTwister words;
    private @Nullable Double nextGauss;

    PythonRandom(String seed) {
        byte[] text = seed.getBytes(StandardCharsets.UTF_8);
        byte[] digest = sha512(text);
        byte[] key = new byte[text.length + digest.length];
        System.arraycopy(text, 0, key, 0, text.length);
        System.arraycopy(digest, 0, key, text.length, digest.length);
        this.words = new MersenneTwister(words(new BigInteger(1, key)));
    }

    private static byte[] sha512(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-512").digest(text);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The least significant word first. */
    private static int[] words(BigInteger number) {
        int count = (number.bitLength() + Integer.SIZE - 1) / Integer.SIZE;
        return IntStream.range(0, count)
                .map(i -> number.shiftRight(i * Integer.SIZE).intValue())
                .toArray();
    }

    /** From 0 inclusive to 1 exclusive. */
    double random() {
        long high = bits(FLOAT_HIGH_BITS);
        long low = bits(FLOAT_LOW_BITS);
        return ((high << FLOAT_LOW_BITS) + low) / (double) (1L << (FLOAT_HIGH_BITS + FLOAT_LOW_BITS));
    }

    double uniform(double from, double to) {
        return from + (to - from) * random();
    }

    double gauss(double mean, double deviation) {
        Double gauss = nextGauss;
        if (gauss == null) {
            double angle = random() * 2 * Math.PI;
            double radius = Math.sqrt(-2 * Math.log(1 - random()));
            gauss = Math.cos(angle) * radius;
            nextGauss = Math.sin(angle) * radius;
        } else {
            nextGauss = null;
        }
        return mean + gauss * deviation;
    }

    /** From 0 inclusive to the bound exclusive. */
    int below(int bound) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(bound);
        long number = bits(bits);
        while (number >= bound) {
            number = bits(bits);
        }
        return (int) number;
    }

    /** Up to 32 random bits. */
    private long bits(int count) {
        return Integer.toUnsignedLong(words.next()) >>> (Integer.SIZE - count);
    }

    /** A whole number of 128 bits. */
    BigInteger bits128() {
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < 4; i++) {
            number = number.or(BigInteger.valueOf(bits(Integer.SIZE)).shiftLeft(i * Integer.SIZE));
        }
        return number;
    }

    /** So many different numbers from 0 inclusive to the bound exclusive, in random order. */
    List<Integer> sample(int bound, int count) {
        return bound <= poolBound(count) ? sampleFromPool(bound, count) : sampleBySet(bound, count);
    }

    /** How Python decides which of two ways takes less memory. */
    private static int poolBound(int count) {
        int bound = 21;
        return count > 5 ? bound + (int) Math.pow(4, Math.ceil(Math.log(count * 3) / Math.log(4))) : bound;
    }

    private List<Integer> sampleFromPool(int bound, int count) {
        List<Integer> pool = new ArrayList<>(IntStream.range(0, bound).boxed().toList());
        List<Integer> sample = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int index = below(bound - i);
            sample.add(pool.get(index));
            pool.set(index, pool.get(bound - i - 1));
        }
        return sample;
    }

    private List<Integer> sampleBySet(int bound, int count) {
        List<Integer> sample = new ArrayList<>();
        while (sample.size() < count) {
            int number = below(bound);
            if (!sample.contains(number)) {
                sample.add(number);
            }
        }
        return sample;
    }

    /** Rounded as Python does it: what is exactly half goes to the even digit. */
    static double round(double number, int digits) {
        return new BigDecimal(number).setScale(digits, RoundingMode.HALF_EVEN).doubleValue();
    }
}
