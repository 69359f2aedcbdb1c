package com.acme;

import org.junit.jupiter.api.RepeatedTest;

class ManyTest {

    @RepeatedTest(2000)
    void passes() {}
}
