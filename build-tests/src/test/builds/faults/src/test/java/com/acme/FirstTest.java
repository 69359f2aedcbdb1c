package com.acme;

import org.junit.jupiter.api.Test;

class FirstTest {

    @Test
    void first() {}

    @Test
    void second() {}
}
