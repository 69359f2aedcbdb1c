package com.acme;

import org.junit.jupiter.api.Test;

class ATest {

    @Test
    void first() {}

    @Test
    void second() {}
}
