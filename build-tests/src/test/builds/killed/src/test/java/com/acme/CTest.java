package com.acme;

import org.junit.jupiter.api.Test;

class CTest {

    @Test
    void first() {}

    @Test
    void second() {}
}
