package com.acme;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class FirstTest {

    @Test
    void passes() {}

    @Test
    void breaks() {
        assertFalse(Boolean.getBoolean("broken"));
    }
}
