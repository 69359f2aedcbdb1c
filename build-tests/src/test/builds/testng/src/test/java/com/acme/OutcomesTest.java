package com.acme;

import static org.testng.Assert.assertEquals;

import org.testng.SkipException;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

public class OutcomesTest {

    @Test
    public void passes() {}

    @Test
    public void fails() {
        assertEquals(1, 2);
    }

    @Test
    public void assumes() {
        throw new SkipException("not here");
    }

    @Test(dependsOnMethods = "fails")
    public void depends() {}

    @DataProvider
    public Object[][] rows() {
        return new Object[][] {{"a"}, {"b"}};
    }

    @Test(dataProvider = "rows")
    public void provided(String row) {
        assertEquals(row, "a");
    }
}
