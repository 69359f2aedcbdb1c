package com.acme;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BrokenTest {

    @BeforeAll
    static void prepare() {
        throw new IllegalStateException("no server");
    }

    @Test
    void first() {}

    @Test
    void second() {}
}
