package com.acme;

import org.junit.jupiter.api.Test;

class CommonTest {

    @Test
    void first() {}

    @Test
    void second() {}
}
