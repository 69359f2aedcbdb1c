package com.acme;

import org.junit.jupiter.api.Test;

class FirstIT {

    @Test
    void first() {}

    @Test
    void second() {}
}
