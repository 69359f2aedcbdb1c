package dev.testkeep.benchmarks.workload;

/** MT19937 by Matsumoto and Nishimura, which is what Python's random numbers are made of. Not thread-safe. */
final class MersenneTwister {

    private static final int SIZE = 624;
    private static final int SHIFT = 397;
    private static final int MATRIX = 0x9908b0df;
    private static final int UPPER = 0x80000000;
    private static final int LOWER = 0x7fffffff;

    private final int[] state = new int[SIZE];
    private int index = SIZE;

    /** Seeded with an array of words. */
    MersenneTwister(int[] key) {
        fill(19650218);
        int i = 1;
        int j = 0;
        for (int k = Math.max(SIZE, key.length); k > 0; k--) {
            state[i] = (state[i] ^ (mixed(i) * 1664525)) + key[j] + j;
            i = following(i);
            j = (j + 1) % key.length;
        }
        for (int k = SIZE - 1; k > 0; k--) {
            state[i] = (state[i] ^ (mixed(i) * 1566083941)) - i;
            i = following(i);
        }
        state[0] = UPPER;
    }

    private void fill(int seed) {
        state[0] = seed;
        for (int i = 1; i < SIZE; i++) {
            state[i] = 1812433253 * mixed(i) + i;
        }
    }

    private int mixed(int i) {
        return state[i - 1] ^ (state[i - 1] >>> 30);
    }

    /** The next place to seed; the first one takes over from the last. */
    private int following(int i) {
        if (i + 1 < SIZE) {
            return i + 1;
        }
        state[0] = state[SIZE - 1];
        return 1;
    }

    /** The next 32 bits. */
    int next() {
        if (index == SIZE) {
            twist();
            index = 0;
        }
        int word = state[index++];
        word ^= word >>> 11;
        word ^= (word << 7) & 0x9d2c5680;
        word ^= (word << 15) & 0xefc60000;
        return word ^ (word >>> 18);
    }

    private void twist() {
        for (int i = 0; i < SIZE; i++) {
            int joined = (state[i] & UPPER) | (state[(i + 1) % SIZE] & LOWER);
            state[i] = state[(i + SHIFT) % SIZE] ^ (joined >>> 1) ^ ((joined & 1) == 0 ? 0 : MATRIX);
        }
    }
}
