package com.acme;

import static org.junit.Assert.assertEquals;
import static org.junit.Assume.assumeTrue;

import org.junit.Ignore;
import org.junit.Test;

public class OldTest {

    @Test
    public void passes() {}

    @Test
    public void fails() {
        assertEquals(1, 2);
    }

    @Test
    public void assumes() {
        assumeTrue("not here", false);
    }

    @Test
    @Ignore("not now")
    public void ignored() {}
}
