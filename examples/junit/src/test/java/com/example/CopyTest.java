package com.example;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.testkeep.spool.PerfReporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1000})
    void a_copy_has_the_same_bytes(int length) {
        byte[] bytes = new byte[length];

        assertArrayEquals(bytes, bytes.clone());
    }

    @Test
    void copies_are_fast(TestReporter reporter) {
        byte[] bytes = new byte[16_000_000];
        long start = System.nanoTime();

        byte[] copy = bytes.clone();

        double seconds = (System.nanoTime() - start) / 1e9;
        PerfReporter.of(reporter::publishEntry).record("bandwidth", copy.length / seconds / 1e9, "GB/s");
    }
}
