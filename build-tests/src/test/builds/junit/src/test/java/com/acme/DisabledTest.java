package com.acme;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

@Disabled("all of it")
class DisabledTest {

    @Test
    void first() {}

    @Test
    void second() {}
}
