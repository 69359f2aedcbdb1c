package com.acme;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class SecondTest {

    private static int calls;

    @Test
    void passes() {}

    @Test
    void passesTheSecondTime() {
        assertFalse(Boolean.getBoolean("flaky") && ++calls == 1);
    }
}
