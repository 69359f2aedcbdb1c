package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomesTest {

    @Test
    void passes() {}

    @Test
    void fails() {
        assertEquals(1, 2);
    }

    @Test
    void throwsSomething() {
        throw new IllegalStateException("broken");
    }

    @Test
    void assumes() {
        assumeTrue(false, "not here");
    }

    @Test
    @Disabled("not now")
    void disabled() {}

    @Test
    void measures(TestReporter reporter) {
        reporter.publishEntry("perf.bandwidth", "123.4 GB/s; ref=120; lower=-0.1");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void onlyTwoPasses(int number) {
        assertEquals(2, number);
    }

    @Nested
    class Inner {

        @Test
        void passes() {}
    }
}
