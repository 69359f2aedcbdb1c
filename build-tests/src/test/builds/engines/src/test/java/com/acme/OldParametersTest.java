package com.acme;

import static org.junit.Assert.assertEquals;

import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

@RunWith(Parameterized.class)
public class OldParametersTest {

    @Parameter
    public int number;

    @Parameters(name = "{index}: number {0}")
    public static Object[] numbers() {
        return new Object[] {7, 8};
    }

    @Test
    public void isSeven() {
        assertEquals(7, number);
    }
}
