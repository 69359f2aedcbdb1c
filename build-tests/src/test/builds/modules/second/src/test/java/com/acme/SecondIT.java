package com.acme;

import org.junit.jupiter.api.Test;

class SecondIT {

    @Test
    void first() {}

    @Test
    void second() {}
}
