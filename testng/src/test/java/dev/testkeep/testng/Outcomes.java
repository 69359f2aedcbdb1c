package dev.testkeep.testng;

import org.testng.Assert;
import org.testng.SkipException;
import org.testng.annotations.Test;

/** A sample; TestNG finds no dependencies in classes within others. */
public class Outcomes {
    @Test
    public void a_passes() {}

    @Test
    public void b_fails() {
        Assert.assertEquals(1, 2);
    }

    @Test
    public void c_throws() {
        throw new IllegalStateException("broken");
    }

    @Test
    public void d_assumes() {
        throw new SkipException("not here");
    }

    @Test(dependsOnMethods = "b_fails")
    public void e_depends() {}
}
